package org.chancery.approval;

import java.util.List;
import java.util.UUID;
import org.chancery.base.NotFound;
import org.chancery.base.PostId;
import org.chancery.security.Actor;
import org.chancery.security.CurrentUser;
import org.chancery.security.ForSupervisors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the register of a post: what was approved, in the order of the numbers. A record marked above the clearance has
 * no line; see decision 0030.
 */
@Service
@ForSupervisors
@Transactional(readOnly = true)
public class RegisterService {

    private static final Sort LATEST_FIRST = Sort.by(Sort.Direction.DESC, "sequenceNumber");

    private final SealedRecordRepository records;
    private final CurrentUser currentUser;

    RegisterService(SealedRecordRepository records, CurrentUser currentUser) {
        this.records = records;
        this.currentUser = currentUser;
    }

    /** The years in which the post has records that the caller may see, latest first. */
    public List<Integer> years(PostId post) {
        var actor = actorOf(post);
        return records.years(post.value(), posts(actor), actor.clearance());
    }

    /**
     * The register of one year, latest number first.
     *
     * @param pageable page and size; the order is always that of the numbers
     * @throws NotFound when the post is none of the caller's
     */
    public Page<RegisterLine> list(PostId post, int year, Pageable pageable) {
        var actor = actorOf(post);
        var page = PageRequest.of(pageable.getPageNumber(), pageable.getPageSize(), LATEST_FIRST);
        return records.register(post.value(), year, posts(actor), actor.clearance(), page);
    }

    private Actor actorOf(PostId post) {
        var actor = currentUser.require();
        if (!actor.posts().contains(post)) {
            throw new NotFound();
        }
        return actor;
    }

    private static List<UUID> posts(Actor actor) {
        return actor.posts().stream().map(PostId::value).toList();
    }
}
