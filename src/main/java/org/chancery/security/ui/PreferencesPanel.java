package org.chancery.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.chancery.base.i18n.Language;
import org.chancery.base.ui.Refusals;
import org.chancery.security.ProfileService;
import org.chancery.security.Theme;
import org.chancery.security.UserPreferences;

/** Name on screen, language and colours. */
class PreferencesPanel extends Section {

    private final transient ProfileService profile;
    private final TextField displayName = new TextField();
    private final Select<Language> language = new Select<>();
    private final RadioButtonGroup<Theme> theme = new RadioButtonGroup<>();

    PreferencesPanel(ProfileService profile) {
        this.profile = profile;
        addClassName("sheet");
        displayName.setLabel(getTranslation("security.user.displayName"));
        displayName.setManualValidation(true);
        language.setLabel(getTranslation("security.profile.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        theme.setLabel(getTranslation("security.profile.theme"));
        theme.setItems(Theme.values());
        theme.setItemLabelGenerator(value -> getTranslation("security.theme." + value));

        var preferences = profile.preferences();
        displayName.setValue(preferences.displayName());
        language.setValue(preferences.language());
        theme.setValue(preferences.theme());

        var save = new Button(getTranslation("security.profile.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var fields = new Div(displayName, language, theme);
        fields.addClassName("form-grid");
        var actions = new Div(save);
        actions.addClassName("form-actions");
        add(new H2(getTranslation("security.profile.preferences")), fields, actions);
    }

    private void save() {
        var wanted = new UserPreferences(displayName.getValue(), language.getValue(), theme.getValue());
        if (new Refusals().on("displayName", displayName).attempt(() -> profile.change(wanted))) {
            // Language and direction belong to the whole page.
            getUI().ifPresent(ui -> ui.getPage().reload());
        }
    }
}
