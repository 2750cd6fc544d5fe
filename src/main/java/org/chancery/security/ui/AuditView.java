package org.chancery.security.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneOffset;
import java.util.List;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.EmptyState;
import org.chancery.base.ui.Formats;
import org.chancery.base.ui.NarrowScreens;
import org.chancery.base.ui.PageHeader;
import org.chancery.security.AuditEntry;
import org.chancery.security.AuditService;

/** Who did what and when, newest first; in UTC, since the lines come from posts all over the world. */
@Route("audit")
@Menu(title = "security.audit", order = 130, icon = AppIcon.SPRITE + "audit")
@RolesAllowed("ADMINISTRATOR")
public class AuditView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final transient AuditService audit;
    private final Grid<AuditEntry> grid = new Grid<>();

    AuditView(AuditService audit) {
        this.audit = audit;
        addClassName("page");
        grid.setAriaLabel(getTranslation("security.audit"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        var formats = new Formats(getLocale(), ZoneOffset.UTC);
        grid.addComponentColumn(entry -> what(entry, formats))
                .setHeader(getTranslation("security.audit.what"))
                .setFlexGrow(2);
        var who = grid.addColumn(AuditEntry::username).setHeader(getTranslation("security.user"));
        var when = grid.addColumn(entry -> formats.dateTime(entry.at()))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setHeader(getTranslation("security.audit.when"));
        var detail = grid.addColumn(AuditEntry::detail)
                .setHeader(getTranslation("security.audit.detail"))
                .setTooltipGenerator(AuditEntry::detail)
                .setFlexGrow(3);
        NarrowScreens.hide(grid, List.of(who, when, detail));
        grid.setEmptyStateComponent(new EmptyState(AppIcon.AUDIT, getTranslation("security.audit.none")));
        add(new PageHeader(getTranslation("security.audit"), getTranslation("security.audit.subtitle")), grid);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        grid.setItemsPageable(page -> audit.list(page).getContent());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.audit");
    }

    private Div what(AuditEntry entry, Formats formats) {
        var action = new Span(getTranslation("security.audit.action." + entry.action()));
        action.addClassName("strong");
        var about = new Span(entry.username() + " · " + formats.dateTime(entry.at()));
        about.addClassNames("muted", "narrow-only");
        var cell = new Div(action, about);
        cell.addClassName("two-lines");
        return cell;
    }
}
