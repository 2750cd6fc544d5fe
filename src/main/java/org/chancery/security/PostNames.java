package org.chancery.security;

import java.util.Map;
import org.chancery.base.PostId;

/** The posts that users can belong to, as whoever keeps the posts tells them. */
public interface PostNames {

    /** All posts with their names, in the order of the names; for administrators. */
    Map<PostId, String> all();
}
