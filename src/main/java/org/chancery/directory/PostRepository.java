package org.chancery.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PostRepository extends Repository<Post, UUID> {

    Post saveAndFlush(Post post);

    void flush();

    Optional<Post> findById(UUID id);

    Optional<Post> findByCode(String code);

    List<Post> findByIdInOrderByName(Collection<UUID> ids);

    Page<Post> findBy(Pageable pageable);

    long count();

    @Modifying(flushAutomatically = true)
    @Query("delete from Post p where p.demo = true")
    void deleteByDemoTrue();
}
