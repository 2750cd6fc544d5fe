package org.chancery.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.Optional;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.EmptyState;
import org.chancery.base.ui.HomePanel;
import org.chancery.base.ui.PageHeader;
import org.chancery.security.CurrentUser;
import org.springframework.beans.factory.ObjectProvider;

/** What waits for whoever is signed in, as the features tell it. */
@Route("")
@Menu(title = "shell.home", order = 0, icon = AppIcon.SPRITE + "house")
@PermitAll
public class HomeView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final transient ObjectProvider<HomePanel> panels;
    private final transient CurrentUser currentUser;

    HomeView(ObjectProvider<HomePanel> panels, CurrentUser currentUser) {
        this.panels = panels;
        this.currentUser = currentUser;
        addClassName("page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var actor = currentUser.require();
        add(new PageHeader(
                getTranslation("shell.home.greeting", actor.displayName()), getTranslation("shell.home.waiting")));
        var cards = panels.stream()
                .sorted(Comparator.comparingInt(HomePanel::order))
                .map(HomePanel::create)
                .flatMap(Optional::stream)
                .toList();
        if (cards.isEmpty()) {
            add(new EmptyState(AppIcon.INBOX, getTranslation("shell.home.nothing")));
        } else {
            var grid = new Div();
            grid.addClassName("home-panels");
            grid.add(cards);
            add(grid);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("shell.home"));
    }
}
