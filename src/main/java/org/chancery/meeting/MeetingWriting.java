package org.chancery.meeting;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.chancery.base.Marking;
import org.chancery.base.NotFound;
import org.chancery.base.Refusal;
import org.chancery.base.Texts;
import org.chancery.base.i18n.Language;
import org.chancery.directory.PersonLookup;
import org.chancery.directory.PostService;
import org.chancery.security.AuditLog;
import org.chancery.security.CurrentUser;
import org.chancery.security.ForOfficers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins meetings and writes what stands above the minutes, one field at a time. */
@Service
@ForOfficers
@Transactional
public class MeetingWriting {

    public static final int MAX_SUBJECT = 300;
    public static final int MAX_PLACE = 200;
    public static final int MAX_SUMMARY = 20_000;

    private static final MeetingChanged.Part HEADER = MeetingChanged.Part.HEADER;

    private final EntryDesk desk;
    private final EntryTexts texts;
    private final EntryRepository entries;
    private final MeetingRepository meetings;
    private final AttendanceRepository attendances;
    private final TopicRepository topics;
    private final DossierSight dossiers;
    private final PostService posts;
    private final PersonLookup people;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    MeetingWriting(
            EntryDesk desk,
            EntryTexts texts,
            EntryRepository entries,
            MeetingRepository meetings,
            AttendanceRepository attendances,
            TopicRepository topics,
            DossierSight dossiers,
            PostService posts,
            PersonLookup people,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.desk = desk;
        this.texts = texts;
        this.entries = entries;
        this.meetings = meetings;
        this.attendances = attendances;
        this.topics = topics;
        this.dossiers = dossiers;
        this.posts = posts;
        this.people = people;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins a meeting, whose minutes are then a draft.
     *
     * @throws NotFound when the post is none of one's own
     * @throws Refusal when the marking is above one's own clearance, or the subject is too long
     */
    public MeetingId begin(NewMeeting first) {
        var actor = currentUser.require();
        if (!actor.posts().contains(first.post())) {
            throw new NotFound();
        }
        requireWithinClearance(first.marking());
        Optional.ofNullable(first.dossier()).ifPresent(dossier -> dossiers.require(dossier, first.post()));
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var tidy = new NewMeeting(
                first.post(),
                Texts.optionalLine(first.subject(), MAX_SUBJECT, "subject").orElse(""),
                first.kind(),
                first.time(),
                first.marking(),
                first.language(),
                first.dossier());
        var meeting = meetings.save(new Meeting(first.post(), actor.id(), now));
        var entry = entries.save(new Entry(meeting, tidy, posts.of(first.post()).timeZone(), actor.id(), now));
        audit.record("entry.begun", first.post(), entry.id(), "");
        return meeting.meetingId();
    }

    /** @throws Refusal of {@code subject} when it is longer than {@value #MAX_SUBJECT} characters; an empty one may stand until submission */
    public Edit<String> changeSubject(EntryId id, Change<String> change) {
        var entry = desk.open(id.value());
        String tidy = Texts.optionalLine(change.to(), MAX_SUBJECT, "subject").orElse("");
        return desk.change(entry, HEADER, entry.subject(), new Change<>(change.from(), tidy), entry::changeSubject);
    }

    /** @throws Refusal of {@code place} when it is longer than {@value #MAX_PLACE} characters */
    public Edit<String> changePlace(EntryId id, Change<String> change) {
        var entry = desk.open(id.value());
        String tidy = Texts.optionalLine(change.to(), MAX_PLACE, "place").orElse("");
        return desk.change(
                entry, HEADER, entry.header().place(), new Change<>(change.from(), tidy), entry::changePlace);
    }

    /**
     * Replaces the summary, for those who write without the shared editor.
     *
     * @throws Refusal of {@code summary} when it is longer than {@value #MAX_SUMMARY} characters
     */
    public Edit<String> changeSummary(EntryId id, Change<String> change) {
        var entry = desk.open(id.value());
        texts.project(entry);
        var author = currentUser.require().id();
        String tidy = Texts.block(change.to(), MAX_SUMMARY, "summary");
        return desk.change(
                entry,
                HEADER,
                entry.header().summary(),
                new Change<>(change.from(), tidy),
                summary -> texts.writeSummary(entry, author, summary));
    }

    /** Says what kind of meeting it was; refused, like every change, when the minutes are submitted or approved. */
    public Edit<MeetingKind> changeKind(EntryId id, Change<MeetingKind> change) {
        var entry = desk.open(id.value());
        return desk.change(entry, HEADER, entry.header().kind(), change, entry::changeKind);
    }

    /** Says in which language the minutes are written, which does not translate a word of them. */
    public Edit<Language> changeLanguage(EntryId id, Change<Language> change) {
        var entry = desk.open(id.value());
        return desk.change(entry, HEADER, entry.header().language(), change, entry::changeLanguage);
    }

    /**
     * Changes when the meeting was; titles and institutions become those held on the new day. Where the directory knows
     * none of that day, and where a title was written by hand, what stands stays.
     */
    public Edit<MeetingTime> changeTime(EntryId id, Change<MeetingTime> change) {
        var entry = desk.open(id.value());
        return desk.change(entry, HEADER, entry.time(), change, time -> {
            entry.changeTime(time, posts.of(entry.post()).timeZone());
            var attending = attendances.findByEntryIdAndRemovedFalse(entry.id());
            people.heldOn(
                            attending.stream().map(Attendance::person).toList(),
                            time.on().date())
                    .forEach(person -> attending.stream()
                            .filter(attendance -> attendance.person().equals(person.id()))
                            .forEach(attendance -> attendance.holdOn(person)));
        });
    }

    /**
     * Marks the meeting.
     *
     * @throws Refusal when that is below its highest topic, or above one's own clearance
     */
    public Edit<Marking> changeMarking(EntryId id, Change<Marking> change) {
        var entry = desk.open(id.value());
        requireWithinClearance(change.to());
        topics.findHighestMarking(entry.id())
                .filter(highest -> !change.to().permits(highest))
                .ifPresent(highest -> {
                    throw Refusal.of("marking", "meeting.refusal.markingBelowTopic");
                });
        return desk.change(entry, HEADER, entry.marking(), change, marking -> {
            entry.changeMarking(marking);
            texts.withholdRemoved(entry, currentUser.require().id());
        });
    }

    /** Puts the meeting into a dossier of its post, or takes it out of one. */
    public Edit<Optional<DossierId>> changeDossier(EntryId id, Change<Optional<DossierId>> change) {
        var entry = desk.open(id.value());
        change.to().ifPresent(dossier -> dossiers.require(dossier, entry.post()));
        return desk.change(entry, HEADER, entry.dossier(), change, entry::changeDossier);
    }

    private void requireWithinClearance(Marking marking) {
        if (!currentUser.require().clearance().permits(marking)) {
            throw Refusal.of("marking", "meeting.refusal.markingAboveClearance");
        }
    }
}
