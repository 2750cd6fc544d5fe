package org.chancery.meeting;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.directory.InstitutionId;
import org.chancery.directory.PersonId;
import org.chancery.directory.SubjectId;
import org.chancery.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts meetings straight into the tables, in any state and with anything that the services would refuse or take many
 * steps to get to.
 */
final class MeetingRows {

    private final JdbcClient jdbc;
    private final Actor author;
    private final PostId post;

    MeetingRows(JdbcClient jdbc, Actor author, PostId post) {
        this.jdbc = jdbc;
        this.author = author;
        this.post = post;
    }

    /** An approved, unclassified audience of a day, to be changed before it is stored. */
    Row approved(String subject, String heldOn) {
        return new Row(subject, PartialDate.parse(heldOn), EntryState.APPROVED);
    }

    /** A draft of the same kind. */
    Row draft(String subject, String heldOn) {
        return new Row(subject, PartialDate.parse(heldOn), EntryState.DRAFT);
    }

    PersonId person(String name) {
        var id = UUID.randomUUID();
        insert(
                "person",
                values(
                                "id",
                                id,
                                "version",
                                0,
                                "name",
                                name,
                                "name_folded",
                                name.toLowerCase(Locale.ROOT),
                                "notes",
                                "",
                                "archived",
                                false)
                        .with("demo", false));
        return new PersonId(id);
    }

    InstitutionId institution(String name, String country) {
        var id = UUID.randomUUID();
        insert(
                "institution",
                values(
                                "id",
                                id,
                                "version",
                                0,
                                "name",
                                name,
                                "name_folded",
                                name.toLowerCase(Locale.ROOT),
                                "country",
                                country)
                        .with("archived", false)
                        .with("demo", false));
        return new InstitutionId(id);
    }

    SubjectId subject() {
        return new SubjectId(jdbc.sql("select id from subject order by code limit 1")
                .query(UUID.class)
                .single());
    }

    DossierId dossier(String title, Marking marking) {
        var id = UUID.randomUUID();
        insert(
                "dossier",
                values("id", id, "version", 0, "post_id", post.value(), "title", title, "kind", "VISIT")
                        .with("marking", marking.ordinal())
                        .with("notes", "")
                        .with("archived", false));
        return new DossierId(id);
    }

    private void insert(String table, Values values) {
        jdbc.sql("insert into %s (%s) values (%s)"
                        .formatted(
                                table,
                                String.join(", ", values.keySet()),
                                String.join(", ", Collections.nCopies(values.size(), "?"))))
                .params(values.values().toArray())
                .update();
    }

    private static Values values(Object... pairs) {
        var values = new Values();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        return values;
    }

    private static final class Values extends LinkedHashMap<String, Object> {

        private static final long serialVersionUID = 1L;

        Values with(String column, Object value) {
            put(column, value);
            return this;
        }

        Values withAll(Map<String, Object> others) {
            putAll(others);
            return this;
        }
    }

    /** An entry on its way into the table. */
    final class Row {

        private static final int NUMBER_LENGTH = 30;

        private final UUID id = UUID.randomUUID();
        private final Values values;

        private Row(String subject, PartialDate heldOn, EntryState state) {
            boolean approved = state == EntryState.APPROVED;
            values = values("id", id, "version", 0, "meeting_id", UUID.randomUUID(), "post_id", post.value())
                    .with("number", 1)
                    .with("state", state.name())
                    .with("latest", true)
                    .with("in_force", approved)
                    .with("revision", 1)
                    .with("subject", subject)
                    .with("kind", MeetingKind.AUDIENCE.name())
                    .with("held_on", heldOn.date())
                    .with("held_on_precision", heldOn.precision().name())
                    .with("starts_at", heldOn.date().atStartOfDay())
                    .with("place", "Bamako")
                    .with("marking", Marking.UNCLASSIFIED.ordinal())
                    .with("language", "FR")
                    .with("summary", "")
                    .with("created_by", author.id().value())
                    .with("created_at", LocalDate.EPOCH.atStartOfDay())
                    .withAll(
                            approved ? Map.of("register_number", id.toString().substring(0, NUMBER_LENGTH)) : Map.of());
        }

        /** The same with another value in a column. */
        Row with(String column, Object value) {
            values.with(column, value instanceof Enum<?> constant ? constant.name() : value);
            return this;
        }

        Row marked(Marking marking) {
            return with("marking", marking.ordinal());
        }

        Row in(DossierId dossier) {
            return with("dossier_id", dossier.value());
        }

        Row until(String heldUntil) {
            var until = PartialDate.parse(heldUntil);
            return with("held_until", until.date()).with("held_until_precision", until.precision());
        }

        /** Stores it; attendances and topics can be added from now on. */
        MeetingId store() {
            var meeting = (UUID) values.get("meeting_id");
            if (jdbc.sql("select count(*) from meeting where id = ?")
                            .param(meeting)
                            .query(Integer.class)
                            .single()
                    == 0) {
                insert(
                        "meeting",
                        values("id", meeting, "version", 0, "post_id", values.get("post_id"))
                                .with("created_by", author.id().value())
                                .with("created_at", LocalDate.EPOCH.atStartOfDay()));
            }
            insert("entry", values);
            return new MeetingId(meeting);
        }

        UUID id() {
            return id;
        }

        /** By somebody of that name, who is nowhere else. */
        Row attendedBy(String name, Side side, int rank) {
            return attendedBy(name, side, rank, Map.of());
        }

        Row attendedBy(String name, Side side, int rank, Map<String, Object> others) {
            return attendedBy(person(name), name, side, rank, others);
        }

        Row attendedBy(PersonId person, String name, Side side, int rank) {
            return attendedBy(person, name, side, rank, Map.of());
        }

        Row attendedBy(PersonId person, String name, Side side, int rank, Map<String, Object> others) {
            insert(
                    "attendance",
                    values("id", UUID.randomUUID(), "version", 0, "entry_id", id, "person_id", person.value())
                            .with("side", side.name())
                            .with("capacity", Capacity.MEMBER.name())
                            .with("participation", Participation.PRESENT.name())
                            .with("name", name)
                            .with("title", "Minister")
                            .with("institution", "Ministry")
                            .with("precedence_rank", rank)
                            .with("title_by_hand", false)
                            .with("removed", false)
                            .withAll(others));
            return this;
        }

        Row about(String title, String narrative, Marking marking, SubjectId... subjects) {
            return about(title, narrative, marking, false, subjects);
        }

        Row about(String title, String narrative, Marking marking, boolean removed, SubjectId... subjects) {
            var topic = UUID.randomUUID();
            insert(
                    "topic",
                    values("id", topic, "version", 0, "entry_id", id, "sort_position", 1, "title", title)
                            .with("marking", marking.ordinal())
                            .with("narrative", narrative)
                            .with("removed", removed));
            for (SubjectId subject : subjects) {
                insert("topic_subject", values("topic_id", topic, "subject_id", subject.value()));
            }
            return this;
        }
    }
}
