package org.chancery.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.i18n.Language;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.EmptyState;
import org.chancery.base.ui.PageHeader;
import org.chancery.directory.PostDetails;
import org.chancery.directory.PostService;
import org.chancery.meeting.MeetingKind;
import org.chancery.meeting.MeetingTime;
import org.chancery.meeting.MeetingWriting;
import org.chancery.meeting.NewMeeting;

/** Begins a meeting of today and opens its page; only somebody of several posts is asked for which one. */
@Route(MeetingNavigation.MEETINGS + "/" + MeetingNavigation.NEW)
@RolesAllowed("OFFICER")
public class NewMeetingView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    /** Tells the page that the meeting was begun just now. */
    static final String FRESH = "fresh";

    private final transient MeetingWriting writing;
    private final transient PostService posts;
    private final transient Clock clock;

    NewMeetingView(MeetingWriting writing, PostService posts, Clock clock) {
        this.writing = writing;
        this.posts = posts;
        this.clock = clock;
        addClassNames("page", "page-narrow");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var mine = posts.mine();
        if (mine.size() == 1) {
            begin(mine.getFirst());
            return;
        }
        add(new PageHeader(getPageTitle()));
        if (mine.isEmpty()) {
            add(new EmptyState(AppIcon.POST, getTranslation("meeting.editor.new.noPost")));
        }
        var choice = new Div();
        choice.addClassName("post-choice");
        mine.forEach(post -> choice.add(new Button(post.name(), AppIcon.POST.create(), click -> begin(post))));
        add(choice);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meeting.editor.new");
    }

    private void begin(PostDetails post) {
        var language = Language.of(getLocale());
        var meeting = writing.begin(new NewMeeting(
                post.id(),
                "",
                MeetingKind.AUDIENCE,
                MeetingTime.on(PartialDate.day(LocalDate.now(clock.withZone(post.timeZone())))),
                Marking.UNCLASSIFIED,
                language,
                null));
        getUI().ifPresent(ui -> ui.navigate(MeetingNavigation.href(meeting), QueryParameters.of(FRESH, "")));
    }
}
