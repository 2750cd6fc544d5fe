package org.chancery.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.base.Marking;
import org.chancery.coediting.DocumentId;
import org.chancery.coediting.TestTexts;
import org.chancery.coediting.ui.SharedTextEditor;
import org.chancery.coediting.ui.SharedTextEditorEvents.AnchorRemoved;
import org.chancery.coediting.ui.SharedTextEditorEvents.AnchorRestored;
import org.chancery.coediting.ui.SharedTextEditorEvents.AnchorWanted;
import org.chancery.followup.FollowUpDetails;
import org.chancery.followup.FollowUpService;
import org.chancery.followup.Owner;
import org.chancery.meeting.DecisionDetails;
import org.chancery.meeting.DecisionId;
import org.chancery.meeting.DecisionService;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.EntryService;
import org.chancery.meeting.MeetingService;
import org.chancery.meeting.Side;
import org.chancery.meeting.TextNames;
import org.chancery.meeting.TopicDetails;
import org.chancery.meeting.TopicService;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.ViewTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser says of rows in the text, and what becomes of it. */
class NarrativeRowsTest extends ViewTest {

    private final TestMeetings log;
    private final TestTexts texts;
    private final MeetingService meetings;
    private final TopicService topics;
    private final DecisionService decisions;
    private final EntryService entries;
    private final FollowUpService followUps;

    NarrativeRowsTest(
            TestMeetings log,
            TestTexts texts,
            MeetingService meetings,
            TopicService topics,
            DecisionService decisions,
            EntryService entries,
            FollowUpService followUps) {
        this.log = log;
        this.texts = texts;
        this.meetings = meetings;
        this.topics = topics;
        this.decisions = decisions;
        this.entries = entries;
        this.followUps = followUps;
    }

    @Test
    void whatIsWrittenInTheFormBecomesARow() {
        var entry = open();
        var minister = entry.attendances().getFirst();
        wanted(
                "statement",
                Map.of("speaker", minister.id().value().toString(), "mode", "VERBATIM", "statement", "Yes."));
        wanted("decision", Map.of("decision", "A commission is set up."));
        wanted("followUp", Map.of("text", "Send it.", "side", "THEIRS", "owner", minister.name(), "due", "9/2026"));
        assertThat(topic(entry).statements()).singleElement().satisfies(statement -> {
            assertThat(statement.speaker()).isEqualTo(minister.id());
            assertThat(statement.text()).isEqualTo("Yes.");
        });
        assertThat(topic(entry).decisions())
                .extracting(DecisionDetails::text)
                .containsExactly("A commission is set up.");
        assertThat(followUps.ofEntry(entry.id()))
                .singleElement()
                .extracting(FollowUpDetails::side, FollowUpDetails::owner, FollowUpDetails::text)
                .containsExactly(Side.THEIRS, new Owner(minister.person(), minister.name()), "Send it.");
        assertThat(labels().propertyStream()).hasSize(3);
    }

    @Test
    void whatNoFormWouldSayMakesNothing() {
        var entry = open();
        wanted("statement", Map.of("speaker", "nobody", "mode", "VERBATIM", "statement", "Yes."));
        wanted("statement", Map.of("speaker", UUID.randomUUID().toString(), "mode", "VERBATIM", "statement", "Yes."));
        wanted("statement", Map.of("mode", "SHOUTED", "statement", "Yes."));
        wanted("decision", Map.of());
        wanted("decision", Map.of("decision", "x".repeat(DecisionService.MAX_TEXT + 1)));
        wanted("followUp", Map.of("text", "Send it.", "side", "THIRD_PARTY"));
        wanted("followUp", Map.of("text", "Send it.", "side", "OURS", "due", "some day"));
        wanted("treaty", Map.of("text", "x"));
        assertThat(topic(entry).statements()).isEmpty();
        assertThat(topic(entry).decisions()).isEmpty();
        assertThat(followUps.ofEntry(entry.id())).isEmpty();
    }

    @Test
    void rowThatWentOutOfTheTextIsRemovedWhenThatIsWanted() {
        var entry = open();
        var decision = decide(entry, "A commission is set up.");
        fire(new AnchorRemoved(narrative(), true, "decision", key(decision)));
        assertThat(topic(entry).decisions()).hasSize(1);
        answer("Remove");
        assertThat(topic(entry).decisions()).isEmpty();
        assertThat(labels().propertyStream()).isEmpty();
        fire(new AnchorRestored(narrative(), true, "decision", key(decision)));
        assertThat(topic(entry).decisions()).extracting(DecisionDetails::id).containsExactly(decision);
        assertThat(labels().propertyStream()).hasSize(1);
    }

    @Test
    void severalRowsAreAskedAboutAtOnce() {
        var entry = open();
        var first = decide(entry, "First.");
        var second = decide(entry, "Second.");
        fire(new AnchorRemoved(narrative(), true, "decision", key(first)));
        fire(new AnchorRemoved(narrative(), true, "decision", key(second)));
        assertThat($(Notification.class).all()).hasSize(1);
        assertThat($(Notification.class).single().getElement().getTextRecursively())
                .contains("Two entries");
        fire(new AnchorRestored(narrative(), true, "decision", key(first)));
        answer("Remove");
        assertThat(topic(entry).decisions()).extracting(DecisionDetails::id).containsExactly(first);
    }

    @Test
    void keptRowIsAskedAboutNoMore() {
        var entry = open();
        var decision = decide(entry, "A commission is set up.");
        fire(new AnchorRemoved(narrative(), true, "decision", key(decision)));
        answer("Keep");
        assertThat($(Notification.class).exists()).isFalse();
        assertThat(topic(entry).decisions()).hasSize(1);
    }

    @Test
    void nothingIsAskedAboutWhatIsNoRowOfTheTopic() {
        var entry = open();
        var elsewhere = topics.add(entry.id(), "Another");
        var decision = decisions.add(elsewhere, "Of another topic.").id();
        fire(new AnchorRemoved(narrative(), true, "decision", key(decision)));
        fire(new AnchorRemoved(narrative(), true, "decision", "no id"));
        fire(new AnchorRemoved(narrative(), true, "treaty", key(decision)));
        assertThat($(Notification.class).exists()).isFalse();
    }

    @Test
    void rowThatWasRemovedOtherwiseDoesNotComeBackBecauseABrowserSaysSo() {
        var entry = open();
        var decision = decide(entry, "Withdrawn.");
        decisions.remove(decision);
        fire(new AnchorRestored(narrative(), true, "decision", key(decision)));
        assertThat(topic(entry).decisions()).isEmpty();
    }

    @Test
    void noTextHidesARowFromWhoeverReadsThePrintedMinutes() {
        var entry = open();
        var topic = entry.topics().getFirst().id();
        var inText = decide(entry, "In the text.");
        var hidden = decide(entry, "Named as what it is not.");
        var document = new DocumentId(entry.id().value());
        var author = people.officer("writer", post).id();
        texts.place(document, author, TextNames.narrative(topic), "treaty", hidden.value());
        texts.place(document, author, TextNames.narrative(topic), "statement", hidden.value());
        texts.place(document, author, TextNames.narrative(topic), "decision", UUID.randomUUID());
        texts.place(document, author, TextNames.narrative(topic), "decision", inText.value());
        texts.place(document, author, TextNames.narrative(topic), "decision", inText.value());
        entries.submit(entry.id());
        navigate(MeetingNavigation.href(entry.meeting()), MeetingEditorView.class);
        assertThat($(PrintedRow.class).all())
                .extracting(row -> row.getElement().getTextRecursively())
                .containsExactly("DecidedIn the text.", "DecidedNamed as what it is not.");
    }

    private EntryDetails open() {
        var entry = log.complete(post, "Audience", Marking.UNCLASSIFIED, "Sahel");
        navigate(MeetingNavigation.href(entry.meeting()), MeetingEditorView.class);
        return entry;
    }

    private DecisionId decide(EntryDetails entry, String words) {
        wanted("decision", Map.of("decision", words));
        return topic(entry).decisions().getLast().id();
    }

    private void wanted(String kind, Map<String, String> values) {
        fire(new AnchorWanted(narrative(), true, kind, new JsonMapper().valueToTree(values)));
    }

    private void fire(ComponentEvent<SharedTextEditor> event) {
        ComponentUtil.fireEvent(event.getSource(), event);
    }

    private SharedTextEditor narrative() {
        return $(SharedTextEditor.class, $(TopicPanel.class).first()).single();
    }

    private JsonNode labels() {
        return (JsonNode) narrative().getElement().getPropertyRaw("anchors");
    }

    private void answer(String words) {
        List<Button> answers = $(Button.class, $(Notification.class).single()).all();
        test(answers.stream()
                        .filter(button -> button.getText().equals(words))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private TopicDetails topic(EntryDetails entry) {
        return meetings.details(entry.meeting()).topics().getFirst();
    }

    private static String key(DecisionId decision) {
        return decision.value().toString();
    }
}
