package org.chancery.directory;

import org.chancery.base.Merge;
import org.chancery.base.NotFound;
import org.chancery.base.PartialDate;
import org.chancery.base.Refusal;
import org.chancery.base.Texts;
import org.chancery.security.ForOfficers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who held which title where, and when. */
@Service
@ForOfficers
@Transactional
public class PositionService {

    public static final int MAX_TITLE = 200;

    private final PersonRepository persons;
    private final PositionRepository positions;
    private final InstitutionKeeper institutions;

    PositionService(PersonRepository persons, PositionRepository positions, InstitutionKeeper institutions) {
        this.persons = persons;
        this.positions = positions;
        this.institutions = institutions;
    }

    /**
     * Adds a position to a person's career.
     *
     * @throws Refusal when a field is not as {@link PositionForm} says, or it would end before it began
     * @throws NotFound when person or institution do not exist
     */
    public PositionId add(PersonId person, PositionForm form) {
        var of = persons.findById(person.value()).orElseThrow(NotFound::new);
        var position = new Position(of, institution(form), title(form.title()), rank(form.precedenceRank()));
        position.held(form.heldFrom(), notBefore(form.heldFrom(), form.heldUntil()));
        return new PositionId(positions.save(position).id());
    }

    /**
     * Changes what differs between what the editor began with and what it holds now.
     *
     * @param seen the form as it was when it was opened
     * @throws Refusal as {@link #add} does, and of a field that somebody else changed since
     */
    public void change(PositionId id, PositionForm seen, PositionForm wanted) {
        var position = find(id);
        var merge = new Merge<>(seen, position.form(), wanted);
        var form = merge.agreed(new PositionForm(
                merge.field("institution", PositionForm::institution),
                merge.field("title", PositionForm::title),
                merge.field("precedenceRank", PositionForm::precedenceRank),
                merge.field("heldFrom", PositionForm::heldFrom),
                merge.field("heldUntil", PositionForm::heldUntil)));
        position.describe(institution(form), title(form.title()), rank(form.precedenceRank()));
        position.held(form.heldFrom(), notBefore(form.heldFrom(), form.heldUntil()));
    }

    /** Removes a position entered by mistake; one that came to an end gets its last day instead. */
    public void remove(PositionId id) {
        positions.delete(find(id));
    }

    private Institution institution(PositionForm form) {
        if (form.institution() == null) {
            throw Refusal.of("institution", "base.refusal.required");
        }
        return institutions.find(form.institution());
    }

    static String title(@Nullable String title) {
        return Texts.line(title, MAX_TITLE, "title");
    }

    static int rank(int rank) {
        if (rank < Precedence.MIN_RANK || rank > Precedence.MAX_RANK) {
            throw Refusal.of("precedenceRank", "directory.refusal.rank", Precedence.MIN_RANK, Precedence.MAX_RANK);
        }
        return rank;
    }

    private static @Nullable PartialDate notBefore(@Nullable PartialDate from, @Nullable PartialDate until) {
        if (from != null && until != null && until.lastDay().isBefore(from.date())) {
            throw Refusal.of("heldUntil", "directory.refusal.untilBeforeFrom");
        }
        return until;
    }

    private Position find(PositionId id) {
        return positions.findById(id.value()).orElseThrow(NotFound::new);
    }
}
