package org.chancery.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.base.Marking;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DossierRepository extends Repository<Dossier, UUID> {

    Dossier save(Dossier dossier);

    Optional<Dossier> findById(UUID id);

    @Query("select d from Dossier d where d.id = :id and d.postId in :posts and d.marking <= :clearance")
    Optional<Dossier> findVisible(UUID id, Collection<UUID> posts, Marking clearance);

    @Query("select d from Dossier d where d.postId in :posts and d.marking <= :clearance and d.archived = :archived "
            + "and lower(d.title) like :pattern escape '!'")
    Page<Dossier> search(
            Collection<UUID> posts, Marking clearance, boolean archived, String pattern, Pageable pageable);

    @Query("select d from Dossier d where d.postId = :post and d.marking <= :clearance and d.archived = false "
            + "and lower(d.title) like :pattern escape '!' order by d.title, d.id")
    List<Dossier> suggest(UUID post, Marking clearance, String pattern, Limit limit);
}
