package org.chancery.directory;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InstitutionRepository extends Repository<Institution, UUID>, JpaSpecificationExecutor<Institution> {

    Institution saveAndFlush(Institution institution);

    void flush();

    Optional<Institution> findById(UUID id);

    /** For a change that depends on this row staying as it is. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    @Query("select i from Institution i where i.id = :id")
    Optional<Institution> findToHold(UUID id);

    List<Institution> findByIdIn(Collection<UUID> ids);

    List<Institution> findBySuccessorOrderByName(UUID successor);

    Optional<Institution> findByCountryAndNameFolded(String country, String nameFolded);

    List<Institution> findByNameFoldedOrderByArchivedAscIdAsc(String nameFolded);

    @Query("select i.id from Institution i where i.demo = true")
    List<UUID> findDemoIds();

    @Query("select distinct s.id from Institution i join Institution s on s.id = i.successor "
            + "where i.demo = false and s.demo = true")
    List<UUID> findDemoSuccessorsOfOrdinary();

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update Institution i set i.successor = null where i.demo = true")
    void forgetSuccessorsOfDemo();

    @Modifying
    @Query("delete from Institution i where i.demo = true")
    void deleteByDemoTrue();
}
