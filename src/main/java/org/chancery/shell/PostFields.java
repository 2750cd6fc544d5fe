package org.chancery.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Set;
import org.chancery.base.i18n.Language;
import org.chancery.base.ui.Refusals;
import org.chancery.directory.Country;
import org.chancery.directory.PostForm;
import org.jspecify.annotations.Nullable;

/** What the set-up asks about the first post. */
class PostFields extends Div {

    private final TextField name = new TextField();
    private final TextField code = new TextField();
    private final ComboBox<Country> country = new ComboBox<>();
    private final ComboBox<Country> hostCountry = new ComboBox<>();
    private final ComboBox<ZoneId> timeZone = new ComboBox<>();
    private final CheckboxGroup<Language> languages = new CheckboxGroup<>();

    PostFields() {
        addClassNames("form-grid", "wide");
        name.setLabel(getTranslation("shell.setup.post.name"));
        name.setManualValidation(true);
        name.setRequiredIndicatorVisible(true);
        name.addClassName("wide");
        code.setLabel(getTranslation("shell.setup.post.code"));
        code.setHelperText(getTranslation("shell.setup.post.code.hint"));
        code.setManualValidation(true);
        code.setRequiredIndicatorVisible(true);
        country(country, "shell.setup.post.country");
        country(hostCountry, "shell.setup.post.hostCountry");
        timeZone.setLabel(getTranslation("shell.setup.post.timeZone"));
        timeZone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .map(ZoneId::of)
                .toList());
        timeZone.setItemLabelGenerator(zone -> zone.getId().replace('_', ' '));
        timeZone.setManualValidation(true);
        timeZone.setRequiredIndicatorVisible(true);
        languages.setLabel(getTranslation("shell.setup.post.languages"));
        languages.setItems(Language.values());
        languages.setItemLabelGenerator(Language::ownName);
        languages.setManualValidation(true);
        languages.setValue(Set.of(Language.of(getLocale())));
        add(name, code, country, hostCountry, timeZone, languages);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var here = attach.getUI().getPage().getExtendedClientDetails().getTimeZoneId();
        if (timeZone.isEmpty() && here != null) {
            timeZone.setValue(zone(here));
        }
    }

    PostForm form() {
        return new PostForm(
                code.getValue(),
                name.getValue(),
                codeOf(country),
                codeOf(hostCountry),
                timeZone.getValue(),
                languages.getValue());
    }

    Refusals on(Refusals refusals) {
        return refusals.on("name", name)
                .on("code", code)
                .on("country", country)
                .on("hostCountry", hostCountry)
                .on("timeZone", timeZone)
                .on("languages", languages);
    }

    private void country(ComboBox<Country> field, String key) {
        field.setLabel(getTranslation(key));
        field.setItems(Country.all(getLocale()));
        field.setItemLabelGenerator(Country::name);
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(true);
    }

    private static @Nullable String codeOf(ComboBox<Country> field) {
        return field.getOptionalValue().map(Country::code).orElse(null);
    }

    private static @Nullable ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
