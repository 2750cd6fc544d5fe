package org.chancery.meeting;

import java.util.ArrayList;
import java.util.List;
import org.chancery.base.NotFound;
import org.chancery.base.Refusal;
import org.chancery.base.Texts;
import org.chancery.directory.PersonId;
import org.chancery.directory.PersonLookup;
import org.chancery.security.ForOfficers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seats the delegations: who was there, on which side, in which order. */
@Service
@ForOfficers
@Transactional
public class AttendanceService {

    public static final int MAX_ATTENDANCES = 200;
    public static final int MAX_TITLE = 200;

    private static final MeetingChanged.Part PART = MeetingChanged.Part.ATTENDANCES;

    private final EntryDesk desk;
    private final AttendanceRepository attendances;
    private final StatementRepository statements;
    private final PersonLookup people;

    AttendanceService(
            EntryDesk desk, AttendanceRepository attendances, StatementRepository statements, PersonLookup people) {
        this.desk = desk;
        this.attendances = attendances;
        this.statements = statements;
        this.people = people;
    }

    /**
     * Adds somebody, with the title and institution held on the day of the meeting.
     *
     * @throws Refusal of {@code person} when they are on the list already, or the list is full
     */
    public AttendanceId add(EntryId id, PersonId person, Side side, Capacity capacity) {
        var entry = desk.open(id.value());
        requireRoom(entry);
        if (attendances
                .findFirstByEntryIdAndPersonIdAndRemovedFalse(entry.id(), person.value())
                .isPresent()) {
            throw Refusal.of("person", "meeting.refusal.attendsAlready");
        }
        var held = people.heldOn(person, entry.time().on().date()).orElseThrow(NotFound::new);
        var attendance = attendances.save(new Attendance(entry.entryId(), held, side, capacity));
        joinOrder(entry, attendance);
        desk.written(entry, PART);
        return attendance.attendanceId();
    }

    /** Says in which capacity somebody was there, unless somebody else has said otherwise meanwhile. */
    public Edit<Capacity> changeCapacity(AttendanceId id, Change<Capacity> change) {
        var entry = open(id);
        var attendance = find(id);
        return desk.change(entry, PART, attendance.capacity(), change, attendance::changeCapacity);
    }

    /** Says whether somebody was present or had themselves excused; who is excused stays on the list. */
    public Edit<Participation> changeParticipation(AttendanceId id, Change<Participation> change) {
        var entry = open(id);
        var attendance = find(id);
        return desk.change(entry, PART, attendance.participation(), change, attendance::changeParticipation);
    }

    /**
     * Writes the title as it was used at the meeting, where the directory has it otherwise; it then stays, whatever day
     * the meeting is moved to.
     *
     * @throws Refusal of {@code title} when it is longer than {@value #MAX_TITLE} characters
     */
    public Edit<String> changeTitle(AttendanceId id, Change<String> change) {
        var entry = open(id);
        var attendance = find(id);
        String tidy = Texts.optionalLine(change.to(), MAX_TITLE, "title").orElse("");
        return desk.change(entry, PART, attendance.title(), new Change<>(change.from(), tidy), attendance::changeTitle);
    }

    /**
     * Moves somebody within their side or to another one; the side they come to is then ordered by hand.
     *
     * @param index their new place, from 0; more than there are places means the last
     */
    public void move(AttendanceId id, Side side, int index) {
        var entry = open(id);
        var moved = find(id);
        List<Attendance> order = new ArrayList<>(inOrder(entry, side));
        order.remove(moved);
        order.add(Math.clamp(index, 0, order.size()), moved);
        for (int i = 0; i < order.size(); i++) {
            order.get(i).placeAt(side, i);
        }
        desk.written(entry, PART);
    }

    /** Lists a side by rank and date of taking up functions again. */
    public void restoreProtocolOrder(EntryId id, Side side) {
        var entry = desk.open(id.value());
        inOrder(entry, side).forEach(attendance -> attendance.joinInProtocolOrder(side));
        desk.written(entry, PART);
    }

    /**
     * Takes somebody off the list; {@link #restore} brings them back.
     *
     * @throws Refusal when a statement is attributed to them
     */
    public void remove(AttendanceId id) {
        var entry = open(id);
        var attendance = find(id);
        if (statements.existsByAttendanceIdAndRemovedFalse(id.value())) {
            throw new Refusal("meeting.refusal.attendanceHasStatements");
        }
        attendance.remove();
        desk.written(entry, PART);
    }

    /**
     * Brings back somebody who was taken off, unless they were added anew meanwhile.
     *
     * @throws Refusal of {@code person} when the list is full by now
     */
    public void restore(AttendanceId id) {
        var entry = open(id);
        var attendance = attendances.findById(id.value()).orElseThrow(NotFound::new);
        if (attendances
                .findFirstByEntryIdAndPersonIdAndRemovedFalse(
                        entry.id(), attendance.person().value())
                .isEmpty()) {
            requireRoom(entry);
            attendance.restore();
            desk.written(entry, PART);
        }
    }

    private void requireRoom(Entry entry) {
        if (attendances.countByEntryIdAndRemovedFalse(entry.id()) >= MAX_ATTENDANCES) {
            throw Refusal.of("person", "meeting.refusal.tooManyAttendances", MAX_ATTENDANCES);
        }
    }

    private void joinOrder(Entry entry, Attendance attendance) {
        var others = inOrder(entry, attendance.side()).stream()
                .filter(other -> !other.equals(attendance))
                .toList();
        if (others.stream().anyMatch(Attendance::isOrderedByHand)) {
            attendance.placeAt(attendance.side(), others.size());
        }
    }

    private List<Attendance> inOrder(Entry entry, Side side) {
        return attendances.findByEntryIdAndSideAndRemovedFalse(entry.id(), side).stream()
                .sorted(Attendance.ORDER)
                .toList();
    }

    private Entry open(AttendanceId id) {
        return desk.open(attendances.findEntryId(id.value()).orElseThrow(NotFound::new));
    }

    private Attendance find(AttendanceId id) {
        return attendances
                .findById(id.value())
                .filter(attendance -> !attendance.isRemoved())
                .orElseThrow(NotFound::new);
    }
}
