package org.chancery.followup;

import java.time.LocalDate;
import java.util.Set;
import org.chancery.base.PostId;
import org.chancery.directory.InstitutionId;
import org.chancery.directory.PersonId;
import org.chancery.meeting.MeetingId;
import org.chancery.meeting.Side;
import org.jspecify.annotations.Nullable;

/**
 * Which follow-ups are asked for; an empty set, {@code null}, {@code false} and an empty text ask for all.
 *
 * @param dueFrom first day of the period in which they are due, inclusive; what is due in a month or year is due on its
 *     last day
 * @param dueUntil last day of that period, inclusive
 * @param overdue only those that are open and whose due date has passed
 * @param owner a person of the directory
 * @param ownerName an owner as they stand in the minutes, such as an institution; empty for whoever
 * @param countries ISO 3166-1 alpha-2, of attendees on any side but ours
 * @param counterpart a person who attended on any side but ours
 * @param institution of an attendee on any side but ours
 * @param text looked for in text and owner, whatever the case and the accents
 */
public record FollowUpFilter(
        @Nullable Side side,
        Set<FollowUpState> states,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueUntil,
        boolean overdue,
        @Nullable PersonId owner,
        String ownerName,
        Set<PostId> posts,
        Set<String> countries,
        @Nullable PersonId counterpart,
        @Nullable InstitutionId institution,
        @Nullable MeetingId meeting,
        String text) {

    private static final FollowUpFilter ALL =
            new FollowUpFilter(null, Set.of(), null, null, false, null, "", Set.of(), Set.of(), null, null, null, "");

    /** Asks for every follow-up. */
    public static FollowUpFilter all() {
        return ALL;
    }

    /** Asks for what is still to be done. */
    public static FollowUpFilter open() {
        return ALL.withStates(Set.of(FollowUpState.OPEN));
    }

    /** The same, of one side only, or of both for {@code null}. */
    public FollowUpFilter withSide(@Nullable Side side) {
        return new FollowUpFilter(
                side,
                states,
                dueFrom,
                dueUntil,
                overdue,
                owner,
                ownerName,
                posts,
                countries,
                counterpart,
                institution,
                meeting,
                text);
    }

    /** The same, of these states only, or of all for none. */
    public FollowUpFilter withStates(Set<FollowUpState> states) {
        return new FollowUpFilter(
                side,
                states,
                dueFrom,
                dueUntil,
                overdue,
                owner,
                ownerName,
                posts,
                countries,
                counterpart,
                institution,
                meeting,
                text);
    }

    /** The same, due in this period only. */
    public FollowUpFilter withDue(@Nullable LocalDate dueFrom, @Nullable LocalDate dueUntil) {
        return new FollowUpFilter(
                side,
                states,
                dueFrom,
                dueUntil,
                overdue,
                owner,
                ownerName,
                posts,
                countries,
                counterpart,
                institution,
                meeting,
                text);
    }

    /** The same, but only what is overdue, or regardless of it. */
    public FollowUpFilter withOverdue(boolean overdue) {
        return new FollowUpFilter(
                side,
                states,
                dueFrom,
                dueUntil,
                overdue,
                owner,
                ownerName,
                posts,
                countries,
                counterpart,
                institution,
                meeting,
                text);
    }

    /** The same, from meetings with this person on a side that is not ours. */
    public FollowUpFilter withCounterpart(@Nullable PersonId counterpart) {
        return new FollowUpFilter(
                side,
                states,
                dueFrom,
                dueUntil,
                overdue,
                owner,
                ownerName,
                posts,
                countries,
                counterpart,
                institution,
                meeting,
                text);
    }

    /** The same, from meetings with this institution on a side that is not ours. */
    public FollowUpFilter withInstitution(@Nullable InstitutionId institution) {
        return new FollowUpFilter(
                side,
                states,
                dueFrom,
                dueUntil,
                overdue,
                owner,
                ownerName,
                posts,
                countries,
                counterpart,
                institution,
                meeting,
                text);
    }

    /** The same, owned by this person. */
    public FollowUpFilter withOwner(@Nullable PersonId owner) {
        return new FollowUpFilter(
                side,
                states,
                dueFrom,
                dueUntil,
                overdue,
                owner,
                ownerName,
                posts,
                countries,
                counterpart,
                institution,
                meeting,
                text);
    }

    /** The same, owned by whoever stands in the minutes by this name, or by anybody for an empty one. */
    public FollowUpFilter withOwnerName(String ownerName) {
        return new FollowUpFilter(
                side,
                states,
                dueFrom,
                dueUntil,
                overdue,
                owner,
                ownerName,
                posts,
                countries,
                counterpart,
                institution,
                meeting,
                text);
    }

    /** The same, from this meeting. */
    public FollowUpFilter withMeeting(@Nullable MeetingId meeting) {
        return new FollowUpFilter(
                side,
                states,
                dueFrom,
                dueUntil,
                overdue,
                owner,
                ownerName,
                posts,
                countries,
                counterpart,
                institution,
                meeting,
                text);
    }
}
