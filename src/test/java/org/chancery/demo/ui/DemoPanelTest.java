package org.chancery.demo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.Objects;
import org.chancery.base.Marking;
import org.chancery.demo.DemoEmbassy;
import org.chancery.directory.PostDetails;
import org.chancery.directory.PostService;
import org.chancery.meeting.MeetingFilter;
import org.chancery.meeting.MeetingListItem;
import org.chancery.meeting.MeetingService;
import org.chancery.security.Actor;
import org.chancery.security.UserDetails;
import org.chancery.security.UserService;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Pageable;

class DemoPanelTest extends ViewTest {

    private final DemoEmbassy embassy;
    private final TestMeetings log;
    private final MeetingService meetings;
    private final PostService posts;
    private final UserService users;
    private Actor officer;

    DemoPanelTest(
            DemoEmbassy embassy, TestMeetings log, MeetingService meetings, PostService posts, UserService users) {
        this.embassy = embassy;
        this.log = log;
        this.meetings = meetings;
        this.posts = posts;
        this.users = users;
    }

    @Override
    protected Actor createUser() {
        return people.administrator("admin");
    }

    @BeforeEach
    void demoEmbassyIsFilledBesideThePost() {
        officer = people.officer("officer", post);
        people.as(officer, () -> log.complete(post, "Own audience", Marking.UNCLASSIFIED, "Peace"));
        // The session of a page would say who is asking, whatever the staff of the demo embassy do.
        people.as(Objects.requireNonNull(user), () -> embassy.fill());
        UI.getCurrent().navigate("");
    }

    @Test
    void demoEmbassyIsRemovedAndWhatIsThePostsOwnStays() {
        click("Remove the demo embassy");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(embassy.isPresent()).isFalse();
        assertThat($(Button.class).withText("Remove the demo embassy").exists()).isFalse();
        assertThat(posts.list(Pageable.ofSize(10))).extracting(PostDetails::id).containsExactly(post);
        assertThat(users.list("", Pageable.ofSize(10)))
                .extracting(UserDetails::username)
                .containsExactlyInAnyOrder("admin", "officer");
        people.as(
                officer,
                () -> assertThat(meetings.list(MeetingFilter.all(), Pageable.ofSize(10)))
                        .extracting(MeetingListItem::subject)
                        .containsExactly("Own audience"));
    }

    @Test
    void itIsAskedBeforeAnythingIsRemoved() {
        click("Remove the demo embassy");
        test($(ConfirmDialog.class).single()).cancel();
        assertThat(embassy.isPresent()).isTrue();
        assertThat($(Button.class).withText("Remove the demo embassy").exists()).isTrue();
    }
}
