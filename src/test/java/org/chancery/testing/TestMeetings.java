package org.chancery.testing;

import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.base.i18n.Language;
import org.chancery.directory.NewPerson;
import org.chancery.directory.PersonId;
import org.chancery.directory.PersonLookup;
import org.chancery.meeting.AttendanceService;
import org.chancery.meeting.Capacity;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.EntryService;
import org.chancery.meeting.MeetingId;
import org.chancery.meeting.MeetingKind;
import org.chancery.meeting.MeetingService;
import org.chancery.meeting.MeetingTime;
import org.chancery.meeting.MeetingWriting;
import org.chancery.meeting.NewMeeting;
import org.chancery.meeting.Side;
import org.chancery.meeting.TopicService;

/** Logs meetings through the services, in the name of whoever is signed in. */
public class TestMeetings {

    private final MeetingWriting writing;
    private final MeetingService meetings;
    private final AttendanceService attendances;
    private final TopicService topics;
    private final EntryService entries;
    private final PersonLookup people;

    TestMeetings(
            MeetingWriting writing,
            MeetingService meetings,
            AttendanceService attendances,
            TopicService topics,
            EntryService entries,
            PersonLookup people) {
        this.writing = writing;
        this.meetings = meetings;
        this.attendances = attendances;
        this.topics = topics;
        this.entries = entries;
        this.people = people;
    }

    /** An audience of 17 August 2020 with a subject and nothing else. */
    public MeetingId begin(PostId post, String subject, Marking marking) {
        return writing.begin(new NewMeeting(
                post,
                subject,
                MeetingKind.AUDIENCE,
                MeetingTime.on(PartialDate.parse("2020-08-17")),
                marking,
                Language.FR,
                null));
    }

    /** Somebody new in the directory, with a position of rank 4. */
    public PersonId person(String name, String title, String institution) {
        return people.createInPlace(new NewPerson(name, null, title, institution, "ML", 4));
    }

    /** A meeting with a counterpart and one topic of the given title: ready to be submitted. */
    public EntryDetails complete(PostId post, String subject, Marking marking, String topic) {
        return completeWith(person("Counterpart of " + subject, "Minister", "Ministry"), post, subject, marking, topic);
    }

    /** The same with somebody who is in the directory already. */
    public EntryDetails completeWith(PersonId counterpart, PostId post, String subject, Marking marking, String topic) {
        var meeting = begin(post, subject, marking);
        var entry = meetings.details(meeting).id();
        attendances.add(entry, counterpart, Side.THEIRS, Capacity.HEAD_OF_DELEGATION);
        topics.add(entry, topic);
        return meetings.details(meeting);
    }

    /** A complete meeting, submitted. */
    public EntryDetails submitted(PostId post, String subject, Marking marking, String topic) {
        var entry = complete(post, subject, marking, topic);
        entries.submit(entry.id());
        return meetings.details(entry.meeting());
    }
}
