package org.chancery.security;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.base.BaseEntity;
import org.chancery.base.Marking;
import org.chancery.base.PostId;
import org.chancery.base.i18n.Language;
import org.hibernate.annotations.BatchSize;

/** Somebody who can sign in. */
@Entity
@Table(name = "app_user")
class User extends BaseEntity {

    private String username;
    private String displayName;
    private String passwordHash;

    @Enumerated(EnumType.ORDINAL)
    private Marking clearance;

    private boolean enabled = true;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private Theme theme = Theme.SYSTEM;

    @ElementCollection
    @CollectionTable(name = "app_user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    @BatchSize(size = 50)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @ElementCollection
    @CollectionTable(name = "app_user_post", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "post_id")
    @BatchSize(size = 50)
    private Set<UUID> posts = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected User() {}

    User(String username, String displayName, String passwordHash, Language language) {
        this.username = username;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.language = language;
        this.clearance = Marking.UNCLASSIFIED;
    }

    void rename(String displayName) {
        this.displayName = displayName;
    }

    void changePassword(String passwordHash) {
        this.passwordHash = passwordHash;
    }

    void grant(Collection<Role> roles, Marking clearance, Collection<PostId> posts) {
        this.roles.clear();
        this.roles.addAll(roles);
        this.clearance = clearance;
        this.posts.clear();
        posts.forEach(post -> this.posts.add(post.value()));
    }

    void prefer(Language language, Theme theme) {
        this.language = language;
        this.theme = theme;
    }

    void close() {
        enabled = false;
    }

    void reopen() {
        enabled = true;
    }

    String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isEnabled() {
        return enabled;
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }

    UserDetails details() {
        return new UserDetails(
                new UserId(id()), username, displayName, Set.copyOf(roles), clearance, postIds(), enabled);
    }

    UserPreferences preferences() {
        return new UserPreferences(displayName, language, theme);
    }

    Actor asActor() {
        return new Actor(new UserId(id()), username, displayName, Role.withIncluded(roles), clearance, postIds());
    }

    private Set<PostId> postIds() {
        return posts.stream().map(PostId::new).collect(Collectors.toUnmodifiableSet());
    }
}
