package org.chancery.directory;

import java.util.Set;
import org.chancery.base.Marking;
import org.chancery.security.FirstAdministrator;
import org.chancery.security.ForEveryone;
import org.chancery.security.Role;
import org.chancery.security.UserForm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes an empty installation usable: its post and its first administrator, both or neither. Open to everyone because
 * nobody can sign in yet; the one-time code of the log guards it.
 */
@Service
@ForEveryone
public class SetUpService {

    private final FirstAdministrator administrator;
    private final FirstPostService firstPost;

    SetUpService(FirstAdministrator administrator, FirstPostService firstPost) {
        this.administrator = administrator;
        this.firstPost = firstPost;
    }

    /** Whether the installation is still empty. */
    public boolean isNeeded() {
        return administrator.isMissing();
    }

    /**
     * Creates post and administrator.
     *
     * @throws org.chancery.base.NotFound when that was done before
     * @throws org.chancery.base.Refusal of the field that is not right, {@code setUpCode} first
     */
    @Transactional
    public void setUp(SetUpForm form) {
        administrator.requireCode(form.code());
        var post = firstPost.open(form.post());
        var user = new UserForm(
                form.username(),
                form.displayName(),
                Set.of(Role.ADMINISTRATOR),
                Marking.UNCLASSIFIED,
                Set.of(post),
                true);
        administrator.create(form.code(), user, form.password(), form.language());
    }
}
