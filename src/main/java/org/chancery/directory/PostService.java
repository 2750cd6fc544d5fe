package org.chancery.directory;

import java.util.List;
import org.chancery.base.NotFound;
import org.chancery.base.PostId;
import org.chancery.base.Refusal;
import org.chancery.security.CurrentUser;
import org.chancery.security.ForAdministrators;
import org.chancery.security.ForSignedIn;
import org.chancery.security.Role;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the posts, and shows everybody their own. */
@Service
@ForSignedIn
@Transactional(readOnly = true)
public class PostService {

    public static final int MAX_CODE = 10;
    public static final int MAX_NAME = 200;

    private final PostRepository posts;
    private final PostKeeper keeper;
    private final CurrentUser currentUser;

    PostService(PostRepository posts, PostKeeper keeper, CurrentUser currentUser) {
        this.posts = posts;
        this.keeper = keeper;
        this.currentUser = currentUser;
    }

    /** The posts of whoever is signed in, by name. */
    public List<PostDetails> mine() {
        var ids = currentUser.require().posts().stream().map(PostId::value).toList();
        return posts.findByIdInOrderByName(ids).stream().map(Post::details).toList();
    }

    /**
     * One post.
     *
     * @throws NotFound when there is none such, or whoever asks neither belongs to it nor administers all
     */
    public PostDetails of(PostId id) {
        var actor = currentUser.require();
        if (!actor.posts().contains(id) && !actor.has(Role.ADMINISTRATOR)) {
            throw new NotFound();
        }
        return keeper.find(id).details();
    }

    /** All posts. */
    @ForAdministrators
    public Page<PostDetails> list(Pageable pageable) {
        return posts.findBy(pageable).map(Post::details);
    }

    /**
     * Opens a post.
     *
     * @throws Refusal when a field is not as {@link PostForm} says, or the code is taken
     */
    @ForAdministrators
    @Transactional
    public PostId create(PostForm form) {
        return keeper.create(form);
    }

    /**
     * Changes what differs between what the editor began with and what it holds now. Register numbers already given keep
     * the code they were given with.
     *
     * @param seen the form as it was when it was opened
     * @throws Refusal as {@link #create} does, and of a field that somebody else changed since
     */
    @ForAdministrators
    @Transactional
    public void change(PostId id, PostForm seen, PostForm wanted) {
        keeper.change(id, seen, wanted);
    }
}
