package org.chancery.demo;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.base.PostId;
import org.chancery.coediting.DocumentId;
import org.chancery.coediting.SharedTexts;
import org.chancery.directory.InstitutionId;
import org.chancery.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds and deletes what belongs to the demo embassy, table by table.
 *
 * <p>In SQL, past the services: they have, on purpose, no way to delete a record.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DemoRemoval {

    private static final String ENTRIES = "(select id from entry where post_id = ?)";

    /** Children before parents. */
    private static final List<String> DELETIONS = List.of(
            "delete from notice where entry_id in " + ENTRIES,
            "delete from return_snapshot where entry_id in " + ENTRIES,
            "delete from remark where entry_id in " + ENTRIES,
            "delete from sealed_record where post_id = ?",
            "delete from register_sequence where post_id = ?",
            "delete from agreement_party where agreement_id in (select id from agreement where post_id = ?)",
            "delete from agreement_subject where agreement_id in (select id from agreement where post_id = ?)",
            "delete from agreement where post_id = ?",
            "delete from follow_up where entry_id in " + ENTRIES,
            "delete from commitment where post_id = ?",
            "delete from decision where entry_id in " + ENTRIES,
            "delete from statement where entry_id in " + ENTRIES,
            "delete from topic_subject where topic_id in (select id from topic where entry_id in " + ENTRIES + ")",
            "delete from topic where entry_id in " + ENTRIES,
            "delete from attendance where entry_id in " + ENTRIES,
            "delete from entry_author where entry_id in " + ENTRIES,
            "delete from entry where post_id = ?",
            "delete from meeting where post_id = ?",
            "delete from dossier where post_id = ?");

    private final JdbcClient jdbc;
    private final EntityManager persistence;
    private final SharedTexts texts;

    DemoRemoval(JdbcClient jdbc, EntityManager persistence, SharedTexts texts) {
        this.jdbc = jdbc;
        this.persistence = persistence;
        this.texts = texts;
    }

    Optional<PostId> findDemoPost() {
        return ids("select id from post where demo = true").stream()
                .map(PostId::new)
                .findFirst();
    }

    List<PersonId> findPersonsOf(PostId post) {
        return ids("select distinct person_id from attendance where entry_id in " + ENTRIES, post.value()).stream()
                .map(PersonId::new)
                .toList();
    }

    List<InstitutionId> findInstitutionsOf(PostId post) {
        return ids(
                        "select distinct institution_id from person_position where person_id in "
                                + "(select person_id from attendance where entry_id in " + ENTRIES + ")",
                        post.value())
                .stream()
                .map(InstitutionId::new)
                .toList();
    }

    List<UUID> findPersonsInUse() {
        return ids("select person_id from attendance union "
                + "select owner_person_id from follow_up where owner_person_id is not null");
    }

    List<UUID> findInstitutionsInUse() {
        return ids("select distinct institution_id from attendance where institution_id is not null");
    }

    /** Deletes the meetings and agreements of the post, and the accounts that belong to no other. */
    void removeContentOf(PostId post) {
        persistence.flush();
        persistence.clear();
        texts.remove(ids("select id from entry where post_id = ?", post.value()).stream()
                .map(DocumentId::new)
                .toList());
        DELETIONS.forEach(deletion -> jdbc.sql(deletion).param(post.value()).update());
        var accounts = ids("select user_id from app_user_post where post_id = ?", post.value());
        jdbc.sql("delete from app_user_post where post_id = ?")
                .param(post.value())
                .update();
        accounts.forEach(this::removeAccount);
    }

    /** Somebody who administers, belongs to a real post or wrote in one is no mere demo account any more, and stays. */
    private void removeAccount(UUID user) {
        long ties = jdbc.sql("""
                        select (select count(*) from app_user_post where user_id = :user)
                             + (select count(*) from app_user_role where user_id = :user and role = 'ADMINISTRATOR')
                             + (select count(*) from entry_author where user_id = :user)
                             + (select count(*) from meeting where created_by = :user)
                             + (select count(*) from notice where user_id = :user or caused_by = :user)
                        """).param("user", user).query(Long.class).single();
        if (ties == 0) {
            jdbc.sql("delete from app_user_role where user_id = ?").param(user).update();
            jdbc.sql("delete from app_user where id = ?").param(user).update();
        }
    }

    private List<UUID> ids(String sql, Object... parameters) {
        persistence.flush();
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}
