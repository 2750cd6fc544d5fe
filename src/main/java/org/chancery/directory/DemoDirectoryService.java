package org.chancery.directory;

import java.util.Collection;
import java.util.UUID;
import org.chancery.base.NotFound;
import org.chancery.base.PostId;
import org.chancery.security.ForAdministrators;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Marks what belongs to the demo embassy, so that it can be removed again. */
@Service
@ForAdministrators
@Transactional
public class DemoDirectoryService {

    private final PostRepository posts;
    private final PersonRepository persons;
    private final PositionRepository positions;
    private final InstitutionRepository institutions;

    DemoDirectoryService(
            PostRepository posts,
            PersonRepository persons,
            PositionRepository positions,
            InstitutionRepository institutions) {
        this.posts = posts;
        this.persons = persons;
        this.positions = positions;
        this.institutions = institutions;
    }

    /** @throws NotFound when there is no such post */
    public void markPost(PostId id) {
        posts.findById(id.value()).orElseThrow(NotFound::new).becomeDemo();
    }

    /** Counts these people among the demo's; ids that lead to nobody are passed over. */
    public void markPersons(Collection<PersonId> ids) {
        persons.findByIdIn(ids.stream().map(PersonId::value).toList()).forEach(Person::becomeDemo);
    }

    /** Counts these institutions among the demo's; ids that lead to none are passed over. */
    public void markInstitutions(Collection<InstitutionId> ids) {
        institutions.findByIdIn(ids.stream().map(InstitutionId::value).toList()).forEach(Institution::becomeDemo);
    }

    /**
     * Removes the demo posts, persons and institutions. Meetings, agreements and users of the demo posts must be gone
     * before. Institutions at which a remaining person holds a position, or which succeeded a remaining one, stay, as
     * ordinary ones.
     *
     * @param keptPersons whom real records name: they stay, as ordinary ones
     * @param keptInstitutions which real records name: they stay too
     */
    public void remove(Collection<PersonId> keptPersons, Collection<InstitutionId> keptInstitutions) {
        persons.findByIdIn(keptPersons.stream().map(PersonId::value).toList()).forEach(Person::stay);
        positions.deleteOfDemoPersons();
        persons.deleteByDemoTrue();
        stay(keptInstitutions.stream().map(InstitutionId::value).toList());
        stay(positions.findInstitutionsInUse(institutions.findDemoIds()));
        for (var next = institutions.findDemoSuccessorsOfOrdinary();
                !next.isEmpty();
                next = institutions.findDemoSuccessorsOfOrdinary()) {
            stay(next);
        }
        institutions.forgetSuccessorsOfDemo();
        institutions.deleteByDemoTrue();
        posts.deleteByDemoTrue();
    }

    private void stay(Collection<UUID> ids) {
        institutions.findByIdIn(ids).forEach(Institution::stay);
    }
}
