package org.chancery.agreement.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.chancery.agreement.AgreementFilter;
import org.chancery.agreement.AgreementFilterParameters;
import org.chancery.agreement.AgreementStatus;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.FilterToggle;
import org.chancery.base.ui.PartialDateField;
import org.chancery.base.ui.SearchField;
import org.chancery.directory.Country;
import org.chancery.directory.PostDetails;
import org.chancery.directory.SubjectDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;

/** Narrows the register; what it says goes into the address, from where it is shown again. */
class AgreementFilterBar extends Div {

    private static final int PAUSE_MILLIS = 400;

    private static final List<Sort.Order> ORDERS = List.of(
            AgreementListAddress.LATEST_FIRST,
            Sort.Order.asc("signed"),
            Sort.Order.asc("title"),
            Sort.Order.asc("status"),
            Sort.Order.desc("marking"));

    private final SearchField text = new SearchField();
    private final MultiSelectComboBox<Country> countries =
            new MultiSelectComboBox<>(getTranslation("agreement.filter.country"));
    private final MultiSelectComboBox<AgreementStatus> statuses =
            new MultiSelectComboBox<>(getTranslation("agreement.filter.status"));
    private final ComboBox<SubjectDetails> subject = new ComboBox<>(getTranslation("agreement.filter.subject"));
    private final PartialDateField from = new PartialDateField(getTranslation("agreement.filter.from"));
    private final PartialDateField until = new PartialDateField(getTranslation("agreement.filter.until"));
    private final ComboBox<PostDetails> posts = new ComboBox<>(getTranslation("agreement.filter.post"));
    private final Checkbox archived = new Checkbox(getTranslation("agreement.filter.archived"));
    private final Button clear = new Button(getTranslation("agreement.filter.clear"), AppIcon.CLOSE.create());
    private final Select<Sort.Order> order = new Select<>();
    private final FilterToggle toggle = new FilterToggle(this);
    private final List<SubjectDetails> terms;
    private final List<PostDetails> myPosts;
    private transient AgreementListAddress address = AgreementListAddress.ALL;

    /** @param keeper whether the reader keeps the register and so may look for what was removed from it */
    AgreementFilterBar(
            List<PostDetails> myPosts,
            List<SubjectDetails> terms,
            boolean keeper,
            Consumer<AgreementListAddress> changed) {
        this.terms = terms;
        this.myPosts = myPosts;
        addClassName("toolbar");
        text.setLabel(getTranslation("agreement.filter.search"));
        text.setPlaceholder(getTranslation("agreement.filter.search.placeholder"));
        text.setValueChangeTimeout(PAUSE_MILLIS);
        countries.setItems(Country.all(getLocale()));
        countries.setItemLabelGenerator(Country::name);
        statuses.setItems(AgreementStatus.values());
        statuses.setItemLabelGenerator(status -> getTranslation("agreement.agreementstatus." + status));
        subject.setItems(terms);
        subject.setItemLabelGenerator(term -> term.name(getLocale()));
        subject.setClearButtonVisible(true);
        posts.setItems(myPosts);
        posts.setItemLabelGenerator(PostDetails::name);
        posts.setClearButtonVisible(true);
        posts.setVisible(myPosts.size() > 1);
        archived.setVisible(keeper);
        List.<HasValue<?, ?>>of(text, countries, statuses, subject, from, until, posts, archived)
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient() && text.check()) {
                        changed.accept(address.with(typed()));
                    }
                }));
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        clear.addClickListener(click -> changed.accept(address.with(AgreementFilter.all())));
        order.setLabel(getTranslation("agreement.filter.order"));
        order.setItems(ORDERS);
        order.setItemLabelGenerator(offered -> getTranslation(
                "agreement.filter.order." + offered.getProperty() + (offered.isAscending() ? ".asc" : ".desc")));
        order.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                changed.accept(address.with(change.getValue()));
            }
        });
        add(text, toggle, countries, statuses, subject, from, until, posts, order, archived, clear);
    }

    void show(AgreementListAddress asked) {
        address = asked;
        var shown = asked.filter();
        order.setValue(ORDERS.contains(asked.order()) ? asked.order() : null);
        if (!text.getValue().strip().equals(shown.text())) {
            text.setValue(shown.text());
        }
        countries.setValue(shown.countries().stream()
                .map(code -> Country.of(code, getLocale()))
                .collect(Collectors.toSet()));
        statuses.setValue(shown.statuses());
        subject.setValue(terms.stream()
                .filter(term -> term.id().equals(shown.subject()))
                .findFirst()
                .orElse(null));
        from.setValue(shown.from() == null ? null : PartialDate.day(shown.from()));
        until.setValue(shown.until() == null ? null : lastDay(until.getValue(), shown.until()));
        posts.setValue(myPosts.stream()
                .filter(post -> shown.posts().equals(Set.of(post.id())))
                .findFirst()
                .orElse(null));
        archived.setValue(shown.archived());
        toggle.setActive(
                AgreementFilterParameters.format(shown).size() - (shown.text().isEmpty() ? 0 : 1));
        clear.setVisible(!shown.equals(AgreementFilter.all()));
    }

    private AgreementFilter typed() {
        var before = address.filter();
        Set<PostId> chosenPosts = posts.isVisible()
                ? posts.getOptionalValue().map(PostDetails::id).map(Set::of).orElse(Set.of())
                : before.posts();
        return new AgreementFilter(
                from.getValue() == null ? null : from.getValue().date(),
                until.getValue() == null ? null : until.getValue().lastDay(),
                chosenPosts,
                statuses.getValue(),
                before.markings(),
                countries.getValue().stream().map(Country::code).collect(Collectors.toSet()),
                subject.getOptionalValue().map(SubjectDetails::id).orElse(null),
                before.meeting(),
                before.dossier(),
                archived.getValue(),
                text.getValue().strip());
    }

    /** Keeps “2020” as it was typed, of which the address knows only the last day. */
    private static PartialDate lastDay(@Nullable PartialDate typed, LocalDate until) {
        return typed != null && typed.lastDay().equals(until) ? typed : PartialDate.day(until);
    }
}
