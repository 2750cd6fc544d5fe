package org.chancery.testing;

import com.vaadin.flow.internal.CurrentInstance;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.chancery.base.Marking;
import org.chancery.base.PostId;
import org.chancery.security.Actor;
import org.chancery.security.Role;
import org.chancery.security.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Puts posts and users into the database and signs them in. */
public class TestUsers {

    /** What every test user signs in with. */
    public static final String PASSWORD = "correct horse";

    private final JdbcClient jdbc;

    TestUsers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A post of Morocco in Mali with the given code, such as {@code BKO}. */
    public PostId post(String code) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into post (id, version, code, name, country, host_country, time_zone, languages, demo)
                values (?, 0, ?, ?, 'MA', 'ML', 'Africa/Bamako', 'FR,EN,AR', false)
                """).params(id, code, "Embassy " + code).update();
        return new PostId(id);
    }

    /** An officer of one post, cleared for everything. */
    public Actor officer(String username, PostId post) {
        return user(username, Marking.SECRET, Set.of(post), Role.OFFICER);
    }

    /** A supervisor of one post, cleared for everything. */
    public Actor supervisor(String username, PostId post) {
        return user(username, Marking.SECRET, Set.of(post), Role.SUPERVISOR);
    }

    /** A reader of one post, cleared up to {@code clearance}. */
    public Actor reader(String username, Marking clearance, PostId post) {
        return user(username, clearance, Set.of(post), Role.READER);
    }

    /** An administrator with no other role, no post and the lowest clearance. */
    public Actor administrator(String username) {
        return user(username, Marking.UNCLASSIFIED, Set.of(), Role.ADMINISTRATOR);
    }

    /** A user with exactly the given roles (and what they include), clearance and posts. */
    public Actor user(String username, Marking clearance, Set<PostId> posts, Role... roles) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into app_user
                    (id, version, username, display_name, password_hash, clearance, enabled, language, theme)
                values (?, 0, ?, ?, ?, ?, true, 'EN', 'SYSTEM')
                """)
                .params(id, username, "The " + username, "{noop}" + PASSWORD, clearance.ordinal())
                .update();
        for (Role role : roles) {
            jdbc.sql("insert into app_user_role (user_id, role) values (?, ?)")
                    .params(id, role.name())
                    .update();
        }
        for (PostId post : posts) {
            jdbc.sql("insert into app_user_post (user_id, post_id) values (?, ?)")
                    .params(id, post.value())
                    .update();
        }
        var given = EnumSet.noneOf(Role.class);
        given.addAll(Arrays.asList(roles));
        return new Actor(new UserId(id), username, "The " + username, Role.withIncluded(given), clearance, posts);
    }

    /** Closes the account, as an administrator does with that of somebody who left. */
    public void close(Actor actor) {
        jdbc.sql("update app_user set enabled = false where id = ?")
                .params(actor.id().value())
                .update();
    }

    /** Signs the user in on this thread, until somebody else is or the test ends. */
    public void signIn(Actor actor) {
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication(actor)));
    }

    public void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** Does something as somebody, away from any page that is open, and is afterwards whoever it was before. */
    public <T> T as(Actor actor, Callable<T> action) {
        var page = CurrentInstance.getInstances();
        // The session of a page says who is asking, whatever the thread says.
        CurrentInstance.clearAll();
        var before = SecurityContextHolder.getContext();
        signIn(actor);
        try {
            return action.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.setContext(before);
            CurrentInstance.restoreInstances(page);
        }
    }

    /** Does something as somebody, and is afterwards whoever it was before. */
    public void as(Actor actor, Runnable action) {
        as(actor, () -> {
            action.run();
            return true;
        });
    }

    /** What Spring Security knows of the user, for {@code MockMvc} requests. */
    public static Authentication authentication(Actor actor) {
        return UsernamePasswordAuthenticationToken.authenticated(
                org.springframework.security.core.userdetails.User.withUsername(actor.username())
                        .password("")
                        .roles(actor.roles().stream().map(Role::name).toArray(String[]::new))
                        .build(),
                null,
                actor.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList());
    }
}
