package org.chancery.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.ZoneId;
import org.chancery.directory.Country;
import org.chancery.directory.SetUpService;
import org.chancery.security.Actor;
import org.chancery.testing.ViewTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SetUpViewTest extends ViewTest {

    private final SetUpService setUp;

    SetUpViewTest(SetUpService setUp) {
        this.setUp = setUp;
    }

    @Override
    protected @Nullable Actor createUser() {
        return null;
    }

    @Test
    void everyPageOfAnEmptyInstallationLeadsToTheSetUp() {
        assertThat(navigate("login", SetUpView.class)).isNotNull();
    }

    @Test
    void aWrongCodeIsSaidBesideItAndNothingTypedIsLost() {
        navigate(SetUpView.class);
        test(field("One-time code")).setValue("WRONG");
        test(field("Name of the post")).setValue("Embassy of Morocco in Mali");
        country("Sending state").setValue(new Country("MA", "Morocco"));
        timeZone().setValue(ZoneId.of("Africa/Bamako"));
        test($(PasswordField.class).single()).setValue("long enough");

        test($(Button.class).withText("Set up").single()).click();

        assertThat(field("One-time code").isInvalid()).isTrue();
        assertThat(field("One-time code").getErrorMessage()).isEqualTo("This is not the code of the server’s log.");
        assertThat(field("Name of the post").getValue()).isEqualTo("Embassy of Morocco in Mali");
        assertThat($(PasswordField.class).single().getValue()).isEqualTo("long enough");
        assertThat(setUp.isNeeded()).isTrue();
    }

    @Test
    void theCodeMayStandInTheAddress() {
        UI.getCurrent().navigate(SetUpView.class, QueryParameters.of("code", "ABCD-EFGH"));
        assertThat(field("One-time code").getValue()).isEqualTo("ABCD-EFGH");
    }

    @Test
    void onceSomebodyCanSignInThereIsNoSetUp() {
        people.administrator("admin");
        assertThatThrownBy(() -> navigate(SetUpView.class)).isInstanceOf(RuntimeException.class);
        assertThat($(SetUpView.class).exists()).isFalse();
    }

    private TextField field(String label) {
        return $(TextField.class).withCaption(label).single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Country> country(String label) {
        return $(ComboBox.class).withCaption(label).single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<ZoneId> timeZone() {
        return $(ComboBox.class).withCaption("Time zone").single();
    }
}
