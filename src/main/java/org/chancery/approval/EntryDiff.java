package org.chancery.approval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.chancery.approval.EntryChange.Section;
import org.chancery.meeting.TextNames;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares two contents of one entry, as {@link EntryContent} writes them, field by field. */
final class EntryDiff {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> HEADER = List.of("subject", "kind");
    private static final List<String> TIME = List.of("on", "until", "start", "end");
    private static final List<String> HEADER_REST = List.of("place", "marking", "language", "summary");
    private static final List<String> ATTENDANCE =
            List.of("side", "capacity", "participation", "honorific", "name", "title", "institution");
    private static final List<String> TOPIC = List.of("title", "marking", "subjects", "narrative");
    private static final List<String> STATEMENT = List.of("speaker", "mode", "text");
    private static final List<String> FOLLOW_UP = List.of("text", "side", "owner", "due");

    private final JsonNode before;
    private final JsonNode after;
    private final List<EntryChange> changes = new ArrayList<>();

    private EntryDiff(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /** What changed from one content to the other, in the order of the page; empty when nothing did. */
    static List<EntryChange> between(String before, String after) {
        var diff = new EntryDiff(JSON.readTree(before), JSON.readTree(after));
        diff.compare();
        return List.copyOf(diff.changes);
    }

    private void compare() {
        header();
        attendances();
        topics();
        followUps();
    }

    private void header() {
        var was = before.at("/minutes/header");
        var is = after.at("/minutes/header");
        fields(Section.HEADER, "", HEADER, was, is);
        fields(Section.HEADER, "", TIME, was.path("time"), is.path("time"));
        fields(Section.HEADER, "", HEADER_REST, was, is);
        layout(Section.HEADER, "", TextNames.SUMMARY, "summary", was, is);
    }

    private void attendances() {
        var was = byId(before.at("/minutes/attendances"));
        var is = byId(after.at("/minutes/attendances"));
        Function<JsonNode, String> name = node -> text(node.path("name"));
        items(Section.ATTENDANCE, ATTENDANCE, was, is, name, EntryDiff::attendee);
        for (String side : List.of("OURS", "THEIRS", "THIRD_PARTY")) {
            order(Section.ATTENDANCE, side, onSide(was, side), onSide(is, side), name);
        }
    }

    private void topics() {
        var was = byId(before.at("/minutes/topics"));
        var is = byId(after.at("/minutes/topics"));
        items(Section.TOPIC, TOPIC, was, is, EntryDiff::topicTitle, EntryDiff::wholeTopic);
        is.forEach((id, topic) -> {
            if (was.containsKey(id)) {
                layout(Section.TOPIC, topicTitle(topic), id, "narrative", was.get(id), topic);
            }
        });
        order(Section.TOPIC, "", was, is, topic -> text(topic.path("title")));
        var titles = new LinkedHashMap<String, String>();
        Stream.concat(was.values().stream(), is.values().stream())
                .forEach(topic -> titles.put(text(topic.path("id")), topicTitle(topic)));
        Function<JsonNode, String> topicOf = node -> titles.getOrDefault(text(node.path("topic")), "");
        items(
                Section.STATEMENT,
                STATEMENT,
                inTopics(was, "statements"),
                inTopics(is, "statements"),
                topicOf,
                this::said);
        items(
                Section.DECISION,
                List.of("text"),
                inTopics(was, "decisions"),
                inTopics(is, "decisions"),
                topicOf,
                node -> text(node.path("text")));
    }

    private void followUps() {
        Function<JsonNode, String> what = node -> text(node.path("text"));
        items(
                Section.FOLLOW_UP,
                FOLLOW_UP,
                byId(stream(before.at("/parts/followUps")), "commitment"),
                byId(stream(after.at("/parts/followUps")), "commitment"),
                what,
                what);
    }

    private void items(
            Section section,
            List<String> fields,
            Map<String, JsonNode> was,
            Map<String, JsonNode> is,
            Function<JsonNode, String> about,
            Function<JsonNode, String> whole) {
        is.forEach((id, now) -> {
            var then = was.get(id);
            if (then == null) {
                changes.add(new EntryChange(section, EntryChange.WHOLE, about.apply(now), null, whole.apply(now)));
            } else {
                fields(section, about.apply(now), fields, then, now);
            }
        });
        was.forEach((id, then) -> {
            if (!is.containsKey(id)) {
                changes.add(new EntryChange(section, EntryChange.WHOLE, about.apply(then), whole.apply(then), null));
            }
        });
    }

    private void fields(Section section, String about, List<String> fields, JsonNode was, JsonNode is) {
        for (String field : fields) {
            String then = value(field, was.path(field), before);
            String now = value(field, is.path(field), after);
            if (!then.equals(now)) {
                changes.add(new EntryChange(section, field, about, then, now));
            }
        }
    }

    /** Tells that the same words are formatted otherwise, or that rows stand elsewhere among them. */
    private void layout(Section section, String about, String name, String words, JsonNode was, JsonNode is) {
        var then = before.path("parts").path("texts").path(name);
        var now = after.path("parts").path("texts").path(name);
        boolean known = !then.isMissingNode() && !now.isMissingNode();
        if (known && !text(then).equals(text(now)) && text(was.path(words)).equals(text(is.path(words)))) {
            changes.add(new EntryChange(section, EntryChange.LAYOUT, about, "", ""));
        }
    }

    private void order(
            Section section,
            String about,
            Map<String, JsonNode> was,
            Map<String, JsonNode> is,
            Function<JsonNode, String> label) {
        var then = was.keySet().stream().filter(is::containsKey).toList();
        var now = is.keySet().stream().filter(was::containsKey).toList();
        if (!then.equals(now)) {
            changes.add(
                    new EntryChange(section, EntryChange.ORDER, about, lines(then, was, label), lines(now, is, label)));
        }
    }

    private String said(JsonNode statement) {
        var root = is(statement) ? after : before;
        return speaker(text(statement.path("speaker")), root) + ": " + text(statement.path("text"));
    }

    private boolean is(JsonNode statement) {
        return speakers(after).containsKey(text(statement.path("speaker")));
    }

    private static String value(String field, JsonNode value, JsonNode root) {
        if (field.equals("speaker")) {
            return speaker(text(value), root);
        }
        return value.isArray() ? stream(value).map(EntryDiff::text).collect(Collectors.joining("\n")) : text(value);
    }

    private static String speaker(String attendance, JsonNode root) {
        return speakers(root).getOrDefault(attendance, "");
    }

    private static Map<String, String> speakers(JsonNode root) {
        return stream(root.at("/minutes/attendances"))
                .collect(Collectors.toMap(node -> text(node.path("id")), node -> text(node.path("name"))));
    }

    private static String attendee(JsonNode attendance) {
        return Stream.of("name", "title", "institution")
                .map(field -> text(attendance.path(field)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String topicTitle(JsonNode topic) {
        return text(topic.path("number")) + ". " + text(topic.path("title"));
    }

    private static String wholeTopic(JsonNode topic) {
        return (text(topic.path("title")) + "\n\n" + text(topic.path("narrative"))).strip();
    }

    private static String lines(List<String> ids, Map<String, JsonNode> nodes, Function<JsonNode, String> label) {
        return ids.stream().map(nodes::get).filter(Objects::nonNull).map(label).collect(Collectors.joining("\n"));
    }

    private static Map<String, JsonNode> onSide(Map<String, JsonNode> attendances, String side) {
        return byId(attendances.values().stream()
                .filter(node -> text(node.path("side")).equals(side)));
    }

    private static Map<String, JsonNode> inTopics(Map<String, JsonNode> topics, String member) {
        return byId(topics.values().stream().flatMap(topic -> stream(topic.path(member))));
    }

    private static Map<String, JsonNode> byId(JsonNode array) {
        return byId(stream(array));
    }

    private static Map<String, JsonNode> byId(Stream<JsonNode> nodes) {
        return byId(nodes, "id");
    }

    private static Map<String, JsonNode> byId(Stream<JsonNode> nodes, String member) {
        var byId = new LinkedHashMap<String, JsonNode>();
        nodes.forEach(node -> byId.put(text(node.path(member)), node));
        return byId;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String text(@Nullable JsonNode node) {
        return node == null || node.isNull() || node.isMissingNode() ? "" : node.asString();
    }
}
