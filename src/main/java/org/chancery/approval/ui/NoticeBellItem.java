package org.chancery.approval.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.chancery.approval.ApprovalFeed;
import org.chancery.approval.NoticeService;
import org.chancery.base.ui.NavbarItem;
import org.chancery.security.CurrentUser;
import org.chancery.security.Role;

/** Puts the bell at the top of every page of those whom something can be told. */
@org.springframework.stereotype.Component
class NoticeBellItem implements NavbarItem {

    private final NoticeService notices;
    private final NoticeLines lines;
    private final ApprovalFeed feed;
    private final CurrentUser currentUser;

    NoticeBellItem(NoticeService notices, NoticeLines lines, ApprovalFeed feed, CurrentUser currentUser) {
        this.notices = notices;
        this.lines = lines;
        this.feed = feed;
        this.currentUser = currentUser;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> create() {
        return currentUser
                .find()
                .filter(actor -> actor.has(Role.OFFICER))
                .map(actor -> new NoticeBell(notices, lines, feed, actor.id()));
    }
}
