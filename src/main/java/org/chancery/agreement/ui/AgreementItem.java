package org.chancery.agreement.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.agreement.AgreementListItem;
import org.chancery.agreement.AgreementStatus;
import org.chancery.base.Marking;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.Formats;
import org.chancery.base.ui.MarkingBadge;
import org.chancery.directory.Country;

/** An agreement in the register: what it is, between whom, and how far it has come. */
class AgreementItem extends ListItem {

    /** @param subjects names of its subjects in the reader's language */
    AgreementItem(AgreementListItem agreement, Collection<String> subjects) {
        addClassName("agreement-item");
        var title = new Anchor(AgreementNavigation.href(agreement.id()), agreement.title());
        title.addClassName("agreement-title");
        title.getElement().setAttribute("dir", "auto");
        var head = new Div(title, status(agreement.status()));
        head.addClassName("agreement-head");
        if (agreement.marking() != Marking.UNCLASSIFIED) {
            head.add(new MarkingBadge(agreement.marking()));
        }
        var meta = new Div();
        meta.addClassName("agreement-meta");
        var signed = agreement.signed();
        if (signed != null) {
            meta.add(fact(AppIcon.CALENDAR, Formats.of(ZoneOffset.UTC).date(signed)));
        }
        if (!agreement.parties().isEmpty()) {
            meta.add(fact(AppIcon.HANDSHAKE, countries(agreement.parties(), getLocale())));
        }
        if (!agreement.place().isEmpty()) {
            meta.add(fact(AppIcon.PLACE, agreement.place()));
        }
        var about = Stream.concat(subjects.stream(), Stream.of(agreement.fields()))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        if (!about.isEmpty()) {
            meta.add(fact(AppIcon.SUBJECT, about));
        }
        add(head, meta);
    }

    static String countries(Collection<String> codes, Locale reader) {
        return codes.stream()
                .map(code -> Country.of(code, reader).name())
                .sorted(java.text.Collator.getInstance(reader))
                .collect(Collectors.joining(" – "));
    }

    private Span status(AgreementStatus status) {
        var chip = new Span(getTranslation("agreement.agreementstatus." + status));
        chip.addClassName("chip");
        switch (status) {
            case NEGOTIATED -> chip.addClassName("warning");
            case SIGNED -> chip.addClassName("info");
            case IN_FORCE -> chip.addClassName("good");
            case TERMINATED -> {}
        }
        return chip;
    }

    private static Span fact(AppIcon icon, String words) {
        var said = new Span(words);
        said.getElement().setAttribute("dir", "auto");
        var fact = new Span(icon.create(), said);
        fact.addClassName("agreement-fact");
        return fact;
    }
}
