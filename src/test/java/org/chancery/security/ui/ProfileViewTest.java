package org.chancery.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.chancery.base.i18n.Language;
import org.chancery.security.ProfileService;
import org.chancery.security.Theme;
import org.chancery.security.UserPreferences;
import org.chancery.security.UserService;
import org.chancery.testing.TestUsers;
import org.chancery.testing.ViewTest;
import org.junit.jupiter.api.Test;

class ProfileViewTest extends ViewTest {

    private final ProfileService profile;

    ProfileViewTest(ProfileService profile) {
        this.profile = profile;
    }

    @Test
    void peopleSayHowTheyWantToBeCalled() {
        navigate(ProfileView.class);
        test($(TextField.class).withCaption("Name on screen").single()).setValue("Amina Berrada");
        click("Save");
        assertThat(profile.preferences().displayName()).isEqualTo("Amina Berrada");
    }

    @Test
    void aNameThatIsMissingIsSaidAtItsField() {
        navigate(ProfileView.class);
        var name = $(TextField.class).withCaption("Name on screen").single();
        test(name).setValue("");
        click("Save");
        assertThat(name.getErrorMessage()).isEqualTo("Please fill this in.");
        assertThat(profile.preferences().displayName()).isEqualTo("The officer");
    }

    @Test
    void tooLongANameIsSaidAtItsFieldAndKept() {
        navigate(ProfileView.class);
        var name = $(TextField.class).withCaption("Name on screen").single();
        test(name).setValue("x".repeat(UserService.MAX_DISPLAY_NAME + 1));
        click("Save");
        assertThat(name.getErrorMessage()).isEqualTo("At most 120 characters; this has 121.");
        assertThat(name.getValue()).hasSize(UserService.MAX_DISPLAY_NAME + 1);
        assertThat(profile.preferences().displayName()).isEqualTo("The officer");
    }

    @Test
    @SuppressWarnings("unchecked")
    void languageAndColoursAreStoredAndReachThePage() {
        navigate(ProfileView.class);
        var before = UI.getCurrent();
        ((Select<Language>) $(Select.class).withCaption("Language").single()).setValue(Language.FR);
        ((RadioButtonGroup<Theme>) $(RadioButtonGroup.class).single()).setValue(Theme.DARK);
        click("Save");
        assertThat(profile.preferences())
                .returns(Language.FR, UserPreferences::language)
                .returns(Theme.DARK, UserPreferences::theme);
        assertThat(UI.getCurrent()).as("loaded anew").isNotSameAs(before);
        assertThat(UI.getCurrent().getLocale()).isEqualTo(Language.FR.locale());
        assertThat(UI.getCurrent().getPage().getColorScheme()).isEqualTo(ColorScheme.Value.DARK);
        assertThat($(Select.class).withCaption("Langue").exists()).isTrue();
    }

    @Test
    void thePasswordIsChanged() {
        navigate(ProfileView.class);
        type("Present password", TestUsers.PASSWORD);
        type("New password", "a whole sentence");
        type("New password once more", "a whole sentence");
        click("Change password");
        assertThat($(Notification.class).exists()).isTrue();
        assertThat(password("Present password").getValue()).isEmpty();
    }

    @Test
    void aSlipInTheSecondTypingIsSaidThere() {
        navigate(ProfileView.class);
        type("Present password", TestUsers.PASSWORD);
        type("New password", "a whole sentence");
        type("New password once more", "a hole sentence");
        click("Change password");
        assertThat(password("New password once more").getErrorMessage())
                .isEqualTo("The two new passwords are not the same.");
        assertThat(password("New password").getValue()).isEqualTo("a whole sentence");
    }

    private void type(String label, String text) {
        test(password(label)).setValue(text);
    }

    private PasswordField password(String label) {
        return $(PasswordField.class).withCaption(label).single();
    }
}
