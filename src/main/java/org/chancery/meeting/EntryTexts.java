package org.chancery.meeting;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.chancery.base.Refusal;
import org.chancery.coediting.AccessLevel;
import org.chancery.coediting.DocumentAccess;
import org.chancery.coediting.DocumentAccessChanged;
import org.chancery.coediting.DocumentId;
import org.chancery.coediting.SharedText;
import org.chancery.coediting.SharedTextCommitted;
import org.chancery.coediting.SharedTexts;
import org.chancery.security.Actor;
import org.chancery.security.Role;
import org.chancery.security.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The texts of an entry that are written together: its summary and the narratives of its topics are the texts of one
 * document, which belongs to the entry and opens and closes with it. The rows keep a copy in plain text, by which lists,
 * files and the sealed record know it; it follows within a second while people write, and is exact when the entry is
 * submitted.
 */
@Component
class EntryTexts implements DocumentAccess {

    private final EntryRepository entries;
    private final EntryDoors doors;
    private final TopicRepository topics;
    private final SharedTexts texts;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;

    EntryTexts(
            EntryRepository entries,
            EntryDoors doors,
            TopicRepository topics,
            SharedTexts texts,
            ApplicationEventPublisher events,
            TransactionTemplate transactions) {
        this.entries = entries;
        this.doors = doors;
        this.topics = topics;
        this.texts = texts;
        this.events = events;
        this.transactions = transactions;
    }

    /**
     * A room has the name of an entry, or of a meeting: then it leads to the entry that the meeting's page shows.
     *
     * <p>For those who write. Readers read the record: the document has more in it, such as topics that were taken out.
     */
    @Override
    public Optional<DocumentId> resolve(UUID room, Actor actor) {
        if (!actor.has(Role.OFFICER)) {
            return Optional.empty();
        }
        var visibility = Visibility.of(actor);
        var named = entries.findVisible(room, visibility);
        return named.or(() -> entries.findCurrent(new MeetingId(room), visibility))
                .map(entry -> {
                    if (entry.isOpen()) {
                        transactions.executeWithoutResult(status -> adopt(entry.entryId()));
                    }
                    return document(entry.entryId());
                });
    }

    @Override
    public AccessLevel access(DocumentId document, Actor actor) {
        var question = new Question(document, actor);
        return access(List.of(question)).getOrDefault(question, AccessLevel.NONE);
    }

    /** People of the same posts and clearance see the same: there are few such groups, however many the people are. */
    @Override
    public Map<Question, AccessLevel> access(Collection<Question> questions) {
        Map<Question, AccessLevel> levels = new HashMap<>();
        questions.stream()
                .filter(question -> question.actor().has(Role.OFFICER))
                .collect(Collectors.groupingBy(question -> Visibility.of(question.actor())))
                .forEach((visibility, group) -> levels.putAll(levels(visibility, group)));
        return levels;
    }

    private Map<Question, AccessLevel> levels(Visibility visibility, List<Question> group) {
        var ids = group.stream().map(question -> question.document().value()).collect(Collectors.toSet());
        var open = doors.open(ids, visibility);
        Map<Question, AccessLevel> levels = new HashMap<>();
        for (Question question : group) {
            Boolean isOpen = open.get(question.document().value());
            levels.put(question, isOpen == null ? AccessLevel.NONE : isOpen ? AccessLevel.WRITE : AccessLevel.READ);
        }
        return levels;
    }

    @Override
    public Set<DocumentId> lock(Collection<DocumentId> documents) {
        return doors.lockThoseFree(documents.stream().map(DocumentId::value).toList()).stream()
                .map(DocumentId::new)
                .collect(Collectors.toSet());
    }

    /**
     * Waits until what others have typed so far is on disk. Before the entry is locked.
     *
     * @throws Refusal when the database does not take it in within seconds
     */
    void settle(EntryId entry) {
        texts.settle(document(entry));
    }

    /** Brings the copy in the rows of a locked entry up to what is on disk, and its authors. */
    void project(Entry entry) {
        project(entry, texts.read(document(entry.entryId())));
    }

    /**
     * The same, for good: the rows are then all that is in the texts.
     *
     * @throws Refusal of {@code topics} or {@code summary} when a text is longer than it may be
     */
    void seal(Entry entry) {
        var text = texts.read(document(entry.entryId()));
        requireWithinLimits(entry, text);
        project(entry, text);
    }

    private void requireWithinLimits(Entry entry, SharedText text) {
        if (text.plainText(TextNames.SUMMARY).length() > MeetingWriting.MAX_SUMMARY) {
            throw Refusal.of("summary", "meeting.refusal.summaryTooLong", MeetingWriting.MAX_SUMMARY);
        }
        var written = inOrder(entry);
        for (int i = 0; i < written.size(); i++) {
            if (text.plainText(name(written.get(i))).length() > TopicService.MAX_NARRATIVE) {
                throw Refusal.of("topics", "meeting.refusal.narrativeTooLong", i + 1, TopicService.MAX_NARRATIVE);
            }
        }
    }

    /**
     * Takes the texts of removed topics out of the document that are marked above the entry: whoever may open it now may
     * not see them. The rows keep a copy.
     */
    void withholdRemoved(Entry entry, UserId author) {
        Map<String, String> withheld = topics.findByEntryIdAndRemovedTrue(entry.id()).stream()
                .filter(topic -> !entry.marking().permits(topic.marking()))
                .collect(Collectors.toMap(EntryTexts::name, topic -> ""));
        if (!withheld.isEmpty()) {
            texts.replace(document(entry.entryId()), author, withheld);
        }
    }

    /** Brings the text of a topic that is part of its entry again back into the document as it was, if it was taken out. */
    void bringBack(Entry entry, Topic topic, UserId author) {
        var document = document(entry.entryId());
        if (!topic.narrative().isBlank()
                && texts.read(document).plainText(name(topic)).isBlank()
                && !texts.bringBack(document, author, name(topic))) {
            texts.replace(document, author, Map.of(name(topic), topic.narrative()));
        }
    }

    /** Writes a narrative without an editor, into the text and its copy. */
    void writeNarrative(Entry entry, Topic topic, UserId author, String narrative) {
        texts.replace(document(entry.entryId()), author, Map.of(name(topic), narrative));
        topic.changeNarrative(narrative);
    }

    /** The same for the summary. */
    void writeSummary(Entry entry, UserId author, String summary) {
        texts.replace(document(entry.entryId()), author, Map.of(TextNames.SUMMARY, summary));
        entry.changeSummary(summary);
    }

    /**
     * Copies the texts, with their formats, into the entry that is to correct this one.
     *
     * @param rowCopies from the rows that may stand or be named in the texts to those that take their place
     */
    void copy(EntryId from, EntryId to, UserId author, Map<TopicId, TopicId> topicCopies, Map<UUID, UUID> rowCopies) {
        Map<String, String> names = new HashMap<>();
        names.put(TextNames.SUMMARY, TextNames.SUMMARY);
        topicCopies.forEach((topic, copy) -> names.put(TextNames.narrative(topic), TextNames.narrative(copy)));
        Map<String, String> rows = new HashMap<>();
        rowCopies.forEach((row, copy) -> rows.put(row.toString(), copy.toString()));
        texts.copy(document(from), document(to), author, names, rows);
    }

    /** Reads before it locks: nothing that is typed gets on disk as long as the row is taken. */
    @EventListener
    void on(SharedTextCommitted written) {
        var text = texts.read(written.document());
        transactions.executeWithoutResult(status -> entries.lock(
                        written.document().value())
                .filter(Entry::isOpen)
                .ifPresent(entry -> {
                    copyToRows(entry, text);
                    written.authors().forEach(entry::writtenBy);
                }));
    }

    /** A state or a marking may let somebody write or read who could not, and the other way round. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(MeetingChanged change) {
        if (change.part() == MeetingChanged.Part.STATE || change.part() == MeetingChanged.Part.HEADER) {
            events.publishEvent(new DocumentAccessChanged(document(change.entry())));
        }
    }

    /** Entries that were begun before texts were written together have their texts in the rows only. */
    private void adopt(EntryId id) {
        var document = document(id);
        if (texts.sequences(List.of(document)).getOrDefault(document, 0L) > 0) {
            return;
        }
        entries.lock(id.value()).filter(Entry::isOpen).ifPresent(entry -> {
            if (texts.read(document).sequence() == 0) {
                Map<String, String> rows = new HashMap<>();
                rows.put(TextNames.SUMMARY, entry.header().summary());
                inOrder(entry).forEach(topic -> rows.put(name(topic), topic.narrative()));
                texts.write(document, entry.begunBy(), rows);
            }
        });
    }

    private void project(Entry entry, SharedText text) {
        if (text.sequence() > 0) {
            copyToRows(entry, text);
            entry.alsoWrittenBy(texts.authors(document(entry.entryId())));
        }
    }

    private void copyToRows(Entry entry, SharedText text) {
        Set<String> fragments = new HashSet<>(text.fragments());
        if (fragments.contains(TextNames.SUMMARY)) {
            change(
                    entry.header().summary(),
                    text.plainText(TextNames.SUMMARY),
                    MeetingWriting.MAX_SUMMARY,
                    entry::changeSummary);
        }
        inOrder(entry).stream()
                .filter(topic -> fragments.contains(name(topic)))
                .forEach(topic -> change(
                        topic.narrative(),
                        text.plainText(name(topic)),
                        TopicService.MAX_NARRATIVE,
                        topic::changeNarrative));
    }

    /** The whole stays in the text; what is too long for its row cannot be submitted. */
    private static void change(String row, String text, int max, Consumer<String> write) {
        String fitting = text.length() <= max
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
        if (!row.equals(fitting)) {
            write.accept(fitting);
        }
    }

    private List<Topic> inOrder(Entry entry) {
        return topics.findByEntryIdAndRemovedFalseOrderBySortPositionAscIdAsc(entry.id());
    }

    static DocumentId document(EntryId entry) {
        return new DocumentId(entry.value());
    }

    private static String name(Topic topic) {
        return TextNames.narrative(topic.topicId());
    }
}
