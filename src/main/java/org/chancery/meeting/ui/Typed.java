package org.chancery.meeting.ui;

import java.util.concurrent.CompletableFuture;

/** What somebody types on a page: fetched before the page goes away, and offered back as far as it was not stored. */
public interface Typed {

    /** What it is for, in the reader's language. */
    String label();

    /** What would be lost, in words. */
    String text();

    /** Fetches what was typed and is still waiting in the browser. */
    CompletableFuture<?> fetch();

    /** The same, and takes no more from the reader. */
    CompletableFuture<?> close();

    /** Whether {@link #text} has nothing of what others wrote in the same place. */
    boolean isOwnWordsOnly();

    /** Whether it is on a page. */
    boolean isAttached();
}
