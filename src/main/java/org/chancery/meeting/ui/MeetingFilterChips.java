package org.chancery.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.Formats;
import org.chancery.directory.Country;
import org.chancery.meeting.MeetingFilter;
import org.chancery.meeting.MeetingFilterParameters;
import org.jspecify.annotations.Nullable;

/** Says what the list is filtered by, each thing with a button that takes it out. */
class MeetingFilterChips extends UnorderedList {

    private final MeetingFilterChoices choices;
    private final Consumer<MeetingFilter> listener;

    MeetingFilterChips(MeetingFilterChoices choices, Consumer<MeetingFilter> listener) {
        this.choices = choices;
        this.listener = listener;
        addClassName("filter-chips");
        getElement().setAttribute("aria-label", getTranslation("meeting.filter.active"));
    }

    void setFilter(MeetingFilter filter) {
        removeAll();
        var parameters = MeetingFilterParameters.format(filter);
        parameters.forEach((name, values) -> values.forEach(value -> add(new ListItem(chip(
                getTranslation(
                        "meeting.filter.chip", getTranslation("meeting.filter." + name), label(name, value, filter)),
                without(parameters, name, value))))));
        if (!parameters.isEmpty()) {
            var clear =
                    new Button(getTranslation("meeting.filter.clear"), click -> listener.accept(MeetingFilter.all()));
            clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            add(new ListItem(clear));
        }
        setVisible(!parameters.isEmpty());
    }

    private Button chip(String label, MeetingFilter rest) {
        var chip = new Button(label, AppIcon.CLOSE.create(), click -> listener.accept(rest));
        chip.setIconAfterText(true);
        chip.addThemeVariants(ButtonVariant.LUMO_SMALL);
        chip.addClassName("filter-chip");
        chip.setAriaLabel(getTranslation("meeting.filter.remove", label));
        return chip;
    }

    private static MeetingFilter without(Map<String, List<String>> parameters, String name, String value) {
        var rest = new LinkedHashMap<>(parameters);
        var values = new ArrayList<>(parameters.getOrDefault(name, List.of()));
        values.remove(value);
        rest.put(name, values);
        return MeetingFilterParameters.read(rest).filter();
    }

    private String label(String name, String value, MeetingFilter filter) {
        return switch (name) {
            case "from", "until" -> new Formats(getLocale(), ZoneOffset.UTC).date(LocalDate.parse(value));
            case "state" -> getTranslation("meeting.entrystate." + constant(value));
            case "kind" -> getTranslation("meeting.meetingkind." + constant(value));
            case "marking" -> getTranslation("base.marking." + constant(value));
            case "country" -> Country.of(value, getLocale()).name();
            case "post" ->
                choices.posts().stream()
                        .filter(post -> post.value().equals(value))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(MeetingFilterChoices.UNKNOWN);
            case "institution" -> label(choices.institution(filter.institution()));
            case "person" -> label(choices.person(filter.person()));
            case "subject" -> label(choices.subject(filter.subject(), getLocale()));
            case "dossier" -> label(choices.dossier(filter.dossier()));
            default -> value;
        };
    }

    private static String label(@Nullable Choice choice) {
        return choice == null ? MeetingFilterChoices.UNKNOWN : choice.label();
    }

    private static String constant(String value) {
        return value.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
