package org.chancery.security;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the names of colleagues, for pages that show who did something. */
@Service
@ForSignedIn
@Transactional(readOnly = true)
public class UserNames {

    private final UserRepository users;

    UserNames(UserRepository users) {
        this.users = users;
    }

    /** The names on screen of the given users; an id that is none has no place in the answer. */
    public Map<UserId, String> of(Collection<UserId> ids) {
        var values = ids.stream().map(UserId::value).collect(Collectors.<UUID>toSet());
        return values.isEmpty()
                ? Map.of()
                : users.findByIdIn(values).stream()
                        .collect(Collectors.toMap(user -> new UserId(user.id()), User::displayName));
    }
}
