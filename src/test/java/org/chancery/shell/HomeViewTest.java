package org.chancery.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.time.Duration;
import java.util.Locale;
import org.chancery.base.i18n.Language;
import org.chancery.security.ProfileService;
import org.chancery.security.Theme;
import org.chancery.security.UserPreferences;
import org.chancery.testing.ViewTest;
import org.junit.jupiter.api.Test;

class HomeViewTest extends ViewTest {

    private final ProfileService profile;

    HomeViewTest(ProfileService profile) {
        this.profile = profile;
    }

    @Test
    void greetsWhoeverIsSignedIn() {
        navigate(HomeView.class);
        assertThat($(H1.class).single().getText()).isEqualTo("Good day, The officer");
    }

    @Test
    void theMenuOffersWhatTheRolesOpen() {
        navigate(HomeView.class);
        assertThat($(SideNavItem.class).all())
                .extracting(SideNavItem::getLabel)
                .contains("Home")
                .doesNotContain("Users");

        signInAs(people.administrator("admin"));
        navigate(HomeView.class);
        assertThat($(SideNavItem.class).all()).extracting(SideNavItem::getLabel).contains("Home", "Users", "Audit log");
    }

    @Test
    void thePageSpeaksTheLanguageOfTheProfile() {
        profile.change(new UserPreferences("Amina", Language.FR, Theme.DARK));
        signInAs(user);
        navigate(HomeView.class);
        assertThat(UI.getCurrent().getLocale()).isEqualTo(Locale.FRENCH);
        assertThat($(H1.class).single().getText()).isEqualTo("Bonjour, Amina");
    }

    @Test
    void thePageTriesEveryTwoSecondsToReachTheServerAgain() {
        navigate(HomeView.class);
        var retrying = UI.getCurrent().getReconnectDialogConfiguration();
        assertThat(retrying.getReconnectInterval()).isEqualTo(2_000);
        assertThat(Duration.ofMillis(retrying.getReconnectInterval()).multipliedBy(retrying.getReconnectAttempts()))
                .isEqualTo(Duration.ofDays(1));
    }
}
