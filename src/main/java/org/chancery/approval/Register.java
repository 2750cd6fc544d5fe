package org.chancery.approval;

import java.time.Instant;
import org.chancery.directory.PostDetails;
import org.chancery.meeting.EntryDetails;
import org.chancery.security.UserId;
import org.springframework.stereotype.Component;

/** Gives numbers to records and seals them under these. */
@Component
class Register {

    private final RegisterSequence sequence;
    private final EntryContent content;
    private final SealedRecordRepository records;

    Register(RegisterSequence sequence, EntryContent content, SealedRecordRepository records) {
        this.sequence = sequence;
        this.content = content;
        this.records = records;
    }

    /** The next number of the post in the year that it is there at {@code at}; given back when the transaction fails. */
    RegisterNumber draw(PostDetails post, Instant at) {
        int year = at.atZone(post.timeZone()).getYear();
        return new RegisterNumber(post.code(), year, sequence.next(post.id(), year));
    }

    SealedRecord seal(EntryDetails approved, PostDetails post, RegisterNumber number, UserId by, Instant at) {
        return records.save(new SealedRecord(approved.id(), post.id(), number, content.write(approved, post), by, at));
    }
}
