package org.chancery.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.base.i18n.Language;
import org.chancery.base.ui.Refusals;
import org.chancery.base.ui.SharedForm;
import org.chancery.directory.PostForm;

/** The inputs that say what a post is. */
public class PostFields {

    private final TextField name = new TextField(text("directory.post.name"));
    private final TextField code = new TextField(text("directory.post.code"));
    private final CountryField country = new CountryField(text("directory.post.country"));
    private final CountryField hostCountry = new CountryField(text("directory.post.hostCountry"));
    private final ComboBox<ZoneId> timeZone = new ComboBox<>(text("directory.post.timeZone"));
    private final CheckboxGroup<Language> languages = new CheckboxGroup<>(text("directory.post.languages"));

    /** @param form what they say at first; without a time zone, that of the browser is proposed */
    public PostFields(PostForm form) {
        name.setValue(form.name());
        name.addClassName("wide");
        name.setManualValidation(true);
        code.setHelperText(text("directory.post.code.help"));
        code.setValue(form.code());
        code.setManualValidation(true);
        country.choose(form.country());
        hostCountry.choose(form.hostCountry());
        timeZone.setItems(zones());
        timeZone.setItemLabelGenerator(PostFields::words);
        timeZone.setValue(form.timeZone());
        timeZone.setManualValidation(true);
        timeZone.addAttachListener(attach -> proposeZone(attach.getUI()));
        languages.setItems(Language.values());
        languages.setItemLabelGenerator(Language::ownName);
        languages.setValue(form.languages());
        languages.setManualValidation(true);
        languages.addClassName("wide");
        name.setRequiredIndicatorVisible(true);
        code.setRequiredIndicatorVisible(true);
        country.setRequiredIndicatorVisible(true);
        hostCountry.setRequiredIndicatorVisible(true);
        timeZone.setRequiredIndicatorVisible(true);
    }

    /** The inputs in the order of filling them in. */
    public Component[] inputs() {
        return new Component[] {name, code, country, hostCountry, timeZone, languages};
    }

    /** Lets the refusals of a {@link PostForm} be shown here. */
    public Refusals on(Refusals refusals) {
        return refusals.on("name", name)
                .on("code", code)
                .on("country", country)
                .on("hostCountry", hostCountry)
                .on("timeZone", timeZone)
                .on("languages", languages);
    }

    /** Lets a post be changed here, by several at once. */
    SharedForm<PostForm> shared(PostForm seen) {
        return new SharedForm<>(seen)
                .on("name", name, PostForm::name)
                .on("code", code, PostForm::code)
                .on("country", country, PostForm::country, country::choose, country::words)
                .on("hostCountry", hostCountry, PostForm::hostCountry, hostCountry::choose, hostCountry::words)
                .on("timeZone", timeZone, PostForm::timeZone, timeZone::setValue, PostFields::words)
                .on("languages", languages, PostForm::languages, languages::setValue, PostFields::words);
    }

    /** What was filled in, checked by nobody yet. */
    public PostForm value() {
        var chosen = EnumSet.noneOf(Language.class);
        chosen.addAll(languages.getValue());
        return new PostForm(
                code.getValue(), name.getValue(), country.code(), hostCountry.code(), timeZone.getValue(), chosen);
    }

    private void proposeZone(UI ui) {
        var here = ui.getPage().getExtendedClientDetails().getTimeZoneId();
        if (timeZone.isEmpty() && here != null) {
            zones().stream()
                    .filter(zone -> zone.getId().equals(here))
                    .findFirst()
                    .ifPresent(timeZone::setValue);
        }
    }

    /** The zones of places, without the abbreviations and offsets that Java also knows. */
    private static List<ZoneId> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id ->
                        id.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                .sorted()
                .map(ZoneId::of)
                .toList();
    }

    private static String words(ZoneId zone) {
        return zone.getId().replace('_', ' ');
    }

    private static String words(Set<Language> languages) {
        return languages.stream().sorted().map(Language::ownName).collect(Collectors.joining(", "));
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
