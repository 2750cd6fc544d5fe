package org.chancery.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chancery.base.Marking;
import org.chancery.base.NotFound;
import org.chancery.base.Refusal;
import org.chancery.base.Texts;
import org.chancery.directory.SubjectId;
import org.chancery.security.CurrentUser;
import org.chancery.security.ForOfficers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the numbered topics of the minutes. */
@Service
@ForOfficers
@Transactional
public class TopicService {

    public static final int MAX_TOPICS = 100;
    public static final int MAX_TITLE = 300;
    public static final int MAX_NARRATIVE = 100_000;
    public static final int MAX_SUBJECTS = 10;

    private static final MeetingChanged.Part PART = MeetingChanged.Part.TOPICS;

    private final EntryDesk desk;
    private final EntryTexts texts;
    private final TopicRepository topics;
    private final CurrentUser currentUser;

    TopicService(EntryDesk desk, EntryTexts texts, TopicRepository topics, CurrentUser currentUser) {
        this.desk = desk;
        this.texts = texts;
        this.topics = topics;
        this.currentUser = currentUser;
    }

    /**
     * Adds a topic at the end; its title may still be empty.
     *
     * @throws Refusal as {@link #addAt}
     */
    public TopicId add(EntryId id, String title) {
        return addAt(id, title, MAX_TOPICS);
    }

    /**
     * Adds a topic at a place.
     *
     * @param index from 0; more than there are topics means the end
     * @throws Refusal when the minutes have as many topics as they may, and of {@code title} when that is longer than
     *     {@value #MAX_TITLE} characters
     */
    public TopicId addAt(EntryId id, String title, int index) {
        var entry = desk.open(id.value());
        requireRoom(entry);
        String tidy = Texts.optionalLine(title, MAX_TITLE, "title").orElse("");
        List<Topic> order = new ArrayList<>(inOrder(entry));
        var topic = topics.save(new Topic(entry.entryId(), tidy, order.size()));
        order.add(Math.clamp(index, 0, order.size()), topic);
        number(order);
        desk.written(entry, PART);
        return topic.topicId();
    }

    /**
     * @throws Refusal of {@code title} when it is longer than {@value #MAX_TITLE} characters; an empty one may stand until
     *     submission
     */
    public Edit<String> changeTitle(TopicId id, Change<String> change) {
        var entry = open(id);
        var topic = find(id);
        String tidy = Texts.optionalLine(change.to(), MAX_TITLE, "title").orElse("");
        return desk.change(entry, PART, topic.title(), new Change<>(change.from(), tidy), topic::changeTitle);
    }

    /**
     * Replaces the narrative, for those who write without the shared editor.
     *
     * @throws Refusal of {@code narrative} when it is longer than {@value #MAX_NARRATIVE} characters
     */
    public Edit<String> changeNarrative(TopicId id, Change<String> change) {
        var entry = open(id);
        texts.project(entry);
        var topic = find(id);
        var author = currentUser.require().id();
        String tidy = Texts.block(change.to(), MAX_NARRATIVE, "narrative");
        return desk.change(
                entry,
                PART,
                topic.narrative(),
                new Change<>(change.from(), tidy),
                narrative -> texts.writeNarrative(entry, topic, author, narrative));
    }

    /**
     * Marks a topic; a meeting marked lower is raised with it.
     *
     * @throws Refusal when that is above one's own clearance
     */
    public Edit<Marking> changeMarking(TopicId id, Change<Marking> change) {
        var entry = open(id);
        var topic = find(id);
        if (!currentUser.require().clearance().permits(change.to())) {
            throw Refusal.of("marking", "meeting.refusal.markingAboveClearance");
        }
        return desk.change(entry, PART, topic.marking(), change, marking -> {
            topic.changeMarking(marking);
            raise(entry, marking);
        });
    }

    /**
     * Says what the topic is about in terms of the vocabulary.
     *
     * @throws Refusal of {@code subjects} when there are more than ten
     */
    public Edit<Set<SubjectId>> changeSubjects(TopicId id, Change<Set<SubjectId>> change) {
        var entry = open(id);
        var topic = find(id);
        if (change.to().size() > MAX_SUBJECTS) {
            throw Refusal.of("subjects", "meeting.refusal.tooManySubjects", MAX_SUBJECTS);
        }
        return desk.change(entry, PART, topic.subjects(), change, topic::changeSubjects);
    }

    /** Moves a topic to another place, from 0. */
    public void move(TopicId id, int index) {
        var entry = open(id);
        var topic = find(id);
        List<Topic> order = new ArrayList<>(inOrder(entry));
        order.remove(topic);
        order.add(Math.clamp(index, 0, order.size()), topic);
        number(order);
        desk.written(entry, PART);
    }

    /** Takes a topic out with all that stands under it; {@link #restore} brings it back. */
    public void remove(TopicId id) {
        var entry = open(id);
        texts.project(entry);
        find(id).remove();
        desk.written(entry, PART);
    }

    /**
     * Brings a topic back to where it stood, raising the meeting to its marking if need be.
     *
     * @throws NotFound when it is marked above one's own clearance, as a topic may be that was taken out
     * @throws Refusal when the minutes have as many topics as they may by now
     */
    public void restore(TopicId id) {
        var entry = open(id);
        var topic = topics.findById(id.value()).orElseThrow(NotFound::new);
        if (!currentUser.require().clearance().permits(topic.marking())) {
            throw new NotFound();
        }
        if (topic.isRemoved()) {
            requireRoom(entry);
        }
        topic.restore();
        raise(entry, topic.marking());
        texts.bringBack(entry, topic, currentUser.require().id());
        desk.written(entry, PART);
    }

    private void requireRoom(Entry entry) {
        if (topics.countByEntryIdAndRemovedFalse(entry.id()) >= MAX_TOPICS) {
            throw new Refusal("meeting.refusal.tooManyTopics", MAX_TOPICS);
        }
    }

    private void raise(Entry entry, Marking marking) {
        if (!entry.marking().permits(marking)) {
            entry.changeMarking(marking);
            desk.written(entry, MeetingChanged.Part.HEADER);
        }
    }

    private static void number(List<Topic> order) {
        for (int i = 0; i < order.size(); i++) {
            order.get(i).placeAt(i);
        }
    }

    private List<Topic> inOrder(Entry entry) {
        return topics.findByEntryIdAndRemovedFalseOrderBySortPositionAscIdAsc(entry.id());
    }

    private Entry open(TopicId id) {
        return desk.open(topics.findEntryId(id.value()).orElseThrow(NotFound::new));
    }

    private Topic find(TopicId id) {
        return topics.findById(id.value()).filter(topic -> !topic.isRemoved()).orElseThrow(NotFound::new);
    }
}
