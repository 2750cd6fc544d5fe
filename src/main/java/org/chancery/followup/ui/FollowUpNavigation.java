package org.chancery.followup.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import org.chancery.followup.FollowUpFilter;
import org.chancery.followup.FollowUpFilterParameters;

/** Opens the list of follow-ups, and says its address, to be called from the pages of any feature. */
public final class FollowUpNavigation {

    static final String FOLLOW_UPS = "follow-ups";

    private FollowUpNavigation() {}

    /** Opens the list of the follow-ups of a filter. */
    public static void openList(FollowUpFilter filter) {
        UI.getCurrent().navigate(FOLLOW_UPS, new QueryParameters(FollowUpFilterParameters.format(filter)));
    }

    /** The address of the list of the follow-ups of a filter, relative to the page's base. */
    public static String href(FollowUpFilter filter) {
        var query = new QueryParameters(FollowUpFilterParameters.format(filter)).getQueryString();
        return query.isEmpty() ? FOLLOW_UPS : FOLLOW_UPS + "?" + query;
    }
}
