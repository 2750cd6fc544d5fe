package org.chancery.approval.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.Set;
import org.chancery.approval.NoticeService;
import org.chancery.approval.RemarkService;
import org.chancery.base.ui.Formats;
import org.chancery.directory.PostService;
import org.chancery.meeting.MeetingChanged.Part;
import org.chancery.meeting.MeetingService;
import org.chancery.meeting.ui.EditorContext;
import org.chancery.meeting.ui.EditorPanelProvider;
import org.chancery.security.CurrentUser;
import org.chancery.security.Role;

/** Shows officers the remarks on an entry beside its minutes; whoever sees the page has read the notices about it. */
@org.springframework.stereotype.Component
class RemarksPanelProvider implements EditorPanelProvider {

    private final RemarkService remarks;
    private final MeetingService meetings;
    private final NoticeService notices;
    private final PostService posts;
    private final CurrentUser currentUser;

    RemarksPanelProvider(
            RemarkService remarks,
            MeetingService meetings,
            NoticeService notices,
            PostService posts,
            CurrentUser currentUser) {
        this.remarks = remarks;
        this.meetings = meetings;
        this.notices = notices;
        this.posts = posts;
        this.currentUser = currentUser;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> create(EditorContext context) {
        notices.markReadAbout(context.entry());
        if (!currentUser.require().has(Role.OFFICER)) {
            return Optional.empty();
        }
        var formats = Formats.of(posts.of(context.post()).timeZone());
        var panel = new RemarksPanel(context.entry(), remarks, meetings, formats);
        context.whenChanged(panel, Set.of(Part.REMARKS), panel::read);
        return Optional.of(panel);
    }
}
