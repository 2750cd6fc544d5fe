package org.chancery.yjs;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes everything in a document as JSON that tells everything apart; the counterpart of reference.mjs. */
final class Dump {

    private Dump() {}

    static String of(YDoc doc) {
        Map<String, Object> roots = new TreeMap<>();
        roots.put("array", dump(doc.array("array")));
        roots.put("map", dump(doc.map("map")));
        roots.put("text", dump(doc.text("text")));
        roots.put("xml", dump(doc.xml("xml")));
        return Json.write(roots);
    }

    static String of(YType type) {
        return Json.write(dump(type));
    }

    private static Object dump(Object value) {
        return switch (value) {
            case YXmlElement element -> {
                Map<String, Object> map = new LinkedHashMap<>();
                map.put("a", sorted(element.attributes()));
                map.put("c", dumpAll(element.children()));
                map.put("n", element.name());
                yield map;
            }
            case YXmlText text -> {
                Map<String, Object> map = new LinkedHashMap<>();
                map.put("a", sorted(text.attributes()));
                map.put("xt", delta(text));
                yield map;
            }
            case YXmlFragment fragment -> Map.of("f", dumpAll(fragment.children()));
            case YText text -> Map.of("t", delta(text));
            case YMap map -> Map.of("m", sorted(map.entries()));
            case YArray array -> Map.of("l", dumpAll(array.toList()));
            case Subdocument subdocument -> Map.of("doc", subdocument.guid());
            case byte[] bytes -> Map.of("b", Base64.getEncoder().encodeToString(bytes));
            case BigInteger number -> Map.of("big", number.toString());
            case Undefined undefined -> Map.of("u", 1L);
            case List<?> list -> dumpAll(list);
            case Map<?, ?> map -> sorted(map);
            case null -> null;
            default -> value;
        };
    }

    private static List<Object> dumpAll(List<?> values) {
        List<Object> dumps = new ArrayList<>();
        values.forEach(value -> dumps.add(dump(value)));
        return dumps;
    }

    /** In the order of JavaScript: array indices first. */
    private static Map<String, Object> sorted(Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put((String) key, dump(value)));
        return Values.inPropertyOrder(sorted);
    }

    private static List<Object> delta(YText text) {
        List<Object> runs = new ArrayList<>();
        for (TextRun run : text.toDelta()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("a", sorted(run.formats()));
            map.put("i", dump(run.content()));
            runs.add(map);
        }
        return runs;
    }

    /** A ProseMirror document with the order of keys and of marks taken out. */
    static String normalized(String prosemirror) {
        return Json.write(normalize(Json.parse(prosemirror, 1000)));
    }

    private static Object normalize(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, element) -> sorted.put((String) key, normalize(element)));
            if (sorted.get("marks") instanceof List<?> marks) {
                sorted.put("marks", marks.stream().map(Json::write).sorted().toList());
            }
            return sorted;
        }
        if (value instanceof List<?> list) {
            List<Object> all = new ArrayList<>();
            list.forEach(element -> all.add(normalize(element)));
            return all;
        }
        return value;
    }
}
