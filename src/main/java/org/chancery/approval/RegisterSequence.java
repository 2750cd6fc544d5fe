package org.chancery.approval;

import org.chancery.base.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws the register numbers of a post and year: 1, 2, 3 and so on, each once. The row of the sequence stays locked until
 * the surrounding transaction ends, so that numbers are given in the order of commits and a rollback gives its number
 * back.
 */
@Component
class RegisterSequence {

    private final JdbcClient jdbc;

    RegisterSequence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    int next(PostId post, int year) {
        jdbc.sql("""
                insert into register_sequence (post_id, register_year, last_number) values (?, ?, 1)
                on duplicate key update last_number = last_number + 1
                """).params(post.value(), year).update();
        return jdbc.sql("select last_number from register_sequence where post_id = ? and register_year = ?")
                .params(post.value(), year)
                .query(Integer.class)
                .single();
    }
}
