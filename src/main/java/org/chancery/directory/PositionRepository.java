package org.chancery.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PositionRepository extends Repository<Position, UUID> {

    Position save(Position position);

    Optional<Position> findById(UUID id);

    void delete(Position position);

    @Query(
            "select new org.chancery.directory.AtInstitution(x, i) from PersonPosition x join Institution i on i.id = x.institution "
                    + "where x.person = :person order by x.heldFrom.date desc nulls last, x.precedenceRank, x.id")
    List<AtInstitution> findOf(UUID person);

    /** Partial dates are read generously: a month counts from its first to its last day. */
    @Query(
            "select new org.chancery.directory.AtInstitution(x, i) from PersonPosition x join Institution i on i.id = x.institution "
                    + "where x.person in :persons and (x.heldFrom.date is null or x.heldFrom.date <= :on) "
                    + "and (x.heldLastDay is null or x.heldLastDay >= :on) "
                    + "order by x.precedenceRank, x.heldFrom.date desc nulls last, x.id")
    List<AtInstitution> findHeldOn(Collection<UUID> persons, LocalDate on);

    @Modifying(flushAutomatically = true)
    @Query("delete from PersonPosition x where x.person in (select p.id from Person p where p.demo = true)")
    void deleteOfDemoPersons();

    @Query("select distinct x.institution from PersonPosition x where x.institution in :institutions")
    List<UUID> findInstitutionsInUse(Collection<UUID> institutions);
}
