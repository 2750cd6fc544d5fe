package org.chancery.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.function.UnaryOperator;
import org.chancery.base.i18n.Language;
import org.chancery.base.ui.AppIcon;
import org.chancery.security.ProfileService;
import org.chancery.security.Theme;
import org.chancery.security.UserPreferences;
import org.chancery.security.ui.ProfileView;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** What belongs to whoever is signed in: profile, language, theme, signing out. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class UserMenu extends MenuBar {

    private final transient ProfileService profile;

    UserMenu(ProfileService profile, AuthenticationContext authentication) {
        this.profile = profile;
        var preferences = profile.preferences();
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        addClassName("user-menu");
        // One button is no bar of menus, of which it would be the only item; the open menu may not stand in such a bar
        // either.
        setTabNavigation(true);
        getElement().setAttribute("aria-label", getTranslation("shell.user"));

        var name = new Span(preferences.displayName());
        name.addClassName("user-menu-name");
        var avatar = new Avatar(preferences.displayName());
        avatar.getElement().setAttribute("aria-hidden", "true");
        var label = new Span(avatar, name);
        label.addClassName("user-menu-label");
        var root = addItem(label);
        root.setAriaLabel(preferences.displayName());

        var menu = root.getSubMenu();
        menu.addItem(entry(AppIcon.PROFILE, "shell.user.profile"), click -> ui().navigate(ProfileView.class));
        addLanguages(
                menu.addItem(entry(AppIcon.LANGUAGE, "shell.user.language")).getSubMenu(), preferences);
        addThemes(menu.addItem(entry(AppIcon.THEME, "shell.user.theme")).getSubMenu(), preferences);
        menu.addSeparator();
        menu.addItem(entry(AppIcon.SIGN_OUT, "shell.user.signOut"), click -> authentication.logout());
    }

    private void addLanguages(SubMenu menu, UserPreferences preferences) {
        for (var language : Language.values()) {
            var item = menu.addItem(
                    language.ownName(),
                    click -> change(p -> new UserPreferences(p.displayName(), language, p.theme())));
            item.getElement().setAttribute("lang", language.locale().getLanguage());
            check(item, language == preferences.language());
        }
    }

    private void addThemes(SubMenu menu, UserPreferences preferences) {
        for (var theme : Theme.values()) {
            var item = menu.addItem(
                    getTranslation("security.theme." + theme),
                    click -> change(p -> new UserPreferences(p.displayName(), p.language(), theme)));
            check(item, theme == preferences.theme());
        }
    }

    private static void check(MenuItem item, boolean checked) {
        item.setCheckable(true);
        item.setChecked(checked);
    }

    private void change(UnaryOperator<UserPreferences> change) {
        profile.change(change.apply(profile.preferences()));
        ui().getPage().reload();
    }

    private Span entry(AppIcon icon, String key) {
        var entry = new Span(icon.create(), new Span(getTranslation(key)));
        entry.addClassName("user-menu-entry");
        return entry;
    }

    private UI ui() {
        return getUI().orElseThrow();
    }
}
