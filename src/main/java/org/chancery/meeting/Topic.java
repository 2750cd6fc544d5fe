package org.chancery.meeting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.base.BaseEntity;
import org.chancery.base.Marking;
import org.chancery.directory.SubjectId;
import org.hibernate.annotations.BatchSize;

/** One item of the minutes with its narrative. */
@Entity
@Table(name = "topic")
class Topic extends BaseEntity {

    static final Comparator<Topic> ORDER =
            Comparator.comparingInt((Topic t) -> t.sortPosition).thenComparing(BaseEntity::id);

    private UUID entryId;
    private int sortPosition;
    private String title;

    @Enumerated(EnumType.ORDINAL)
    private Marking marking = Marking.UNCLASSIFIED;

    @Column(length = TopicService.MAX_NARRATIVE)
    private String narrative = "";

    private boolean removed;

    @ElementCollection
    @CollectionTable(name = "topic_subject", joinColumns = @JoinColumn(name = "topic_id"))
    @Column(name = "subject_id")
    @BatchSize(size = 100)
    private Set<UUID> subjects = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Topic() {}

    Topic(EntryId entry, String title, int sortPosition) {
        this.entryId = entry.value();
        this.title = title;
        this.sortPosition = sortPosition;
    }

    Topic copyTo(EntryId entry) {
        var copy = new Topic(entry, title, sortPosition);
        copy.marking = marking;
        copy.narrative = narrative;
        copy.subjects.addAll(subjects);
        return copy;
    }

    void changeTitle(String title) {
        this.title = title;
    }

    void changeNarrative(String narrative) {
        this.narrative = narrative;
    }

    void changeMarking(Marking marking) {
        this.marking = marking;
    }

    void changeSubjects(Set<SubjectId> subjects) {
        this.subjects.clear();
        subjects.forEach(subject -> this.subjects.add(subject.value()));
    }

    void placeAt(int sortPosition) {
        this.sortPosition = sortPosition;
    }

    void remove() {
        removed = true;
    }

    void restore() {
        removed = false;
    }

    boolean isRemoved() {
        return removed;
    }

    TopicId topicId() {
        return new TopicId(id());
    }

    EntryId entry() {
        return new EntryId(entryId);
    }

    int sortPosition() {
        return sortPosition;
    }

    String title() {
        return title;
    }

    Marking marking() {
        return marking;
    }

    String narrative() {
        return narrative;
    }

    Set<SubjectId> subjects() {
        return subjects.stream().map(SubjectId::new).collect(Collectors.toUnmodifiableSet());
    }

    TopicDetails details(int number, List<StatementDetails> statements, List<DecisionDetails> decisions) {
        return new TopicDetails(topicId(), number, title, marking, narrative, subjects(), statements, decisions);
    }
}
