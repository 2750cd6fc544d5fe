package org.chancery.approval;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.chancery.base.Refusal;
import org.chancery.directory.PostDetails;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.EntryPart;
import org.chancery.meeting.MeetingHeader;
import org.chancery.security.UserId;
import org.chancery.security.UserNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the content of an entry as canonical JSON: everything that was written, nothing that depends on who looks.
 *
 * <p>Members: {@code format}; {@code minutes} with the entry itself; {@code parts} by the name of each
 * {@link EntryPart}; {@code post} and {@code people} with the names behind the ids, as they were.
 */
@Component
class EntryContent {

    /** Names this layout; a later one gets the next number. */
    static final String FORMAT = "chancery-record/1";

    /** Longest content, in characters: what a text column holds on every engine. */
    static final int MAX_CONTENT = 1_000_000;

    private final List<EntryPart> parts;
    private final UserNames names;

    EntryContent(List<EntryPart> parts, UserNames names) {
        this.parts = List.copyOf(parts);
        this.names = names;
    }

    /** @throws Refusal when the content is longer than {@link #MAX_CONTENT} */
    String write(EntryDetails entry, PostDetails post) {
        return write(entry, post, MAX_CONTENT);
    }

    /** @throws Refusal when the content is longer than {@code max} characters */
    String write(EntryDetails entry, PostDetails post, int max) {
        var content = new HashMap<String, @Nullable Object>();
        content.put("format", FORMAT);
        content.put("minutes", minutes(entry));
        content.put("parts", parts(entry));
        content.put("post", Map.of("code", post.code(), "name", post.name(), "timeZone", post.timeZone()));
        content.put("people", people(entry.submittedBy(), entry.decidedBy()));
        String json = CanonicalJson.write(content);
        if (json.length() > max) {
            throw new Refusal("approval.refusal.tooLarge", max, json.length());
        }
        return json;
    }

    /** The {@code minutes} alone, which never change once approved. */
    static Map<String, @Nullable Object> minutes(EntryDetails entry) {
        var minutes = new HashMap<String, @Nullable Object>();
        minutes.put("meeting", entry.meeting());
        minutes.put("entry", entry.id());
        minutes.put("number", entry.number());
        minutes.put("post", entry.post());
        minutes.put("revision", entry.revision());
        minutes.put("header", header(entry.header()));
        minutes.put("attendances", entry.attendances());
        minutes.put("topics", entry.topics());
        minutes.put("submittedBy", entry.submittedBy());
        minutes.put("submittedAt", entry.submittedAt());
        minutes.put("decidedBy", entry.decidedBy());
        minutes.put("decidedAt", entry.decidedAt());
        minutes.put("registerNumber", entry.registerNumber());
        return minutes;
    }

    /** Without the dossier: where minutes are filed is nothing that was said, and shows to some of their readers only. */
    private static Map<String, Object> header(MeetingHeader header) {
        return Map.of(
                "subject", header.subject(),
                "kind", header.kind(),
                "time", header.time(),
                "place", header.place(),
                "marking", header.marking(),
                "language", header.language(),
                "summary", header.summary());
    }

    private Map<String, Object> parts(EntryDetails entry) {
        var contents = new TreeMap<String, Object>();
        for (var part : parts) {
            contents.put(part.name(), part.content(entry.id()));
        }
        return contents;
    }

    private Map<UserId, String> people(@Nullable UserId... users) {
        return names.of(Arrays.stream(users).filter(Objects::nonNull).toList());
    }
}
