package org.chancery.meeting;

import org.chancery.base.NotFound;
import org.chancery.base.Refusal;
import org.chancery.base.Texts;
import org.chancery.security.ForOfficers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes what was decided under a topic. */
@Service
@ForOfficers
@Transactional
public class DecisionService {

    public static final int MAX_TEXT = 2000;

    /** Under one topic. */
    public static final int MAX_DECISIONS = 100;

    private static final MeetingChanged.Part PART = MeetingChanged.Part.TOPICS;

    private final EntryDesk desk;
    private final DecisionRepository decisions;
    private final TopicRepository topics;

    DecisionService(EntryDesk desk, DecisionRepository decisions, TopicRepository topics) {
        this.desk = desk;
        this.decisions = decisions;
        this.topics = topics;
    }

    /**
     * Adds a decision.
     *
     * @return as it is stored, which may be tidier than what was typed
     * @throws Refusal when the text is blank or too long, or the topic has as many as it may
     */
    public DecisionDetails add(TopicId topicId, String text) {
        var entry = desk.open(topics.findEntryId(topicId.value()).orElseThrow(NotFound::new));
        topics.require(topicId);
        requireRoom(topicId);
        var decision = decisions.save(new Decision(
                entry.entryId(),
                topicId,
                Texts.line(text, MAX_TEXT, "decision"),
                decisions.findLastPosition(topicId.value()) + 1));
        desk.written(entry, PART);
        return decision.details();
    }

    /** @throws Refusal of {@code decision} when the text is blank or longer than {@value #MAX_TEXT} characters */
    public Edit<String> changeText(DecisionId id, Change<String> change) {
        var entry = open(id);
        var decision = find(id);
        String tidy = Texts.line(change.to(), MAX_TEXT, "decision");
        return desk.change(entry, PART, decision.text(), new Change<>(change.from(), tidy), decision::changeText);
    }

    /** Takes a decision out; {@link #restore} brings it back. */
    public void remove(DecisionId id) {
        var entry = open(id);
        find(id).remove();
        desk.written(entry, PART);
    }

    /**
     * Brings a decision back.
     *
     * @throws Refusal when the topic has as many as it may by now
     */
    public void restore(DecisionId id) {
        var entry = open(id);
        var decision = decisions.findById(id.value()).orElseThrow(NotFound::new);
        if (decision.isRemoved()) {
            requireRoom(decision.topic());
        }
        decision.restore();
        desk.written(entry, PART);
    }

    private void requireRoom(TopicId topic) {
        if (decisions.countByTopicIdAndRemovedFalse(topic.value()) >= MAX_DECISIONS) {
            throw new Refusal("meeting.refusal.tooManyDecisions", MAX_DECISIONS);
        }
    }

    private Entry open(DecisionId id) {
        return desk.open(decisions.findEntryId(id.value()).orElseThrow(NotFound::new));
    }

    private Decision find(DecisionId id) {
        return decisions
                .findById(id.value())
                .filter(decision -> !decision.isRemoved())
                .orElseThrow(NotFound::new);
    }
}
