package org.chancery.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.Layout;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.Optional;
import org.chancery.base.ui.NavbarItem;
import org.chancery.security.CurrentUser;
import org.chancery.security.ui.SignInAgain;
import org.springframework.beans.factory.ObjectProvider;

/** The frame of every page for somebody who is signed in: menu at the side, their own things at the top. */
@Layout
@PermitAll
@JsModule("./shell/menu-items.ts")
public class MainLayout extends AppLayout {

    private static final String MAIN = "main";

    MainLayout(UserMenu userMenu, ObjectProvider<NavbarItem> items, CurrentUser currentUser) {
        setPrimarySection(Section.DRAWER);
        setI18n(new AppLayoutI18n().setDrawer(getTranslation("shell.menu")));
        addToDrawer(new Scroller(new MainMenu()));
        var bar = new Header(skipLink(), toggle(), spacer());
        bar.addClassName("top-bar");
        items.stream()
                .sorted(Comparator.comparingInt(NavbarItem::order))
                .map(NavbarItem::create)
                .flatMap(Optional::stream)
                .forEach(bar::add);
        bar.add(userMenu);
        currentUser.find().ifPresent(reader -> bar.add(new SignInAgain(reader, getTranslation(SystemTexts.EXPIRED))));
        addToNavbar(bar);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        super.showRouterLayoutContent(content);
        content.getElement().setAttribute("id", MAIN).setAttribute("role", MAIN).setAttribute("tabindex", "-1");
    }

    /** Lets the keyboard pass the menu; it shows itself when it has the focus. */
    private Anchor skipLink() {
        var link = new Anchor("#" + MAIN, getTranslation("shell.skip"));
        link.addClassName("skip-link");
        link.getElement().setAttribute("router-ignore", "");
        link.getElement()
                .executeJs(
                        "this.addEventListener('click', e => { e.preventDefault(); document.getElementById($0)?.focus(); })",
                        MAIN);
        return link;
    }

    private DrawerToggle toggle() {
        var toggle = new DrawerToggle();
        toggle.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        toggle.setAriaLabel(getTranslation("shell.menu.toggle"));
        return toggle;
    }

    private static Span spacer() {
        var spacer = new Span();
        spacer.addClassName("spacer");
        return spacer;
    }
}
