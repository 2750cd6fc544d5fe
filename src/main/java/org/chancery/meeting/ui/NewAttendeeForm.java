package org.chancery.meeting.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.chancery.base.ui.Refusals;
import org.chancery.directory.Country;
import org.chancery.directory.InstitutionDetails;
import org.chancery.directory.NewPerson;
import org.chancery.directory.PersonId;
import org.chancery.directory.PersonLookup;
import org.chancery.meeting.Side;
import org.jspecify.annotations.Nullable;

/** Takes in somebody whom the directory does not know yet, beside the list of attendees. */
class NewAttendeeForm extends Div {

    /** The middle: where somebody stands in the protocol is for the directory to say, later. */
    private static final int RANK = 50;

    private final PersonLookup people;
    private final AttendeePicker.Adding done;
    private final TextField name = new TextField();
    private final TextField title = new TextField();
    private final ComboBox<String> institution = new ComboBox<>();
    private final ComboBox<Country> country = new ComboBox<>();
    private final Refusals refusals = new Refusals();
    private final Set<String> closed = new HashSet<>();
    private @Nullable PersonId created;

    NewAttendeeForm(PageContext page, Side side, String name, AttendeePicker.Adding done, Runnable cancel) {
        this.people = page.services().people();
        this.done = done;
        addClassName("new-attendee");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("meeting.attendance.new"));
        this.name.setLabel(getTranslation("meeting.attendance.new.name"));
        this.name.setValue(name);
        title.setLabel(getTranslation("meeting.attendance.new.title"));
        institution.setLabel(getTranslation("meeting.attendance.new.institution"));
        institution.setAllowCustomValue(true);
        institution.addCustomValueSetListener(event -> institution.setValue(event.getDetail()));
        institution.setItemsPageable((pageable, filter) -> page.services()
                .institutions()
                .known(filter == null ? "" : filter, pageable)
                .map(this::named)
                .getContent());
        institution.setRenderer(LitRenderer.<String>of("${item.name}").withProperty("name", this::shown));
        country.setLabel(getTranslation("meeting.attendance.new.country"));
        country.setItems(Country.all(getLocale()));
        country.setItemLabelGenerator(Country::name);
        switch (side) {
            case OURS -> country.setValue(Country.of(page.postDetails().country(), getLocale()));
            case THEIRS -> country.setValue(Country.of(page.postDetails().hostCountry(), getLocale()));
            case THIRD_PARTY -> {}
        }
        refusals.on("name", this.name)
                .on("title", title)
                .on("institution", institution)
                .on("country", country);
        var create = new Button(getTranslation("meeting.attendance.new.create"), click -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        var cancelButton = new Button(getTranslation("meeting.attendance.new.cancel"), click -> cancel.run());
        cancelButton.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Shortcuts.addShortcutListener(this, this::create, Key.ENTER).listenOn(this.name, title);
        Shortcuts.addShortcutListener(this, cancel::run, Key.ESCAPE).listenOn(this.name, title);
        var buttons = new Div(create, cancelButton);
        buttons.addClassName("form-actions");
        add(this.name, title, institution, country, buttons);
    }

    private String named(InstitutionDetails institution) {
        if (institution.closed()) {
            closed.add(institution.name());
        }
        return institution.name();
    }

    private String shown(String institution) {
        return closed.contains(institution)
                ? getTranslation("directory.institution.closedName", institution)
                : institution;
    }

    /** The name is known already; the title comes next. */
    void focusNext() {
        title.focus();
    }

    private void create() {
        var known = created == null ? refusals.ask(() -> people.createInPlace(typed())) : Optional.of(created);
        known.ifPresent(person -> {
            // Kept, so that a refusal to add them does not make them twice.
            created = person;
            done.add(person);
        });
    }

    private NewPerson typed() {
        var land = country.getValue();
        return new NewPerson(
                name.getValue(),
                null,
                title.getValue(),
                institution.getValue(),
                land == null ? null : land.code(),
                RANK);
    }
}
