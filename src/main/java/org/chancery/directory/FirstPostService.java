package org.chancery.directory;

import org.chancery.base.NotFound;
import org.chancery.base.PostId;
import org.chancery.security.ForEveryone;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the first post of an empty installation. Open to everyone because at the set-up nobody can sign in yet: the
 * set-up guards it with its one-time code, and it serves nobody once there is a post.
 */
@Service
@ForEveryone
@Transactional
public class FirstPostService {

    private final PostRepository posts;
    private final PostKeeper keeper;

    FirstPostService(PostRepository posts, PostKeeper keeper) {
        this.posts = posts;
        this.keeper = keeper;
    }

    /**
     * Opens the first post.
     *
     * @throws NotFound when there is a post already
     * @throws org.chancery.base.Refusal when a field is not as {@link PostForm} says
     */
    public PostId open(PostForm form) {
        if (posts.count() > 0) {
            throw new NotFound();
        }
        return keeper.create(form);
    }
}
