package org.chancery.approval;

import org.chancery.base.PostId;

/** An entry of the post began or ceased to wait for a decision. */
public record InboxChanged(PostId post) {}
