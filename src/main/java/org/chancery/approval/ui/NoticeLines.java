package org.chancery.approval.ui;

import com.vaadin.flow.component.UI;
import org.chancery.approval.NoticeDetails;
import org.chancery.approval.NoticeKind;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.Formats;
import org.chancery.directory.PostService;
import org.chancery.meeting.ui.MeetingNavigation;
import org.springframework.stereotype.Component;

/** Says what a notice tells, when, and where it leads. */
@Component
class NoticeLines {

    private final PostService posts;

    NoticeLines(PostService posts) {
        this.posts = posts;
    }

    /** Who did what, in the reader's language. */
    String sentence(NoticeDetails notice) {
        var number = notice.registerNumber();
        return UI.getCurrent()
                .getTranslation("approval.noticekind." + notice.kind(), notice.by(), number == null ? "" : number);
    }

    String when(NoticeDetails notice) {
        var zone = posts.of(notice.post()).timeZone();
        return Formats.of(zone).dateTime(notice.createdAt());
    }

    String href(NoticeDetails notice) {
        return notice.kind() == NoticeKind.SUBMITTED
                ? ApprovalNavigation.href(notice.entry())
                : MeetingNavigation.href(notice.meeting());
    }

    static AppIcon icon(NoticeKind kind) {
        return switch (kind) {
            case SUBMITTED -> AppIcon.INBOX;
            case RETURNED -> AppIcon.RETURN;
            case APPROVED -> AppIcon.CHECK_CIRCLE;
        };
    }
}
