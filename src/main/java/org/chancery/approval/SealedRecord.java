package org.chancery.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.chancery.base.BaseEntity;
import org.chancery.base.PostId;
import org.chancery.meeting.EntryId;
import org.chancery.security.UserId;
import org.hibernate.annotations.Immutable;

/** What was approved, as it stood, under its register number; written once. */
@Entity
@Immutable
@Table(name = "sealed_record")
class SealedRecord extends BaseEntity {

    private UUID entryId;
    private UUID postId;
    private int registerYear;
    private int sequenceNumber;
    private String registerNumber;

    @Column(length = EntryContent.MAX_CONTENT)
    private String content;

    private String sha256;
    private Instant sealedAt;
    private UUID sealedBy;

    @SuppressWarnings("NullAway.Init")
    protected SealedRecord() {}

    SealedRecord(EntryId entry, PostId post, RegisterNumber number, String content, UserId by, Instant at) {
        this.entryId = entry.value();
        this.postId = post.value();
        this.registerYear = number.year();
        this.sequenceNumber = number.sequence();
        this.registerNumber = number.toString();
        this.content = content;
        this.sha256 = hash(content);
        this.sealedBy = by.value();
        this.sealedAt = at;
    }

    /** Whether the content still has the hash that it was sealed with. */
    boolean isIntact() {
        return hash(content).equals(sha256);
    }

    String content() {
        return content;
    }

    String sha256() {
        return sha256;
    }

    /** SHA-256 (FIPS 180-4) over the UTF-8 bytes, in lower-case hexadecimal. */
    static String hash(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
