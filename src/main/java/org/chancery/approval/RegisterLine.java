package org.chancery.approval;

import java.time.Instant;
import java.util.UUID;
import org.chancery.base.Marking;
import org.chancery.meeting.EntryId;
import org.chancery.meeting.MeetingId;
import org.chancery.meeting.MeetingKind;

/**
 * A line of the register.
 *
 * @param startsAt when the meeting was held, as precisely as the instants by which meetings are ordered
 * @param entryNumber 1 for an original, from 2 on for a corrigendum
 * @param inForce whether no later corrigendum of the meeting is approved
 */
public record RegisterLine(
        EntryId entry,
        MeetingId meeting,
        String registerNumber,
        int sequence,
        String subject,
        MeetingKind kind,
        Instant startsAt,
        Marking marking,
        int entryNumber,
        boolean inForce,
        Instant approvedAt,
        String approvedBy) {

    RegisterLine(
            UUID entry,
            UUID meeting,
            String registerNumber,
            int sequence,
            String subject,
            MeetingKind kind,
            Instant startsAt,
            Marking marking,
            int entryNumber,
            boolean inForce,
            Instant approvedAt,
            String approvedBy) {
        this(
                new EntryId(entry),
                new MeetingId(meeting),
                registerNumber,
                sequence,
                subject,
                kind,
                startsAt,
                marking,
                entryNumber,
                inForce,
                approvedAt,
                approvedBy);
    }
}
