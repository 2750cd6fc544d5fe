package org.chancery.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, UUID> {

    Person save(Person person);

    Optional<Person> findById(UUID id);

    List<Person> findByIdIn(Collection<UUID> ids);

    @Query("select p.id from Person p where p.demo = true")
    List<UUID> findDemoIds();

    @Modifying(flushAutomatically = true)
    @Query("delete from Person p where p.demo = true")
    void deleteByDemoTrue();
}
