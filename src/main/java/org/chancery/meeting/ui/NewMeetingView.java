package org.chancery.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
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
import org.chancery.meeting.MeetingId;
import org.chancery.meeting.MeetingKind;
import org.chancery.meeting.MeetingTime;
import org.chancery.meeting.MeetingWriting;
import org.chancery.meeting.NewMeeting;

/** Begins a meeting of today and opens its page; only somebody of several posts is asked for which one. */
@Route(MeetingNavigation.MEETINGS + "/" + MeetingNavigation.NEW)
@RolesAllowed("OFFICER")
public class NewMeetingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

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

    /** Forwards before the page is entered: afterwards the browser would hear of it too late, and back led here again. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var mine = posts.mine();
        if (mine.size() == 1) {
            event.forwardTo(
                    MeetingEditorView.class,
                    new RouteParameters(
                            MeetingNavigation.MEETING_ID,
                            begin(mine.getFirst()).value().toString()),
                    QueryParameters.of(FRESH, ""));
            return;
        }
        add(new PageHeader(getPageTitle()));
        if (mine.isEmpty()) {
            add(new EmptyState(AppIcon.POST, getTranslation("meeting.editor.new.noPost")));
        }
        var choice = new Div();
        choice.addClassName("post-choice");
        mine.forEach(post -> choice.add(new Button(post.name(), AppIcon.POST.create(), click -> open(begin(post)))));
        add(choice);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meeting.editor.new");
    }

    private MeetingId begin(PostDetails post) {
        return writing.begin(new NewMeeting(
                post.id(),
                "",
                MeetingKind.AUDIENCE,
                MeetingTime.on(PartialDate.day(LocalDate.now(clock.withZone(post.timeZone())))),
                Marking.UNCLASSIFIED,
                Language.of(getLocale()),
                null));
    }

    private void open(MeetingId meeting) {
        getUI().ifPresent(ui -> ui.navigate(MeetingNavigation.href(meeting), QueryParameters.of(FRESH, "")));
    }
}
