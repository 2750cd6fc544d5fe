package org.chancery.meeting.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.directory.PersonId;
import org.chancery.directory.PersonSuggestion;
import org.chancery.meeting.Side;
import org.jspecify.annotations.Nullable;

/**
 * Adds an attendee by part of a name, title or institution. Enter takes the first who was found; for somebody unknown the
 * form of {@link NewAttendeeForm} opens below.
 */
class AttendeePicker extends Div {

    private static final int SUGGESTIONS = 12;

    private final PageContext page;
    private final Side side;
    private final Adding add;
    private final ComboBox<Choice> box = new ComboBox<>();
    private @Nullable NewAttendeeForm form;

    AttendeePicker(PageContext page, Side side, Adding add) {
        this.page = page;
        this.side = side;
        this.add = add;
        addClassName("attendee-picker");
        box.addClassNames("plain-field", "picker-" + side.name().toLowerCase(Locale.ROOT));
        box.setPlaceholder(getTranslation("meeting.attendance.add"));
        box.setAriaLabel(getTranslation("meeting.attendance.addTo", getTranslation("meeting.side." + side)));
        box.setItems(query ->
                choices(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
        box.setItemLabelGenerator(this::label);
        box.setRenderer(new ComponentRenderer<>(this::line));
        box.setAllowCustomValue(true);
        box.addCustomValueSetListener(event -> typed(event.getDetail()));
        box.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                choose(change.getValue());
            }
        });
        add(box);
    }

    void focus() {
        box.focus();
    }

    private void typed(String text) {
        if (!text.isBlank()) {
            choices(text).findFirst().ifPresent(this::choose);
        }
    }

    private void choose(Choice choice) {
        box.clear();
        switch (choice) {
            case Known known -> {
                closeForm();
                add.add(known.person().id());
                box.focus();
            }
            case Unknown unknown -> openForm(unknown.name());
        }
    }

    private Stream<Choice> choices(String text) {
        if (text.isBlank()) {
            return Stream.empty();
        }
        List<Choice> found = new ArrayList<>();
        var present = page.details().attendances().stream()
                .map(attendee -> attendee.person())
                .collect(Collectors.toSet());
        page.services().people().suggest(text, page.day(), SUGGESTIONS).stream()
                .filter(person -> !present.contains(person.id()))
                .forEach(person -> found.add(new Known(person)));
        found.add(new Unknown(text.strip()));
        return found.stream();
    }

    private void openForm(String name) {
        closeForm();
        form = new NewAttendeeForm(page, side, name, this::created, this::cancelled);
        add(form);
        form.focusNext();
    }

    private boolean created(PersonId person) {
        if (!add.add(person)) {
            return false;
        }
        cancelled();
        return true;
    }

    private void cancelled() {
        closeForm();
        box.focus();
    }

    private void closeForm() {
        if (form != null) {
            remove(form);
            form = null;
        }
    }

    private String label(Choice choice) {
        return switch (choice) {
            case Known known -> known.person().name();
            case Unknown unknown -> getTranslation("meeting.attendance.create", unknown.name());
        };
    }

    private Div line(Choice choice) {
        var line = new Div(new Span(label(choice)));
        line.addClassName("choice");
        if (choice instanceof Known known && known.person().position() != null) {
            var about = new Span(Printed.position(known.person().position()));
            about.addClassName("muted");
            line.add(about);
        }
        return line;
    }

    /** Adds somebody to the delegation. */
    interface Adding {

        /** Whether it was done; what was refused has been shown. */
        boolean add(PersonId person);
    }

    private sealed interface Choice {}

    private record Known(PersonSuggestion person) implements Choice {}

    private record Unknown(String name) implements Choice {}
}
