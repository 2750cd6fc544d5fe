package org.chancery.directory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.base.PostId;
import org.chancery.security.PostNames;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** Tells the users' administration, which knows no posts, which there are. */
@Component
class PostNamesOfDirectory implements PostNames {

    private final PostService posts;

    PostNamesOfDirectory(PostService posts) {
        this.posts = posts;
    }

    @Override
    public Map<PostId, String> all() {
        return posts.list(Pageable.unpaged(Sort.by("name"))).stream()
                .collect(Collectors.toMap(
                        PostDetails::id, PostDetails::name, (first, second) -> first, LinkedHashMap::new));
    }
}
