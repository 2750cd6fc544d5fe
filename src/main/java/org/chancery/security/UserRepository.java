package org.chancery.security;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UserRepository extends Repository<User, UUID> {

    User save(User user);

    Optional<User> findById(UUID id);

    @EntityGraph(attributePaths = {"roles", "posts"})
    Optional<User> findByUsername(String username);

    boolean existsByUsername(String username);

    long count();

    @Query("select u from User u where lower(u.username) like :pattern escape '!' "
            + "or lower(u.displayName) like :pattern escape '!'")
    Page<User> search(String pattern, Pageable pageable);

    List<User> findByIdIn(Collection<UUID> ids);

    @Query("select count(u) from User u join u.roles r where u.enabled = true and r = :role and u.id <> :except")
    long countEnabledWithRoleExcept(Role role, UUID except);
}
