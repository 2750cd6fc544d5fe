package org.chancery.agreement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.agreement.AgreementDetails;
import org.chancery.agreement.AgreementId;
import org.chancery.agreement.AgreementStatus;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.ui.Formats;
import org.chancery.base.ui.PartialDateField;
import org.chancery.base.ui.SaveState;
import org.chancery.directory.Country;
import org.chancery.directory.SubjectId;
import org.chancery.meeting.Change;
import org.chancery.meeting.Edit;
import org.chancery.meeting.ui.Autosaved;
import org.chancery.meeting.ui.AutosavedInput;
import org.chancery.meeting.ui.SaveProgress;
import org.chancery.meeting.ui.SaveTracker;

/** An agreement as it is written: every field stores itself and says so. */
class AgreementEditor extends Div {

    private final AgreementServices services;
    private final AgreementId id;
    private final SaveProgress progress;

    /** @param renamed shows another title at the top of the page */
    AgreementEditor(AgreementServices services, AgreementDetails agreement, SaveState saved, Consumer<String> renamed) {
        this.services = services;
        this.id = agreement.id();
        this.progress = new SaveTracker(saved);
        addClassName("agreement-editor");
        var writing = services.writing();
        var form = agreement.form();
        var titleField = new TextField(getTranslation("agreement.field.title"));
        titleField.setRequiredIndicatorVisible(true);
        var title = autosaved(input("title", titleField), form.title(), change -> writing.changeTitle(id, change));
        title.afterSaving(() -> renamed.accept(titleField.getValue()));
        var instrument = section(
                "agreement.section.instrument",
                wide(title),
                wide(autosaved(parties(), form.parties(), change -> writing.changeParties(id, change))),
                autosaved(status(), form.status(), change -> writing.changeStatus(id, change)),
                autosaved(signed(), Optional.ofNullable(form.signed()), change -> writing.changeSigned(id, change)),
                autosaved(
                        input("place", new TextField(getTranslation("agreement.field.place"))),
                        form.place(),
                        change -> writing.changePlace(id, change)),
                autosaved(marking(), form.marking(), change -> writing.changeMarking(id, change)),
                wide(autosaved(
                        subjects(form.subjects()), form.subjects(), change -> writing.changeSubjects(id, change))),
                wide(autosaved(
                        input("fields", new TextField(getTranslation("agreement.field.fields"))),
                        form.fields(),
                        change -> writing.changeFields(id, change))));
        var links = new AgreementOrigin(services, agreement);
        var origin = section(
                "agreement.section.origin",
                wide(autosaved(
                        links.meeting(),
                        Optional.ofNullable(form.meeting()),
                        change -> writing.changeMeeting(id, change))),
                wide(autosaved(
                        links.dossier(),
                        Optional.ofNullable(form.dossier()),
                        change -> writing.changeDossier(id, change))));
        var notes = new TextArea();
        notes.setMinRows(3);
        var about = section(
                "agreement.section.notes",
                wide(autosaved(
                        AutosavedInput.of(getTranslation("agreement.field.notes"), notes),
                        form.notes(),
                        change -> writing.changeNotes(id, change))));
        add(instrument, origin, about);
    }

    private <T> Autosaved<T> autosaved(AutosavedInput<T> input, T stored, Function<Change<T>, Edit<T>> store) {
        return new Autosaved<>(progress, Optional::empty, input, stored, store);
    }

    private Section section(String heading, Component... fields) {
        var grid = new Div(fields);
        grid.addClassName("form-grid");
        var section = new Section(new H2(getTranslation(heading)), grid);
        section.addClassName("sheet");
        return section;
    }

    private static Component wide(Component field) {
        field.addClassName("wide");
        return field;
    }

    private AutosavedInput<String> input(String field, TextField text) {
        text.addClassName("agreement-" + field);
        return AutosavedInput.of(text.getLabel(), text);
    }

    private AutosavedInput<Set<String>> parties() {
        var box = new MultiSelectComboBox<String>(getTranslation("agreement.field.parties"));
        box.setItems(Country.all(getLocale()).stream().map(Country::code).toList());
        box.setItemLabelGenerator(code -> Country.of(code, getLocale()).name());
        box.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        return AutosavedInput.of(box.getLabel(), box, codes -> AgreementItem.countries(codes, getLocale()));
    }

    private AutosavedInput<AgreementStatus> status() {
        var select = new Select<AgreementStatus>();
        select.setLabel(getTranslation("agreement.field.status"));
        select.setItems(AgreementStatus.values());
        select.setItemLabelGenerator(status -> getTranslation("agreement.agreementstatus." + status));
        return AutosavedInput.of(
                select.getLabel(), select, status -> getTranslation("agreement.agreementstatus." + status));
    }

    private AutosavedInput<Marking> marking() {
        var clearance = services.currentUser().require().clearance();
        var select = new Select<Marking>();
        select.setLabel(getTranslation("agreement.field.marking"));
        select.setItems(
                Arrays.stream(Marking.values()).filter(clearance::permits).toList());
        select.setItemLabelGenerator(marking -> getTranslation("base.marking." + marking));
        return AutosavedInput.of(select.getLabel(), select, marking -> getTranslation("base.marking." + marking));
    }

    private AutosavedInput<Optional<PartialDate>> signed() {
        var field = new PartialDateField(getTranslation("agreement.field.signed"));
        return new AutosavedInput<>(
                field.getLabel(),
                field,
                field,
                field,
                () -> Optional.ofNullable(field.getValue()),
                value -> field.setValue(value.orElse(null)),
                value -> value.map(Formats.of(ZoneOffset.UTC)::date).orElse("—"));
    }

    /** The subjects in use, and those that the agreement has although they no longer are. */
    private AutosavedInput<Set<SubjectId>> subjects(Set<SubjectId> present) {
        Map<SubjectId, String> names = new LinkedHashMap<>();
        services.subjects().active(getLocale()).forEach(term -> names.put(term.id(), term.name(getLocale())));
        services.subjects()
                .named(present, getLocale())
                .forEach(term -> names.putIfAbsent(term.id(), term.name(getLocale())));
        var box = new MultiSelectComboBox<SubjectId>(getTranslation("agreement.field.subjects"));
        box.setItems(List.copyOf(names.keySet()));
        box.setItemLabelGenerator(subject -> names.getOrDefault(subject, ""));
        box.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        return AutosavedInput.of(
                box.getLabel(),
                box,
                chosen -> chosen.stream()
                        .map(subject -> names.getOrDefault(subject, ""))
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }
}
