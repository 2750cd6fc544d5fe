package org.chancery.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.base.Merge;
import org.chancery.base.NotFound;
import org.chancery.base.Refusal;
import org.chancery.security.ForOfficers;
import org.chancery.security.ForReaders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which institution took the place of which, so that what was said to the one is found under the other. */
@Service
@ForReaders
@Transactional(readOnly = true)
public class SuccessionService {

    /** A longer chain than this is cut; none of a state's institutions comes near it. */
    private static final int MAX_CHAIN = 50;

    private final InstitutionRepository institutions;
    private final InstitutionKeeper keeper;

    SuccessionService(InstitutionRepository institutions, InstitutionKeeper keeper) {
        this.institutions = institutions;
        this.keeper = keeper;
    }

    /** What took the place of an institution, and what of that, the present one last. */
    public List<InstitutionDetails> successors(InstitutionId id) {
        List<InstitutionDetails> chain = new ArrayList<>();
        var next = successorOf(keeper.find(id));
        while (next.isPresent() && chain.size() < MAX_CHAIN) {
            chain.add(keeper.details(next.get()));
            next = successorOf(next.get());
        }
        return chain;
    }

    /** Whose place an institution took, by name. */
    public List<InstitutionDetails> predecessors(InstitutionId id) {
        var self = keeper.find(id).asName();
        return institutions.findBySuccessorOrderByName(id.value()).stream()
                .map(institution -> institution.details(self))
                .toList();
    }

    /**
     * Says when an institution ended and what took its place, as far as that differs between what the editor began with
     * and what it holds now.
     *
     * @param seen the form as it was when it was opened
     * @throws Refusal of {@code successor} when it is, or in turn gave way to, the institution itself, and of a field that
     *     somebody else changed since
     * @throws NotFound when either does not exist
     */
    @ForOfficers
    @Transactional
    public void succeed(InstitutionId id, SuccessionForm seen, SuccessionForm wanted) {
        var institution = keeper.find(id);
        var merge = new Merge<>(seen, institution.succession(), wanted);
        var form = merge.agreed(new SuccessionForm(
                merge.field("successor", SuccessionForm::successor), merge.field("endedOn", SuccessionForm::endedOn)));
        var successor = form.successor();
        if (successor == null) {
            institution.lastOn(form.endedOn());
            return;
        }
        var first = held(successor);
        var last = Optional.of(first);
        for (int length = 0; last.isPresent(); length++) {
            if (last.get().equals(institution) || length > MAX_CHAIN) {
                throw Refusal.of("successor", "directory.refusal.successorCycle", first.name());
            }
            // Each link is held: otherwise two officers could close a circle from both ends at once.
            last = Optional.ofNullable(last.get().successor())
                    .map(InstitutionId::new)
                    .map(this::held);
        }
        institution.giveWayTo(first, form.endedOn());
    }

    private Institution held(InstitutionId id) {
        return institutions.findToHold(id.value()).orElseThrow(NotFound::new);
    }

    private Optional<Institution> successorOf(Institution institution) {
        return Optional.ofNullable(institution.successor()).flatMap(institutions::findById);
    }
}
