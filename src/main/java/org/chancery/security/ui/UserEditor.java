package org.chancery.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Set;
import org.chancery.base.Marking;
import org.chancery.base.PostId;
import org.chancery.base.i18n.Language;
import org.chancery.base.ui.SharedForm;
import org.chancery.base.ui.Toasts;
import org.chancery.security.Passwords;
import org.chancery.security.Role;
import org.chancery.security.UserDetails;
import org.chancery.security.UserForm;
import org.chancery.security.UserService;
import org.jspecify.annotations.Nullable;

/** One user over the list: name, roles, clearance, posts, and a new password. */
class UserEditor extends Dialog {

    private final transient UserService users;
    private final transient @Nullable UserDetails before;
    private final transient Runnable back;
    private final TextField username = new TextField();
    private final TextField displayName = new TextField();
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>();
    private final Select<Marking> clearance = new Select<>();
    private final MultiSelectComboBox<PostId> posts = new MultiSelectComboBox<>();
    private final PasswordField password = new PasswordField();
    private final Checkbox enabled = new Checkbox();
    private final transient SharedForm<UserForm> form;

    private UserEditor(@Nullable UserDetails before, UserService users, Map<PostId, String> postNames, Runnable back) {
        this.users = users;
        this.before = before;
        this.back = back;
        form = new SharedForm<>(
                        before == null
                                ? new UserForm("", "", Set.of(), Marking.UNCLASSIFIED, Set.of(), true)
                                : before.form())
                .on("username", username, UserForm::username)
                .on("displayName", displayName, UserForm::displayName)
                .onSet("roles", roles, UserForm::roles)
                .on("clearance", clearance, UserForm::clearance, clearance::setValue, this::words)
                .onSet("posts", posts, UserForm::posts)
                .on("enabled", enabled, UserForm::enabled, enabled::setValue, yes -> "")
                .refusing("password", password);
        setHeaderTitle(before == null ? getTranslation("security.users.new") : before.displayName());
        addClassName("editor-dialog");
        setWidth("min(40rem, 100vw)");
        username.setLabel(getTranslation("security.login.username"));
        username.setManualValidation(true);
        displayName.setLabel(getTranslation("security.user.displayName"));
        displayName.setManualValidation(true);
        roles.setLabel(getTranslation("security.user.roles"));
        roles.setManualValidation(true);
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> getTranslation("security.role." + role));
        roles.setItemHelperGenerator(role -> getTranslation("security.role." + role + ".may"));
        clearance.setLabel(getTranslation("security.user.clearance"));
        clearance.setItems(Marking.values());
        clearance.setItemLabelGenerator(this::words);
        clearance.setManualValidation(true);
        posts.setLabel(getTranslation("security.user.posts"));
        posts.setItems(postNames.keySet());
        posts.setItemLabelGenerator(post -> postNames.getOrDefault(post, ""));
        password.setLabel(getTranslation(before == null ? "security.user.firstPassword" : "security.user.newPassword"));
        password.setManualValidation(true);
        password.setHelperText(getTranslation(
                before == null ? "security.password.hint" : "security.user.newPassword.hint", Passwords.MIN_LENGTH));
        password.getElement().setAttribute("autocomplete", "new-password");
        enabled.setLabel(getTranslation("security.user.enabled"));
        add(fields());
        getFooter().add(buttons());
        addDialogCloseActionListener(close -> leave());
        read();
    }

    static UserEditor forNew(UserService users, Map<PostId, String> posts, Runnable back) {
        return new UserEditor(null, users, posts, back);
    }

    static UserEditor of(UserDetails user, UserService users, Map<PostId, String> posts, Runnable back) {
        return new UserEditor(user, users, posts, back);
    }

    private Component fields() {
        roles.addClassName("wide");
        posts.addClassName("wide");
        var fields = new Div(displayName, username, roles, clearance, password, posts, enabled);
        fields.addClassName("form-grid");
        return fields;
    }

    private Component[] buttons() {
        var cancel = new Button(getTranslation("base.cancel"), click -> leave());
        var save = new Button(getTranslation("base.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new Component[] {cancel, save};
    }

    private void read() {
        username.setReadOnly(before != null);
        enabled.setVisible(before != null);
        clearance.setValue(Marking.UNCLASSIFIED);
        enabled.setValue(true);
        if (before != null) {
            username.setValue(before.username());
            displayName.setValue(before.displayName());
            roles.setValue(before.roles());
            clearance.setValue(before.clearance());
            posts.setValue(before.posts());
            enabled.setValue(before.enabled());
        }
    }

    private void save() {
        if (!form.save(this::value, this::store)) {
            return;
        }
        leave();
        if (before != null && before.enabled() && !enabled.getValue()) {
            var closed = before;
            Toasts.undoable(getTranslation("security.user.closed.done", closed.displayName()), () -> reopen(closed));
        } else {
            Toasts.info(getTranslation("security.user.saved", displayName.getValue()));
        }
    }

    private UserForm value() {
        return new UserForm(
                username.getValue(),
                displayName.getValue(),
                roles.getValue(),
                clearance.getValue(),
                posts.getValue(),
                enabled.getValue());
    }

    private void store(UserForm seen, UserForm wanted) {
        if (before == null) {
            users.create(wanted, password.getValue(), Language.of(getLocale()));
            return;
        }
        if (!password.isEmpty()) {
            Passwords.acceptable(password.getValue());
        }
        users.change(before.id(), seen, wanted);
        if (!password.isEmpty()) {
            users.resetPassword(before.id(), password.getValue());
        }
    }

    /** Takes back the closing alone: what the account may see is as whoever changed it last has left it. */
    private void reopen(UserDetails closed) {
        var open = closed.form();
        users.change(closed.id(), open.withEnabled(false), open);
        back.run();
    }

    private String words(Marking marking) {
        return getTranslation("base.marking." + marking);
    }

    private void leave() {
        close();
        back.run();
    }
}
