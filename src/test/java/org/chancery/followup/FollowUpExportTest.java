package org.chancery.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.Side;
import org.chancery.security.Actor;
import org.chancery.security.Role;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.TestUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class FollowUpExportTest {

    private final TestUsers users;
    private final TestMeetings meetings;
    private final FollowUpWriting writing;
    private final FollowUpService followUps;
    private final FollowUpTracking tracking;
    private final MockMvcTester exports;

    private PostId post;
    private Actor officer;

    FollowUpExportTest(
            TestUsers users,
            TestMeetings meetings,
            FollowUpWriting writing,
            FollowUpService followUps,
            FollowUpTracking tracking,
            MockMvcTester exports) {
        this.users = users;
        this.meetings = meetings;
        this.writing = writing;
        this.followUps = followUps;
        this.tracking = tracking;
        this.exports = exports;
    }

    @BeforeEach
    void anOfficerSignsIn() {
        post = users.post("BKO");
        officer = users.officer("officer", post);
        users.signIn(officer);
    }

    private EntryDetails undertaken(Marking marking, String text) {
        var entry = meetings.complete(post, "Subject of " + text, marking, "Peace");
        writing.add(
                entry.topics().getFirst().id(),
                new NewFollowUp(Side.OURS, text, Owner.named("Ministry"), PartialDate.parse("2020-07")));
        return entry;
    }

    private MvcTestResult file(Actor reader, String query) {
        return exports.get()
                .uri("/api/exports/follow-ups.csv" + query)
                .with(SecurityMockMvcRequestPostProcessors.authentication(TestUsers.authentication(reader)))
                .exchange();
    }

    private List<String> lines(Actor reader, String query) throws Exception {
        var response = file(reader, query).getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return List.of(response.getContentAsString().split("\r\n"));
    }

    @Test
    void listComesAsFile() throws Exception {
        var entry = undertaken(Marking.RESTRICTED, "=Send it, soon");
        var commitment = followUps.ofEntry(entry.id()).getFirst().commitment();
        tracking.markDone(commitment, "Sent.");
        assertThat(lines(officer, ""))
                .containsExactly(
                        "follow_up_id,post,meeting_id,register_number,meeting_subject,meeting_date,marking,topic,side,"
                                + "owner,text,due,overdue,state,state_changed_at,note",
                        commitment.value() + ",BKO," + entry.meeting().value()
                                + ",,\"Subject of =Send it, soon\",2020-08-17,RESTRICTED,Peace,OURS,Ministry,"
                                + "\"'=Send it, soon\",2020-07,false,DONE,2020-08-17T10:00:00Z,Sent.");
    }

    @Test
    void fileHasWhatTheFilterAsksForAndTheReaderMaySee() throws Exception {
        undertaken(Marking.UNCLASSIFIED, "plain");
        undertaken(Marking.SECRET, "canary");
        assertThat(lines(officer, "?q=plain")).hasSize(2);
        assertThat(lines(officer, "?overdue=true")).hasSize(3);
        assertThat(lines(officer, "?state=done")).hasSize(1);
        var restricted = users.user("restricted", Marking.RESTRICTED, Set.of(post), Role.OFFICER);
        assertThat(lines(restricted, "")).hasSize(2).noneMatch(line -> line.contains("canary"));
        assertThat(lines(users.reader("reader", Marking.SECRET, post), "")).hasSize(1);
        assertThat(file(users.administrator("admin"), "")).hasStatus(404);
    }

    @Test
    void nonsenseIsRefused() {
        assertThat(file(officer, "?side=nobody")).hasStatus(400);
        assertThat(file(officer, "?sides=ours")).hasStatus(400);
    }
}
