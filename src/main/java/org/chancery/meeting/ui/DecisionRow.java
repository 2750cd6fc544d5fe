package org.chancery.meeting.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.chancery.meeting.DecisionDetails;
import org.chancery.meeting.DecisionId;
import org.chancery.meeting.Edit;
import org.chancery.meeting.MeetingChanged.Part;
import org.jspecify.annotations.Nullable;

/** Something decided. A new one is stored with its first words. */
class DecisionRow extends ListItem {

    private final PageContext page;
    private final DecisionsPanel decisions;
    private final TextArea words = new TextArea();
    private final Autosaved<String> text;
    private @Nullable DecisionId id;

    DecisionRow(PageContext page, DecisionsPanel decisions, @Nullable DecisionDetails decision) {
        this.page = page;
        this.decisions = decisions;
        this.id = decision == null ? null : decision.id();
        addClassName("decision");
        words.setPlaceholder(getTranslation("meeting.decision.placeholder"));
        words.addClassNames("plain-field", "decision-field");
        words.setMinRows(1);
        text = new Autosaved<>(
                page,
                Part.TOPICS,
                AutosavedInput.of(getTranslation("meeting.decision.text"), words),
                decision == null ? "" : decision.text(),
                change -> id == null
                        ? make(change.to())
                        : page.services().decisions().changeText(id, change));
        id().ifPresent(known -> TopicRows.lead(this, known.value()));
        var remove = Quiet.remove(getTranslation("meeting.decision.remove"));
        remove.addClickListener(click -> decisions.remove(this));
        var mark = new Span(getTranslation("meeting.decision.mark"));
        mark.addClassName("decision-mark");
        add(mark, text, remove);
    }

    void show(DecisionDetails decision) {
        text.show(decision.text());
    }

    Optional<DecisionId> id() {
        return Optional.ofNullable(id);
    }

    void focus() {
        words.focus();
    }

    private Edit<String> make(String decided) {
        var made = page.services().decisions().add(decisions.topic(), decided);
        id = made.id();
        TopicRows.lead(this, made.id().value());
        decisions.made(made.id(), this);
        return new Edit.Saved<>(made.text());
    }
}
