package org.chancery.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.base.PostId;
import org.chancery.directory.PostDetails;
import org.chancery.directory.PostService;
import org.springframework.stereotype.Component;

/** What day it is at each post of whoever asks: a follow-up is overdue when its day is over there. */
@Component
class PostDays {

    private final PostService posts;
    private final Clock clock;

    PostDays(PostService posts, Clock clock) {
        this.posts = posts;
        this.clock = clock;
    }

    Map<PostId, LocalDate> today() {
        var now = clock.instant();
        return posts.mine().stream()
                .collect(Collectors.toMap(PostDetails::id, post -> LocalDate.ofInstant(now, post.timeZone())));
    }
}
