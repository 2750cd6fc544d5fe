package org.chancery.meeting;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chancery.base.BaseEntity;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.base.Refusal;
import org.chancery.base.i18n.Language;
import org.chancery.security.UserId;
import org.jspecify.annotations.Nullable;

/**
 * The minutes of a meeting at one stage, and the guard of their life: draft, submitted, then approved or returned.
 *
 * <p>Every change to the minutes locks this row first (see {@link EntryDesk}), so that no word is added between the
 * moment somebody submits and the moment somebody decides.
 */
@Entity
@Table(name = "entry")
class Entry extends BaseEntity {

    private UUID meetingId;
    private UUID postId;
    private @Nullable UUID dossierId;
    private int number;

    @Enumerated(EnumType.STRING)
    private EntryState state = EntryState.DRAFT;

    private boolean latest = true;
    private boolean inForce;
    private long revision;
    private String subject;

    @Enumerated(EnumType.STRING)
    private MeetingKind kind;

    @Embedded
    @AttributeOverride(name = "date", column = @Column(name = "held_on"))
    @AttributeOverride(name = "precision", column = @Column(name = "held_on_precision"))
    private PartialDate heldOn;

    @Embedded
    @AttributeOverride(name = "date", column = @Column(name = "held_until"))
    @AttributeOverride(name = "precision", column = @Column(name = "held_until_precision"))
    private @Nullable PartialDate heldUntil;

    private @Nullable LocalTime startTime;
    private @Nullable LocalTime endTime;
    private Instant startsAt;
    private String place;

    @Enumerated(EnumType.ORDINAL)
    private Marking marking;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Column(length = MeetingWriting.MAX_SUMMARY)
    private String summary;

    private UUID createdBy;
    private Instant createdAt;
    private @Nullable UUID submittedBy;
    private @Nullable Instant submittedAt;
    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String registerNumber;

    @ElementCollection
    @CollectionTable(name = "entry_author", joinColumns = @JoinColumn(name = "entry_id"))
    @Column(name = "user_id")
    private Set<UUID> authors = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Entry() {}

    /** The first entry of a meeting. */
    Entry(Meeting meeting, NewMeeting first, ZoneId zone, UserId by, Instant at) {
        this(meeting.meetingId(), meeting.post(), 1, by, at);
        this.subject = first.subject();
        this.kind = first.kind();
        this.marking = first.marking();
        this.language = first.language();
        this.place = "";
        this.summary = "";
        changeDossier(Optional.ofNullable(first.dossier()));
        changeTime(first.time(), zone);
    }

    @SuppressWarnings("NullAway.Init")
    private Entry(MeetingId meeting, PostId post, int number, UserId by, Instant at) {
        this.meetingId = meeting.value();
        this.postId = post.value();
        this.number = number;
        this.createdBy = by.value();
        this.createdAt = at;
        this.authors.add(by.value());
    }

    /**
     * Begins the correction of this record: a new draft with the same content, which everybody who wrote any part of
     * this one has written a part of too.
     *
     * @throws Refusal when this is no approved record, or its correction has begun already
     */
    Entry correct(int number, UserId by, Instant at) {
        if (state != EntryState.APPROVED || !latest) {
            throw new Refusal("meeting.refusal.notCorrectable");
        }
        var copy = new Entry(meetingId(), post(), number, by, at);
        copy.dossierId = dossierId;
        copy.subject = subject;
        copy.kind = kind;
        copy.heldOn = heldOn;
        copy.heldUntil = heldUntil;
        copy.startTime = startTime;
        copy.endTime = endTime;
        copy.startsAt = startsAt;
        copy.place = place;
        copy.marking = marking;
        copy.language = language;
        copy.summary = summary;
        copy.authors.addAll(authors);
        latest = false;
        return copy;
    }

    void submit(UserId by, Instant at) {
        requireOpen();
        state = EntryState.SUBMITTED;
        submittedBy = by.value();
        submittedAt = at;
    }

    void recall(UserId by) {
        require(EntryState.SUBMITTED);
        if (!by.value().equals(submittedBy)) {
            throw new Refusal("meeting.refusal.recallByOther");
        }
        state = EntryState.DRAFT;
        submittedBy = null;
        submittedAt = null;
    }

    void approve(UserId by, Instant at, long readRevision, String number) {
        requireDecidable(by, readRevision);
        state = EntryState.APPROVED;
        inForce = true;
        decidedBy = by.value();
        decidedAt = at;
        registerNumber = number;
    }

    void sendBack(UserId by, Instant at, long readRevision) {
        requireDecidable(by, readRevision);
        state = EntryState.RETURNED;
        decidedBy = by.value();
        decidedAt = at;
    }

    /** A later entry of the meeting was approved: this one stays a record, but is no longer the one in force. */
    void supersede() {
        inForce = false;
    }

    /**
     * Takes a draft that nobody needs out of sight; {@link #restore} brings it back. What was returned stays with its
     * remarks.
     */
    void discard() {
        require(EntryState.DRAFT);
        latest = false;
    }

    void restore() {
        requireDiscarded();
        latest = true;
    }

    /** The later entry is gone again: this is the latest once more. */
    void becomeLatest() {
        latest = true;
    }

    void yieldLatest() {
        latest = false;
    }

    /** Whether it may be written in. */
    boolean isOpen() {
        return latest && state.isOpen();
    }

    UserId begunBy() {
        return new UserId(createdBy);
    }

    /** Whether somebody once discarded this draft. */
    boolean isDiscarded() {
        return !latest && state != EntryState.APPROVED;
    }

    /** Refuses, naming the present state, unless somebody once discarded this draft. */
    void requireDiscarded() {
        if (!isDiscarded()) {
            throw new Refusal("meeting.refusal.state." + state);
        }
    }

    private void requireDecidable(UserId by, long readRevision) {
        require(EntryState.SUBMITTED);
        if (authors.contains(by.value())) {
            throw new Refusal("meeting.refusal.fourEyes");
        }
        if (revision != readRevision) {
            throw new Refusal("meeting.refusal.revisionRead");
        }
    }

    private void require(EntryState expected) {
        if (state != expected || isDiscarded()) {
            throw new Refusal("meeting.refusal.state." + state);
        }
    }

    /** Refuses, naming the present state, unless the minutes may be written. */
    void requireOpen() {
        if (!isOpen()) {
            throw new Refusal("meeting.refusal.state." + state);
        }
    }

    void writtenBy(UserId author) {
        authors.add(author.value());
        revision++;
    }

    /** Counts those among the authors whose words are in the minutes already. */
    void alsoWrittenBy(Collection<UserId> writers) {
        writers.forEach(writer -> authors.add(writer.value()));
    }

    boolean isWrittenBy(UserId user) {
        return authors.contains(user.value());
    }

    void changeSubject(String subject) {
        this.subject = subject;
    }

    void changeKind(MeetingKind kind) {
        this.kind = kind;
    }

    void changeTime(MeetingTime time, ZoneId zone) {
        heldOn = time.on();
        heldUntil = time.until();
        startTime = time.start();
        endTime = time.end();
        startsAt = time.startsAt(zone);
    }

    void changePlace(String place) {
        this.place = place;
    }

    void changeMarking(Marking marking) {
        this.marking = marking;
    }

    void changeLanguage(Language language) {
        this.language = language;
    }

    void changeDossier(Optional<DossierId> dossier) {
        dossierId = dossier.map(DossierId::value).orElse(null);
    }

    void changeSummary(String summary) {
        this.summary = summary;
    }

    EntryId entryId() {
        return new EntryId(id());
    }

    MeetingId meetingId() {
        return new MeetingId(meetingId);
    }

    PostId post() {
        return new PostId(postId);
    }

    int number() {
        return number;
    }

    EntryState state() {
        return state;
    }

    long revision() {
        return revision;
    }

    Marking marking() {
        return marking;
    }

    String subject() {
        return subject;
    }

    MeetingTime time() {
        return new MeetingTime(heldOn, heldUntil, startTime, endTime);
    }

    Optional<DossierId> dossier() {
        return Optional.ofNullable(dossierId).map(DossierId::new);
    }

    MeetingHeader header() {
        return new MeetingHeader(
                subject, kind, time(), place, marking, language, dossier().orElse(null), summary);
    }

    boolean isLatest() {
        return latest;
    }

    @Nullable
    UserId submittedBy() {
        return submittedBy == null ? null : new UserId(submittedBy);
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    UserId decidedBy() {
        return decidedBy == null ? null : new UserId(decidedBy);
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    String registerNumber() {
        return registerNumber;
    }

    OpenEntry asOpenEntry() {
        return new OpenEntry(meetingId(), entryId(), post(), state, revision, marking, subject);
    }

    EntrySummary asSummary() {
        return new EntrySummary(entryId(), number, state, latest, inForce, registerNumber, decidedAt);
    }
}
