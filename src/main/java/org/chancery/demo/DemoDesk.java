package org.chancery.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.approval.ApprovalService;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.base.i18n.Language;
import org.chancery.directory.NewPerson;
import org.chancery.directory.PersonId;
import org.chancery.directory.PersonLookup;
import org.chancery.directory.SubjectDetails;
import org.chancery.directory.SubjectId;
import org.chancery.directory.SubjectService;
import org.chancery.followup.FollowUpWriting;
import org.chancery.followup.NewFollowUp;
import org.chancery.followup.Owner;
import org.chancery.meeting.AttendanceId;
import org.chancery.meeting.AttendanceService;
import org.chancery.meeting.Capacity;
import org.chancery.meeting.Change;
import org.chancery.meeting.DossierId;
import org.chancery.meeting.EntryId;
import org.chancery.meeting.EntryService;
import org.chancery.meeting.MeetingId;
import org.chancery.meeting.MeetingKind;
import org.chancery.meeting.MeetingService;
import org.chancery.meeting.MeetingTime;
import org.chancery.meeting.MeetingWriting;
import org.chancery.meeting.NewMeeting;
import org.chancery.meeting.Side;
import org.chancery.meeting.StatementMode;
import org.chancery.meeting.StatementService;
import org.chancery.meeting.TopicId;
import org.chancery.meeting.TopicService;
import org.springframework.stereotype.Component;

/** Writes minutes through the services, as briefly as the demo embassy needs it. */
@Component
class DemoDesk {

    private final PersonLookup people;
    private final SubjectService subjects;
    private final MeetingWriting writing;
    private final MeetingService meetings;
    private final AttendanceService attendances;
    private final TopicService topics;
    private final StatementService statements;
    private final FollowUpWriting followUps;
    private final EntryService entries;
    private final ApprovalService approval;

    DemoDesk(
            PersonLookup people,
            SubjectService subjects,
            MeetingWriting writing,
            MeetingService meetings,
            AttendanceService attendances,
            TopicService topics,
            StatementService statements,
            FollowUpWriting followUps,
            EntryService entries,
            ApprovalService approval) {
        this.people = people;
        this.subjects = subjects;
        this.writing = writing;
        this.meetings = meetings;
        this.attendances = attendances;
        this.topics = topics;
        this.statements = statements;
        this.followUps = followUps;
        this.entries = entries;
        this.approval = approval;
    }

    PersonId person(String name, String title, String institution, String country, int rank) {
        return people.createInPlace(new NewPerson(name, "H.E.", title, institution, country, rank));
    }

    /** The terms of the vocabulary with the given codes. */
    Set<SubjectId> subjects(String... codes) {
        Map<String, SubjectId> byCode = subjects.active(Locale.ENGLISH).stream()
                .collect(Collectors.toMap(SubjectDetails::code, SubjectDetails::id));
        return Arrays.stream(codes)
                .map(code -> java.util.Objects.requireNonNull(byCode.get(code), code))
                .collect(Collectors.toSet());
    }

    Minutes begin(PostId post, String subject, MeetingKind kind, MeetingTime time, Marking marking, DossierId dossier) {
        var meeting = writing.begin(new NewMeeting(post, subject, kind, time, marking, Language.EN, dossier));
        return new Minutes(meeting, meetings.details(meeting).id());
    }

    /** The minutes of one meeting while they are written. */
    class Minutes {

        private final MeetingId meeting;
        private final EntryId entry;

        Minutes(MeetingId meeting, EntryId entry) {
            this.meeting = meeting;
            this.entry = entry;
        }

        MeetingId meeting() {
            return meeting;
        }

        Minutes place(String place) {
            writing.changePlace(entry, new Change<>("", place));
            return this;
        }

        Minutes summary(String summary) {
            writing.changeSummary(entry, new Change<>("", summary));
            return this;
        }

        AttendanceId seat(PersonId person, Side side, Capacity capacity) {
            return attendances.add(entry, person, side, capacity);
        }

        TopicId topic(String title, String narrative, String... subjectCodes) {
            var topic = topics.add(entry, title);
            topics.changeNarrative(topic, new Change<>("", narrative));
            topics.changeSubjects(topic, new Change<>(Set.of(), subjects(subjectCodes)));
            return topic;
        }

        void said(TopicId topic, AttendanceId speaker, String text) {
            statements.add(topic, speaker, StatementMode.PARAPHRASE, text);
        }

        void willDo(TopicId topic, Side side, String text, String owner, PartialDate due) {
            followUps.add(topic, new NewFollowUp(side, text, Owner.named(owner), due));
        }

        void submit() {
            entries.submit(entry);
        }

        void approve() {
            approval.approve(entry, meetings.entry(entry).revision());
        }
    }
}
