package org.chancery.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.approval.ApprovalService;
import org.chancery.approval.RemarkForm;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.ui.HomeCard;
import org.chancery.followup.FollowUpWriting;
import org.chancery.followup.NewFollowUp;
import org.chancery.followup.Owner;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.MeetingService;
import org.chancery.meeting.Side;
import org.chancery.security.Actor;
import org.chancery.security.Role;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.ViewTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits for whoever opens the home page on 17 August 2020, in the cards that all features put there. */
class HomePanelsTest extends ViewTest {

    private static final String MINE = "My minutes in progress";
    private static final String INBOX = "To approve";
    private static final String FOLLOW_UPS = "Follow-ups due";
    private static final String NEXT = "Next meetings";
    private static final String NOTICES = "Unread notices";

    private final TestMeetings log;
    private final MeetingService meetings;
    private final FollowUpWriting followUps;
    private final ApprovalService approvals;
    private final JdbcClient jdbc;

    HomePanelsTest(
            TestMeetings log,
            MeetingService meetings,
            FollowUpWriting followUps,
            ApprovalService approvals,
            JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.log = log;
        this.meetings = meetings;
        this.followUps = followUps;
        this.approvals = approvals;
    }

    @Test
    void eachRoleHasTheCardsOfWhatItDoes() {
        assertThat(cards()).containsExactly(MINE, FOLLOW_UPS, NEXT, NOTICES);
        signInAs(people.reader("reader", Marking.SECRET, post));
        assertThat(cards()).containsExactly(FOLLOW_UPS, NEXT);
        signInAs(people.supervisor("supervisor", post));
        assertThat(cards()).containsExactly(MINE, INBOX, FOLLOW_UPS, NEXT, NOTICES);
        signInAs(people.administrator("admin"));
        assertThat(cards()).isEmpty();
    }

    @Test
    void whoeverIsAloneIsLedToTheAccountsOfTheOthers() {
        signInAs(people.administrator("admin"));
        people.close(people.officer("gone", post));
        assertThat(cards()).isEmpty();
        jdbc.sql("delete from app_user_post").update();
        jdbc.sql("delete from app_user_role where user_id in (select id from app_user where username <> 'admin')")
                .update();
        jdbc.sql("delete from app_user where username <> 'admin'").update();
        assertThat(cards()).containsExactly("Your colleagues");
        assertThat(card("Your colleagues").getChildren().flatMap(Component::getChildren))
                .filteredOn(Anchor.class::isInstance)
                .map(link -> ((Anchor) link).getHref())
                .containsExactly("users/new");
    }

    @Test
    void emptyCardsSayWhatToDoNext() {
        navigate(HomeView.class);
        assertThat(card(MINE).getChildren().filter(Paragraph.class::isInstance).map(Paragraph.class::cast))
                .singleElement()
                .satisfies(nothing -> {
                    assertThat(nothing.isVisible()).isTrue();
                    assertThat(nothing.getText())
                            .isEqualTo("Nothing unfinished. Begin a new meeting when the next one takes place.");
                });
    }

    @Test
    void draftsAndReturnedMinutesLeadToTheirPages() {
        var draft = log.complete(post, "Audience", Marking.UNCLASSIFIED, "Peace");
        var returned = log.submitted(post, "Courtesy call", Marking.UNCLASSIFIED, "Peace");
        people.as(
                people.supervisor("supervisor", post),
                () -> approvals.sendBack(
                        returned.id(), returned.revision(), List.of(new RemarkForm(null, "Who took the notes?"))));
        navigate(HomeView.class);
        assertThat(links(MINE)).containsExactly("Courtesy call → " + address(returned), "Audience → " + address(draft));
        assertThat(links(NOTICES)).containsExactly("Courtesy call → " + address(returned));
    }

    @Test
    void draftsOfOthersAreNoneOfMyBusiness() {
        people.as(colleague(), () -> log.complete(post, "Audience", Marking.UNCLASSIFIED, "Peace"));
        navigate(HomeView.class);
        assertThat(links(MINE)).isEmpty();
    }

    @Test
    void entriesToApproveStandOldestFirstWithWhoSubmittedThem() {
        var first = people.as(colleague(), () -> log.submitted(post, "Courtesy call", Marking.UNCLASSIFIED, "Peace"));
        var second = log.submitted(post, "Audience", Marking.UNCLASSIFIED, "Peace");
        signInAs(people.supervisor("supervisor", post));
        navigate(HomeView.class);
        assertThat(links(INBOX))
                .containsExactly(
                        "Courtesy call → approvals/" + first.id().value(),
                        "Audience → approvals/" + second.id().value());
        assertThat(words(card(INBOX))).contains("The colleague, 17 August 2020", "The officer, 17 August 2020");
    }

    @Test
    void followUpsAreThereFromAWeekBeforeTheyAreDue() {
        var entry = log.complete(post, "Audience", Marking.UNCLASSIFIED, "Peace");
        undertake(entry, "Overdue", PartialDate.parse("2020-08-14"));
        undertake(entry, "This week", PartialDate.parse("2020-08-24"));
        undertake(entry, "Next week", PartialDate.parse("2020-08-25"));
        undertake(entry, "Last month", PartialDate.month(2020, 7));
        undertake(entry, "Some day", null);
        navigate(HomeView.class);
        assertThat(links(FOLLOW_UPS))
                .containsExactly(
                        "Last month → " + address(entry),
                        "Overdue → " + address(entry),
                        "This week → " + address(entry));
        assertThat(words(card(FOLLOW_UPS))).contains("July 2020", "3 days ago", "in 7 days");
    }

    @Test
    void whatComesNextIsThereForReadersWhenItIsApproved() {
        var draft = log.complete(post, "Audience", Marking.UNCLASSIFIED, "Peace");
        navigate(HomeView.class);
        assertThat(links(NEXT)).containsExactly("Audience → " + address(draft));
        signInAs(people.reader("reader", Marking.SECRET, post));
        navigate(HomeView.class);
        assertThat(links(NEXT)).isEmpty();
    }

    @Test
    void nothingMarkedAboveTheClearanceWaitsForAnybody() {
        var entry = log.submitted(post, "Secret audience", Marking.SECRET, "Secret topic");
        assertThat(meetings.details(entry.meeting()).header().marking()).isEqualTo(Marking.SECRET);
        signInAs(people.user("cleared-less", Marking.CONFIDENTIAL, Set.of(post), Role.SUPERVISOR));
        navigate(HomeView.class);
        assertThat(Stream.of(MINE, INBOX, FOLLOW_UPS, NEXT, NOTICES).flatMap(title -> links(title).stream()))
                .isEmpty();
    }

    private void undertake(EntryDetails entry, String text, @Nullable PartialDate due) {
        followUps.add(entry.topics().getFirst().id(), new NewFollowUp(Side.OURS, text, Owner.NONE, due));
    }

    private Actor colleague() {
        return people.officer("colleague", post);
    }

    private static String address(EntryDetails entry) {
        return "meetings/" + entry.meeting().value();
    }

    private List<String> cards() {
        navigate(HomeView.class);
        return $(HomeCard.class).all().stream().map(HomePanelsTest::title).toList();
    }

    private HomeCard card(String title) {
        return $(HomeCard.class).all().stream()
                .filter(card -> title(card).equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<String> links(String title) {
        return all(card(title))
                .filter(component ->
                        component.getParent().filter(ListItem.class::isInstance).isPresent())
                .filter(Anchor.class::isInstance)
                .map(Anchor.class::cast)
                .map(link -> words(link).getFirst() + " → " + link.getHref())
                .toList();
    }

    private static String title(HomeCard card) {
        return all(card)
                .filter(H2.class::isInstance)
                .map(H2.class::cast)
                .findFirst()
                .orElseThrow()
                .getText();
    }

    private static List<String> words(Component component) {
        return all(component)
                .map(part -> part.getElement().getText())
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(HomePanelsTest::all));
    }
}
