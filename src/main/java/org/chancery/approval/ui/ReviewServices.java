package org.chancery.approval.ui;

import com.vaadin.flow.component.UI;
import org.chancery.approval.ApprovalService;
import org.chancery.approval.InboxService;
import org.chancery.base.PostId;
import org.chancery.base.ui.Formats;
import org.chancery.directory.PostService;
import org.chancery.directory.SubjectService;
import org.springframework.stereotype.Component;

/** What the panels of a review ask. */
@Component
record ReviewServices(InboxService inbox, ApprovalService approval, PostService posts, SubjectService subjects) {

    /** Dates for the reader in front of the current UI, at the clock of a post. */
    Formats formats(PostId post) {
        return new Formats(UI.getCurrent().getLocale(), posts.of(post).timeZone());
    }
}
