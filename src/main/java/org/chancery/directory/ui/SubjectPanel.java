package org.chancery.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.chancery.base.i18n.Language;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.SharedForm;
import org.chancery.base.ui.Toasts;
import org.chancery.directory.SubjectDetails;
import org.chancery.directory.SubjectForm;
import org.chancery.directory.SubjectService;

/** The form of one term: its code and its name in each language. */
class SubjectPanel extends Div {

    private final TextField code = new TextField(getTranslation("directory.subject.code"));
    private final TextField english = name(Language.EN);
    private final TextField french = name(Language.FR);
    private final TextField arabic = name(Language.AR);

    private SubjectPanel(
            String title,
            SubjectForm form,
            SerializableBiConsumer<SubjectForm, SubjectForm> save,
            SerializableRunnable cancel) {
        addClassName("directory-panel");
        code.setManualValidation(true);
        code.setHelperText(getTranslation("directory.subject.code.help"));
        code.setValue(form.code());
        english.setValue(form.nameEn());
        french.setValue(form.nameFr());
        arabic.setValue(form.nameAr());
        var shared = new SharedForm<>(form)
                .on("code", code, SubjectForm::code)
                .on("nameEn", english, SubjectForm::nameEn)
                .on("nameFr", french, SubjectForm::nameFr)
                .on("nameAr", arabic, SubjectForm::nameAr);
        add(new H2(title), new SmallForm(() -> shared.save(this::form, save), cancel, english, french, arabic, code));
    }

    private SubjectForm form() {
        return new SubjectForm(code.getValue(), english.getValue(), french.getValue(), arabic.getValue());
    }

    static SubjectPanel adding(SubjectService subjects, SerializableRunnable done) {
        var ui = UI.getCurrent();
        return new SubjectPanel(
                ui.getTranslation("directory.subject.add"),
                new SubjectForm("", "", "", ""),
                (seen, wanted) -> {
                    subjects.create(wanted);
                    done.run();
                },
                done);
    }

    static SubjectPanel changing(
            SubjectService subjects, SubjectDetails subject, SerializableRunnable changed, SerializableRunnable done) {
        var locale = UI.getCurrent().getLocale();
        var panel = new SubjectPanel(
                subject.name(locale),
                subject.form(),
                (seen, wanted) -> {
                    subjects.change(subject.id(), seen, wanted);
                    done.run();
                },
                done);
        panel.code.setReadOnly(true);
        panel.add(panel.archiving(subjects, subject, changed, done));
        return panel;
    }

    private Button archiving(
            SubjectService subjects, SubjectDetails subject, SerializableRunnable changed, SerializableRunnable done) {
        var button = subject.archived()
                ? new Button(getTranslation("directory.unarchive"), AppIcon.RESTORE.create(), click -> {
                    subjects.unarchive(subject.id());
                    done.run();
                })
                : new Button(getTranslation("directory.archive"), AppIcon.ARCHIVE.create(), click -> {
                    subjects.archive(subject.id());
                    done.run();
                    Toasts.undoable(getTranslation("directory.archived.done", subject.name(getLocale())), () -> {
                        subjects.unarchive(subject.id());
                        changed.run();
                    });
                });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private TextField name(Language language) {
        var field = new TextField(getTranslation("directory.subject.name", language.ownName()));
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(true);
        field.addClassName("wide");
        field.getElement().setAttribute("lang", language.locale().getLanguage());
        return field;
    }
}
