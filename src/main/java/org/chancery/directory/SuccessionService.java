package org.chancery.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.base.NotFound;
import org.chancery.base.PartialDate;
import org.chancery.base.Refusal;
import org.chancery.security.ForOfficers;
import org.chancery.security.ForReaders;
import org.jspecify.annotations.Nullable;
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
     * Says when an institution ended and what took its place.
     *
     * @param successor null when nothing did
     * @param endedOn null when unknown or when it goes on
     * @throws Refusal of {@code successor} when it is, or in turn gave way to, the institution itself
     * @throws NotFound when either does not exist
     */
    @ForOfficers
    @Transactional
    public void succeed(InstitutionId id, @Nullable InstitutionId successor, @Nullable PartialDate endedOn) {
        var institution = keeper.find(id);
        if (successor == null) {
            institution.lastOn(endedOn);
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
        institution.giveWayTo(first, endedOn);
    }

    private Institution held(InstitutionId id) {
        return institutions.findToHold(id.value()).orElseThrow(NotFound::new);
    }

    private Optional<Institution> successorOf(Institution institution) {
        return Optional.ofNullable(institution.successor()).flatMap(institutions::findById);
    }
}
