package org.chancery.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.page.ColorScheme;
import org.chancery.base.i18n.Language;
import org.chancery.security.ProfileService;
import org.chancery.security.Theme;
import org.chancery.testing.ViewTest;
import org.junit.jupiter.api.Test;

class UserMenuTest extends ViewTest {

    private final ProfileService profile;

    UserMenuTest(ProfileService profile) {
        this.profile = profile;
    }

    @Test
    void languageIsStoredAndReachesThePage() {
        navigate(HomeView.class);
        var before = UI.getCurrent();
        choose("العربية");
        assertThat(profile.preferences().language()).isEqualTo(Language.AR);
        assertThat(profile.preferences().theme()).isEqualTo(Theme.SYSTEM);
        assertThat(UI.getCurrent()).as("loaded anew").isNotSameAs(before);
        assertThat(UI.getCurrent().getLocale()).isEqualTo(Language.AR.locale());
        assertThat(UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations())
                .anySatisfy(invocation -> {
                    assertThat(invocation.getInvocation().getExpression()).contains("document.dir");
                    assertThat(invocation.getInvocation().getParameters()).contains("rtl");
                });
        assertThat($(UserMenu.class).single().getElement().getAttribute("aria-label"))
                .isEqualTo("حسابكم");
        assertThat(item("العربية").isChecked()).isTrue();
        assertThat(item("English").isChecked()).isFalse();
    }

    @Test
    void coloursAreStoredAndReachThePage() {
        navigate(HomeView.class);
        var before = UI.getCurrent();
        choose("Dark");
        assertThat(profile.preferences().theme()).isEqualTo(Theme.DARK);
        assertThat(profile.preferences().language()).isEqualTo(Language.EN);
        assertThat(UI.getCurrent()).as("loaded anew").isNotSameAs(before);
        assertThat(UI.getCurrent().getPage().getColorScheme()).isEqualTo(ColorScheme.Value.DARK);
        assertThat(item("Dark").isChecked()).isTrue();
        assertThat(item("As the machine").isChecked()).isFalse();
    }

    private void choose(String text) {
        var item = item(text);
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    private MenuItem item(String text) {
        return $(UserMenu.class).single().getItems().getFirst().getSubMenu().getItems().stream()
                .flatMap(item -> item.getSubMenu().getItems().stream())
                .filter(item -> item.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
