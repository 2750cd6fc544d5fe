package org.chancery.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import org.chancery.security.UserId;

/** Opens the pages about users; what is searched for stays in the address. */
public final class UsersNavigation {

    private UsersNavigation() {}

    /** The users whose name contains {@code text}. */
    public static void toList(String text) {
        UI.getCurrent().navigate(UsersView.class, query(text));
    }

    static void to(UserId id, String text) {
        UI.getCurrent().navigate(UsersView.class, id.value().toString(), query(text));
    }

    static void toNew(String text) {
        UI.getCurrent().navigate(UsersView.class, UsersView.NEW, query(text));
    }

    static String hrefOfNew() {
        return RouteConfiguration.forApplicationScope().getUrl(UsersView.class, UsersView.NEW);
    }

    static QueryParameters query(String text) {
        return text.isBlank() ? QueryParameters.empty() : QueryParameters.of("q", text);
    }
}
