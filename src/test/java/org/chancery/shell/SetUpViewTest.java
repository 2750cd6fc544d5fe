package org.chancery.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.QueryParameters;
import java.time.ZoneId;
import org.chancery.demo.DemoEmbassy;
import org.chancery.directory.Country;
import org.chancery.directory.PostDetails;
import org.chancery.directory.PostService;
import org.chancery.directory.SetUpService;
import org.chancery.meeting.MeetingFilter;
import org.chancery.meeting.MeetingService;
import org.chancery.security.Acting;
import org.chancery.security.Actor;
import org.chancery.security.LoggedSetUpCode;
import org.chancery.security.UserService;
import org.chancery.testing.ViewTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;

class SetUpViewTest extends ViewTest {

    private final SetUpService setUp;
    private final DemoEmbassy embassy;
    private final PostService posts;
    private final MeetingService meetings;
    private final Acting acting;
    private final JdbcClient jdbc;
    private final ApplicationContext application;

    SetUpViewTest(
            SetUpService setUp,
            DemoEmbassy embassy,
            PostService posts,
            MeetingService meetings,
            Acting acting,
            JdbcClient jdbc,
            ApplicationContext application) {
        this.setUp = setUp;
        this.embassy = embassy;
        this.posts = posts;
        this.meetings = meetings;
        this.acting = acting;
        this.jdbc = jdbc;
        this.application = application;
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
    void demoEmbassyIsFilledWhenThatIsTicked() {
        fillIn("BKO", "salma");
        offer().setValue(true);
        click("Set up");
        assertThat($(H1.class).withText("The demo embassy is filled").exists()).isTrue();
        acting.as("salma", () -> {
            assertThat(embassy.isPresent()).isTrue();
            assertThat(posts.list(Pageable.ofSize(10)))
                    .extracting(PostDetails::code)
                    .containsExactlyInAnyOrder("BKO", "DEMO");
        });
        acting.as(
                "demo-reader",
                () -> assertThat(meetings.count(MeetingFilter.all())).isPositive());
    }

    @Test
    void demoEmbassyIsNotFilledUnasked() {
        fillIn("DEMO", "demo-officer");
        click("Set up");
        acting.as("demo-officer", () -> assertThat(embassy.isPresent()).isFalse());
    }

    @Test
    void whatTheDemoEmbassyNeedsIsSaidBesideItBeforeAnythingIsSetUp() {
        fillIn("demo", "Demo-Officer");
        offer().setValue(true);
        click("Set up");
        assertThat(field("Code").getErrorMessage())
                .isEqualTo("The demo embassy needs the code “DEMO”. Take another one, or do without the demo embassy.");
        assertThat(setUp.isNeeded()).isTrue();

        test(field("Code")).setValue("BKO");
        click("Set up");
        assertThat(field("User name").getErrorMessage())
                .isEqualTo("The demo embassy needs the user name “demo-officer”. Take another one, or do without the "
                        + "demo embassy.");
        assertThat(setUp.isNeeded()).isTrue();

        test(field("User name")).setValue("salma");
        click("Set up");
        assertThat($(H1.class).withText("The demo embassy is filled").exists()).isTrue();
    }

    @Test
    void tooLongAPasteIsSaidBesideItAndKept() {
        fillIn("BKO", "salma");
        test(field("Name on screen")).setValue("x".repeat(UserService.MAX_DISPLAY_NAME + 1));
        test(field("Name of the post")).setValue("x".repeat(PostService.MAX_NAME + 1));
        click("Set up");
        assertThat(field("Name of the post").getErrorMessage()).isEqualTo("At most 200 characters; this has 201.");
        assertThat(field("Name of the post").getValue()).hasSize(PostService.MAX_NAME + 1);
        test(field("Name of the post")).setValue("Embassy");
        click("Set up");
        assertThat(field("Name on screen").getErrorMessage()).isEqualTo("At most 120 characters; this has 121.");
        assertThat(field("Name on screen").getValue()).hasSize(UserService.MAX_DISPLAY_NAME + 1);
        assertThat(setUp.isNeeded()).isTrue();
    }

    @Test
    void onceSomebodyCanSignInThereIsNoSetUp() {
        people.administrator("admin");
        assertThatThrownBy(() -> navigate(SetUpView.class)).isInstanceOf(RuntimeException.class);
        assertThat($(SetUpView.class).exists()).isFalse();
    }

    private void fillIn(String postCode, String username) {
        jdbc.sql("delete from post").update();
        navigate(SetUpView.class);
        test(field("One-time code")).setValue(LoggedSetUpCode.of(application));
        test(field("Name of the post")).setValue("Embassy of Morocco in Mali");
        test(field("Code")).setValue(postCode);
        country("Sending state").setValue(new Country("MA", "Morocco"));
        country("Host country").setValue(new Country("ML", "Mali"));
        timeZone().setValue(ZoneId.of("Africa/Bamako"));
        test(field("Name on screen")).setValue("Salma Bennani");
        test(field("User name")).setValue(username);
        test($(PasswordField.class).single()).setValue("long enough");
    }

    private Checkbox offer() {
        return $(Checkbox.class).withCaption("Fill the demo embassy too").single();
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
