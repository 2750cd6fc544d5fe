package org.chancery.approval.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.chancery.base.PostId;
import org.chancery.meeting.EntryId;

/** Opens the supervisor's pages and says their addresses, to be called from the pages of any feature. */
public final class ApprovalNavigation {

    static final String INBOX = "approvals";
    static final String REGISTER = "register";
    static final String POST = "post";
    static final String YEAR = "year";

    private ApprovalNavigation() {}

    /** Opens the inbox. */
    public static void openInbox() {
        UI.getCurrent().navigate(INBOX);
    }

    /** Opens the inbox with an entry to be decided. */
    public static void open(EntryId entry) {
        UI.getCurrent().navigate(href(entry));
    }

    /** The address of the inbox, relative to the page's base. */
    public static String href() {
        return INBOX;
    }

    /** The address of the inbox with an entry to be decided, relative to the page's base. */
    public static String href(EntryId entry) {
        return INBOX + "/" + entry.value();
    }

    /** Opens the register of a post and year. */
    static void openRegister(PostId post, int year) {
        UI.getCurrent()
                .navigate(
                        REGISTER,
                        QueryParameters.simple(Map.of(POST, post.value().toString(), YEAR, Integer.toString(year))));
    }
}
