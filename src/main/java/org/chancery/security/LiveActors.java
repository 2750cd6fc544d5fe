package org.chancery.security;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What given users may do and see at this moment, for work that goes on without a request of theirs: a connection that
 * stays open, for one. {@link CurrentUser} is for everything else.
 */
@Component
public class LiveActors {

    private final UserRepository users;

    LiveActors(UserRepository users) {
        this.users = users;
    }

    /** The users with their present roles, clearance and posts; who has no account, or a closed one, is not among them. */
    @Transactional(readOnly = true)
    public Map<UserId, Actor> find(Collection<UserId> ids) {
        var values = ids.stream().map(UserId::value).collect(Collectors.<UUID>toSet());
        return values.isEmpty()
                ? Map.of()
                : users.findByIdIn(values).stream()
                        .filter(User::isEnabled)
                        .map(User::asActor)
                        .collect(Collectors.toMap(Actor::id, actor -> actor));
    }
}
