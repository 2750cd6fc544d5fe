package org.chancery.meeting.ui;

import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.TopicDetails;

/** One entry in one state, with what the reader may do about it, as it stands on the page. */
record ShownEntry(PageContext page, SaveTracker tracker, EntryPage content) {

    /** Whether the page can show {@code newer} in its place, without being built anew. */
    boolean isOf(EntryDetails newer) {
        var older = page.details();
        return older.id().equals(newer.id())
                && older.state() == newer.state()
                && older.latest() == newer.latest()
                && older.mayWrite() == newer.mayWrite()
                && older.mayRecall() == newer.mayRecall()
                && older.mayDecide() == newer.mayDecide();
    }

    /** Whether a topic that is on the page was removed. */
    boolean loses(EntryDetails newer) {
        var left = newer.topics().stream().map(TopicDetails::id).toList();
        return !page.details().topics().stream().allMatch(topic -> left.contains(topic.id()));
    }
}
