package org.chancery.meeting.ui;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.base.ui.PartialDateField;
import org.chancery.directory.InstitutionId;
import org.chancery.directory.PersonId;
import org.chancery.directory.SubjectId;
import org.chancery.meeting.DossierId;
import org.chancery.meeting.EntryState;
import org.chancery.meeting.MeetingFilter;
import org.chancery.meeting.MeetingKind;
import org.jspecify.annotations.Nullable;

/** The fields of the filter of meetings but the text. */
class MeetingFilterPanel extends Div {

    private final MeetingFilterChoices choices;
    private final PartialDateField from = new PartialDateField(label("from"));
    private final PartialDateField until = new PartialDateField(label("until"));
    private final MultiSelectComboBox<EntryState> states;
    private final MultiSelectComboBox<MeetingKind> kinds;
    private final MultiSelectComboBox<Marking> markings;
    private final MultiSelectComboBox<Choice> countries;
    private final MultiSelectComboBox<Choice> posts;
    private final ComboBox<Choice> institution = one("institution");
    private final ComboBox<Choice> person = one("person");
    private final ComboBox<Choice> subject = one("subject");
    private final ComboBox<Choice> dossier = one("dossier");
    private final Consumer<MeetingFilter> listener;
    private String text = "";
    private boolean showing;

    MeetingFilterPanel(MeetingFilterChoices choices, Consumer<MeetingFilter> listener) {
        this.choices = choices;
        this.listener = listener;
        addClassNames("sheet", "form-grid", "meeting-filter-panel");
        states = several("state", choices.states(), state -> getTranslation("meeting.entrystate." + state));
        kinds = several("kind", choices.kinds(), kind -> getTranslation("meeting.meetingkind." + kind));
        markings = several("marking", choices.markings(), marking -> getTranslation("base.marking." + marking));
        countries = several("country", choices.countries(getLocale()), Choice::label);
        posts = several("post", choices.posts(), Choice::label);
        institution.setItemsPageable((page, typed) -> choices.institutions(page, typed));
        person.setItemsPageable((page, typed) -> choices.people(page, typed));
        dossier.setItemsPageable((page, typed) -> choices.dossiers(page, typed));
        subject.setItems(choices.subjects(getLocale()));
        states.setVisible(choices.states().size() > 1);
        posts.setVisible(choices.posts().size() > 1);
        List.<Component>of(
                        from, until, states, kinds, markings, countries, institution, person, subject, dossier, posts)
                .forEach(this::add);
        from.addValueChangeListener(this::changed);
        until.addValueChangeListener(this::changed);
        List.of(states, kinds, markings, countries, posts)
                .forEach(field -> field.addValueChangeListener(this::changed));
        List.of(institution, person, subject, dossier).forEach(field -> field.addValueChangeListener(this::changed));
    }

    /** Shows a filter without telling anybody. */
    void setFilter(MeetingFilter filter) {
        showing = true;
        text = filter.text();
        from.setValue(filter.from() == null ? null : PartialDate.day(filter.from()));
        until.setValue(filter.until() == null ? null : PartialDate.day(filter.until()));
        states.setValue(filter.states());
        kinds.setValue(filter.kinds());
        markings.setValue(filter.markings());
        countries.setValue(chosen(choices.countries(getLocale()), filter.countries()));
        posts.setValue(chosen(
                choices.posts(),
                filter.posts().stream().map(post -> post.value().toString()).toList()));
        institution.setValue(choices.institution(filter.institution()));
        person.setValue(choices.person(filter.person()));
        subject.setValue(choices.subject(filter.subject(), getLocale()));
        dossier.setValue(choices.dossier(filter.dossier()));
        showing = false;
    }

    private void changed(ComponentValueChangeEvent<?, ?> change) {
        if (!showing) {
            listener.accept(filter());
        }
    }

    private MeetingFilter filter() {
        var first = from.getValue();
        var last = until.getValue();
        return new MeetingFilter(
                first == null ? null : first.date(),
                last == null ? null : last.lastDay(),
                posts.getValue().stream()
                        .map(choice -> new PostId(UUID.fromString(choice.value())))
                        .collect(Collectors.toSet()),
                states.getValue(),
                kinds.getValue(),
                markings.getValue(),
                countries.getValue().stream().map(Choice::value).collect(Collectors.toSet()),
                id(institution, InstitutionId::new),
                id(person, PersonId::new),
                id(subject, SubjectId::new),
                id(dossier, DossierId::new),
                text);
    }

    private static <I> @Nullable I id(ComboBox<Choice> field, Function<UUID, I> type) {
        return field.getOptionalValue()
                .map(choice -> type.apply(UUID.fromString(choice.value())))
                .orElse(null);
    }

    private static Set<Choice> chosen(List<Choice> offered, Collection<String> values) {
        var wanted = new HashSet<>(values);
        return offered.stream()
                .filter(choice -> wanted.contains(choice.value()))
                .collect(Collectors.toSet());
    }

    private ComboBox<Choice> one(String name) {
        var field = new ComboBox<Choice>(label(name));
        field.setItemLabelGenerator(Choice::label);
        field.setClearButtonVisible(true);
        return field;
    }

    private <T> MultiSelectComboBox<T> several(String name, List<T> items, Function<T, String> label) {
        var field = new MultiSelectComboBox<T>(label(name));
        field.setItemLabelGenerator(label::apply);
        field.setItems(items);
        field.setClearButtonVisible(true);
        field.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        field.setI18n(new MultiSelectComboBoxI18n()
                .setCleared(getTranslation("meeting.filter.selection.cleared"))
                .setDeselected(getTranslation("meeting.filter.selection.deselected"))
                .setFocused(getTranslation("meeting.filter.selection.focused"))
                .setSelected(getTranslation("meeting.filter.selection.selected"))
                .setTotal(getTranslation("meeting.filter.selection.total")));
        return field;
    }

    private String label(String name) {
        return getTranslation("meeting.filter." + name);
    }
}
