package org.chancery.agreement;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.chancery.base.Marking;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Asks the tables of meetings and dossiers for the name of what an agreement points to, and for nothing else. */
interface LinkRepository extends Repository<Agreement, UUID> {

    @Query("""
            select e.subject from Entry e
            where e.meetingId = :meeting and e.postId in :posts and e.marking <= :clearance
            and ((:drafts = true and e.latest = true) or (:drafts = false and e.inForce = true))""")
    Optional<String> subject(UUID meeting, Collection<UUID> posts, Marking clearance, boolean drafts);

    @Query("select d.title from Dossier d where d.id = :dossier and d.postId in :posts and d.marking <= :clearance")
    Optional<String> dossierTitle(UUID dossier, Collection<UUID> posts, Marking clearance);
}
