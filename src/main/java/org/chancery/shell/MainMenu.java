package org.chancery.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import org.chancery.base.ui.AppIcon;

/**
 * The views that whoever is signed in may open, as {@code @Menu} declares them: its title is a key of the translations,
 * and what has an order of {@value #ADMINISTRATION} or more stands under administration.
 */
class MainMenu extends Nav {

    static final int ADMINISTRATION = 100;

    MainMenu() {
        addClassName("main-menu");
        getElement().setAttribute("aria-label", getTranslation("shell.menu"));
        add(wordmark());
        var entries = MenuConfiguration.getMenuEntries();
        add(section(entries.stream().filter(entry -> !administers(entry)).toList()));
        var administration = entries.stream().filter(MainMenu::administers).toList();
        if (!administration.isEmpty()) {
            var section = section(administration);
            section.setLabel(getTranslation("shell.menu.administration"));
            add(section);
        }
    }

    private Div wordmark() {
        var wordmark = new Div(AppIcon.SEAL.create(), new RouterLink(getTranslation("shell.name"), HomeView.class));
        wordmark.addClassName("wordmark");
        return wordmark;
    }

    private SideNav section(List<MenuEntry> entries) {
        var section = new SideNav();
        entries.forEach(entry -> section.addItem(item(entry)));
        return section;
    }

    private SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(getTranslation(entry.title()), entry.path());
        item.setMatchNested(!entry.path().isEmpty() && !entry.path().equals("/"));
        var icon = entry.icon();
        if (icon != null) {
            item.setPrefixComponent(
                    icon.startsWith(AppIcon.SPRITE)
                            ? new SvgIcon("icons/icons.svg", icon.substring(AppIcon.SPRITE.length()))
                            : new Icon(icon));
        }
        return item;
    }

    private static boolean administers(MenuEntry entry) {
        return entry.order() != null && entry.order() >= ADMINISTRATION;
    }
}
