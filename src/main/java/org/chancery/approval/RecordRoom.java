package org.chancery.approval;

import org.chancery.base.Refusal;
import org.chancery.directory.PostService;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.SubmissionRule;
import org.springframework.stereotype.Component;

/**
 * Sees to it that what is submitted can be decided: minutes that no record and no snapshot of a return would hold stay
 * with their authors, who alone can divide them.
 */
@Component
class RecordRoom implements SubmissionRule {

    /**
     * What a decision may add, in characters: who decided and when, the number, and names that were changed meanwhile.
     * All of it, with the longest names of two people and the post and each character of them escaped, takes some 1,200.
     */
    static final int DECISION_ROOM = 2_000;

    /** Longest content that is submitted, in characters. */
    static final int MAX_SUBMITTED = EntryContent.MAX_CONTENT - DECISION_ROOM;

    private final EntryContent content;
    private final PostService posts;

    RecordRoom(EntryContent content, PostService posts) {
        this.content = content;
        this.posts = posts;
    }

    /** @throws Refusal when the content is longer than {@link #MAX_SUBMITTED} */
    @Override
    public void require(EntryDetails submitted) {
        content.write(submitted, posts.of(submitted.post()), MAX_SUBMITTED);
    }
}
