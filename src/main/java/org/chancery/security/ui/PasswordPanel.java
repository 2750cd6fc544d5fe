package org.chancery.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.PasswordField;
import org.chancery.base.Refusal;
import org.chancery.base.ui.Refusals;
import org.chancery.base.ui.Toasts;
import org.chancery.security.Passwords;
import org.chancery.security.ProfileService;

/** Changes one's own password. */
class PasswordPanel extends Section {

    private final transient ProfileService profile;
    private final PasswordField current = field("security.profile.currentPassword", "current-password");
    private final PasswordField wanted = field("security.profile.newPassword", "new-password");
    private final PasswordField repeated = field("security.profile.repeatPassword", "new-password");

    PasswordPanel(ProfileService profile) {
        this.profile = profile;
        addClassName("sheet");
        wanted.setHelperText(getTranslation("security.password.hint", Passwords.MIN_LENGTH));
        var change = new Button(getTranslation("security.profile.changePassword"), click -> change());
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        current.addClassName("wide");
        var fields = new Div(current, wanted, repeated);
        fields.addClassName("form-grid");
        var actions = new Div(change);
        actions.addClassName("form-actions");
        add(new H2(getTranslation("security.profile.password")), fields, actions);
    }

    private void change() {
        var refusals = new Refusals()
                .on("currentPassword", current)
                .on("password", wanted)
                .on("repeated", repeated);
        boolean changed = refusals.attempt(() -> {
            if (!wanted.getValue().equals(repeated.getValue())) {
                throw Refusal.of("repeated", "security.refusal.passwordsDiffer");
            }
            profile.changePassword(current.getValue(), wanted.getValue());
        });
        if (changed) {
            current.clear();
            wanted.clear();
            repeated.clear();
            Toasts.info(getTranslation("security.profile.passwordChanged"));
        }
    }

    private PasswordField field(String key, String autocomplete) {
        var field = new PasswordField(getTranslation(key));
        field.setManualValidation(true);
        field.getElement().setAttribute("autocomplete", autocomplete);
        return field;
    }
}
