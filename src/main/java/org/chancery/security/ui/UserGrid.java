package org.chancery.security.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.base.PostId;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.EmptyState;
import org.chancery.base.ui.MarkingBadge;
import org.chancery.base.ui.NarrowScreens;
import org.chancery.security.UserDetails;
import org.chancery.security.UserService;

/** The users of one search, page by page from the database. */
class UserGrid extends Grid<UserDetails> {

    private final transient UserService users;
    private String text = "";

    UserGrid(UserService users, Map<PostId, String> posts) {
        this.users = users;
        setAriaLabel(getTranslation("security.users"));
        addThemeVariants(GridVariant.LUMO_ROW_STRIPES);
        setSelectionMode(SelectionMode.NONE);
        addClassName("clickable");
        var name = addComponentColumn(this::name)
                .setHeader(getTranslation("security.user"))
                .setSortProperty("displayName")
                .setSortable(true)
                .setFlexGrow(3);
        var roles = addColumn(this::roles)
                .setHeader(getTranslation("security.user.roles"))
                .setFlexGrow(2);
        var clearance = addComponentColumn(user -> new MarkingBadge(user.clearance()))
                .setHeader(getTranslation("security.user.clearance"))
                .setSortProperty("clearance")
                .setSortable(true)
                .setFlexGrow(1);
        var missions = addColumn(user -> user.posts().stream()
                        .map(post -> posts.getOrDefault(post, ""))
                        .sorted()
                        .collect(Collectors.joining(" · ")))
                .setHeader(getTranslation("security.user.posts"))
                .setFlexGrow(2);
        NarrowScreens.hide(this, List.of(roles, clearance, missions));
        setEmptyStateComponent(new EmptyState(AppIcon.USERS, getTranslation("security.users.none")));
        setMultiSort(false);
        sort(GridSortOrder.asc(name).build());
    }

    void show(String text) {
        this.text = text;
        setItemsPageable(page -> users.list(text, page).getContent());
    }

    private Div name(UserDetails user) {
        // A link, so that the keyboard reaches the user, too.
        var name = new RouterLink(
                user.displayName(), UsersView.class, user.id().value().toString());
        name.setQueryParameters(UsersNavigation.query(text));
        var username = new Span(user.username());
        username.addClassName("muted");
        var cell = new Div(name, username);
        cell.addClassName("two-lines");
        if (!user.enabled()) {
            var closed = new Span(getTranslation("security.user.closed"));
            closed.addClassName("chip");
            cell.add(closed);
        }
        return cell;
    }

    private String roles(UserDetails user) {
        return user.roles().stream()
                .sorted()
                .map(role -> getTranslation("security.role." + role))
                .collect(Collectors.joining(" · "));
    }
}
