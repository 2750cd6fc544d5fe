package org.chancery.security.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Set;
import org.chancery.base.Marking;
import org.chancery.base.PostId;
import org.chancery.security.Actor;
import org.chancery.security.Role;
import org.chancery.security.UserDetails;
import org.chancery.security.UserForm;
import org.chancery.security.UserService;
import org.chancery.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;

class UsersViewTest extends ViewTest {

    private final UserService users;

    UsersViewTest(UserService users) {
        this.users = users;
    }

    @Override
    protected Actor createUser() {
        return people.administrator("admin");
    }

    @Test
    @SuppressWarnings("unchecked")
    void administratorCreatesAnOfficer() {
        navigate("users/new", UsersView.class);
        test(field("Name on screen")).setValue("Amina Berrada");
        test(field("User name")).setValue("amina");
        ((CheckboxGroup<Role>) $(CheckboxGroup.class).single()).setValue(Set.of(Role.OFFICER));
        ((MultiSelectComboBox<PostId>) $(MultiSelectComboBox.class).single()).setValue(Set.of(post));
        test($(PasswordField.class).single()).setValue("a whole sentence");
        click("Save");

        var amina = find("amina");
        assertThat(amina.roles()).containsExactly(Role.OFFICER);
        assertThat(amina.posts()).containsExactly(post);
    }

    @Test
    void whatIsRefusedIsSaidAtItsFieldAndNothingTypedIsLost() {
        navigate("users/new", UsersView.class);
        test(field("Name on screen")).setValue("Amina Berrada");
        test(field("User name")).setValue("admin");
        test($(PasswordField.class).single()).setValue("a whole sentence");
        click("Save");

        assertThat(field("User name").getErrorMessage()).isEqualTo("The user name “admin” is taken.");
        assertThat(field("Name on screen").getValue()).isEqualTo("Amina Berrada");
    }

    @Test
    void tooLongAPasteIsSaidBesideItAndKept() {
        navigate("users/new", UsersView.class);
        test(field("User name")).setValue("a".repeat(UserService.MAX_USERNAME + 1));
        test(field("Name on screen")).setValue("x".repeat(UserService.MAX_DISPLAY_NAME + 1));
        test($(PasswordField.class).single()).setValue("a whole sentence");
        click("Save");
        assertThat(field("User name").getErrorMessage()).startsWith("2 to 60 of the characters");
        assertThat(field("User name").getValue()).hasSize(UserService.MAX_USERNAME + 1);
        test(field("User name")).setValue("amina");
        click("Save");
        assertThat(field("Name on screen").getErrorMessage()).isEqualTo("At most 120 characters; this has 121.");
        assertThat(field("Name on screen").getValue()).hasSize(UserService.MAX_DISPLAY_NAME + 1);
    }

    @Test
    void closingAnAccountCanBeUndone() {
        var officer = people.officer("officer", post);
        navigate("users/" + officer.id().value(), UsersView.class);
        mayEnter().setValue(false);
        click("Save");
        assertThat(find("officer").enabled()).isFalse();

        test($(Button.class, $(Notification.class).last()).single()).click();
        assertThat(find("officer").enabled()).isTrue();
    }

    @Test
    void undoOpensTheAccountAndGivesNothingBackThatWasTakenAwayMeanwhile() {
        var officer = people.officer("officer", post);
        navigate("users/" + officer.id().value(), UsersView.class);
        mayEnter().setValue(false);
        click("Save");
        var closed = find("officer").form();
        users.change(
                officer.id(),
                closed,
                new UserForm("officer", "Theirs", Set.of(Role.READER), Marking.UNCLASSIFIED, Set.of(), false));

        test($(Button.class, $(Notification.class).last()).single()).click();
        assertThat(find("officer").form())
                .isEqualTo(
                        new UserForm("officer", "Theirs", Set.of(Role.READER), Marking.UNCLASSIFIED, Set.of(), true));
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatSomebodyElseChangedMeanwhileIsNotGivenAgainUnseen() {
        var officer = people.officer("officer", post);
        navigate("users/" + officer.id().value(), UsersView.class);
        var theirs = new UserForm("officer", "Theirs", Set.of(), Marking.UNCLASSIFIED, Set.of(), true);
        users.change(officer.id(), find("officer").form(), theirs);
        test(field("Name on screen")).setValue("Mine");
        var clearance =
                (Select<Marking>) $(Select.class).withCaption("Clearance").single();
        clearance.setValue(Marking.RESTRICTED);
        click("Save");

        assertThat(field("Name on screen").getErrorMessage()).contains("Theirs");
        assertThat(clearance.getErrorMessage()).contains("Unclassified");
        assertThat(((CheckboxGroup<Role>) $(CheckboxGroup.class).single()).getValue())
                .isEmpty();
        assertThat(((MultiSelectComboBox<PostId>) $(MultiSelectComboBox.class).single()).getValue())
                .isEmpty();
        assertThat(find("officer").form()).isEqualTo(theirs);
        click("Save");
        assertThat(find("officer").form())
                .isEqualTo(new UserForm("officer", "Mine", Set.of(), Marking.RESTRICTED, Set.of(), true));
    }

    @Test
    void officersFindNoUsersHere() {
        signInAs(people.officer("officer", post));
        assertThatThrownBy(() -> navigate(UsersView.class)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> navigate(AuditView.class)).isInstanceOf(RuntimeException.class);
    }

    private UserDetails find(String username) {
        return users.list(username, PageRequest.of(0, 10)).stream()
                .filter(user -> user.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    private Checkbox mayEnter() {
        return $(Checkbox.class).withCaption("May sign in").single();
    }
}
