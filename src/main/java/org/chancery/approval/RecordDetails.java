package org.chancery.approval;

import java.time.Instant;
import java.util.UUID;
import org.chancery.meeting.EntryId;

/**
 * An approved record as it was sealed.
 *
 * @param sealedBy the name of the supervisor who approved it
 * @param sha256 of the UTF-8 bytes of {@code content}, in lower-case hexadecimal
 * @param content canonical JSON (RFC 8785)
 */
public record RecordDetails(
        EntryId entry, String registerNumber, Instant sealedAt, String sealedBy, String sha256, String content) {

    RecordDetails(UUID entry, String registerNumber, Instant sealedAt, String sealedBy, String sha256, String content) {
        this(new EntryId(entry), registerNumber, sealedAt, sealedBy, sha256, content);
    }
}
