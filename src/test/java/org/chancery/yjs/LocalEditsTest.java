package org.chancery.yjs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chancery.yjs.ReferenceYjs.Content;
import org.chancery.yjs.ReferenceYjs.History;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What Java writes into documents, the real Yjs has to read. */
class LocalEditsTest {

    private static final int HISTORIES = Math.max(1, Integer.getInteger("yjs.histories", 200) / 4);
    private static final long FIRST_SEED = Long.getLong("yjs.seed", 1);

    private static ReferenceYjs yjs;

    @BeforeAll
    static void start() {
        yjs = ReferenceYjs.start();
    }

    @AfterAll
    static void stop() {
        yjs.close();
    }

    @Test
    void realYjsReadsWhatJavaWritesIntoItsDocuments() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed++) {
            try {
                compare(seed);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("edits with -Dyjs.histories=1 -Dyjs.seed=" + seed, failure);
            }
        }
    }

    private static void compare(long seed) {
        Random random = new Random(seed);
        History history = yjs.history(seed, 30);
        List<byte[]> updates = new ArrayList<>(history.updates());
        YDoc doc = new YDoc();
        updates.forEach(doc::apply);
        doc.writeAs(5_000_000_000L + seed);
        for (int i = 0; i < 20; i++) {
            updates.add(doc.edit(() -> edit(doc, random)));
        }
        assertSame(doc, yjs.load(updates));
    }

    private static void assertSame(YDoc doc, Content read) {
        assertThat(read.dump()).isEqualTo(Dump.of(doc));
        assertThat(read.editor()).isEqualTo(Dump.of(doc.xml("editor")));
        assertThat(read.vector()).isEqualTo(doc.stateVector().encode());
        assertThat(read.state()).isEqualTo(doc.encodeState());
    }

    private static void edit(YDoc doc, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> editMap(doc.map("map"), random);
            case 1 -> editArray(doc.array("array"), random);
            case 2 -> editXml(doc.xml("xml"), random);
            default -> editText(doc.text("text"), random);
        }
    }

    private static void editText(YText text, Random random) {
        int at = whole(text, random.nextInt(text.length() + 1));
        int end = whole(text, at + random.nextInt(text.length() - at + 1));
        switch (random.nextInt(5)) {
            case 0 -> text.insert(at, "é😀 ");
            case 1 -> text.insert(at, "x", formats(random));
            case 2 -> text.insertEmbed(at, Map.of("image", "a"));
            case 3 -> text.format(at, end - at, formats(random));
            default -> text.delete(at, Math.min(end - at, 8) == end - at ? end - at : 0);
        }
    }

    private static int whole(YText text, int index) {
        StringBuilder units = new StringBuilder();
        text.toDelta().forEach(run -> units.append(run.content() instanceof String string ? string : "."));
        return index < units.length() && Character.isLowSurrogate(units.charAt(index)) ? index - 1 : index;
    }

    private static Map<String, Object> formats(Random random) {
        Map<String, Object> formats = new LinkedHashMap<>();
        formats.put("bold", random.nextBoolean() ? true : null);
        if (random.nextBoolean()) {
            formats.put("link", Map.of("href", "https://b.example/"));
        }
        return formats;
    }

    private static void editMap(YMap map, Random random) {
        String key = "k" + random.nextInt(3);
        switch (random.nextInt(5)) {
            case 0 -> map.remove(key);
            case 1 -> map.setText(key).append("nested");
            case 2 -> map.setMap(key).set("a", List.of(1, 2));
            case 3 -> map.set(key, new byte[] {1, 2, 3});
            default -> map.set(key, random.nextGaussian());
        }
    }

    private static void editArray(YArray array, Random random) {
        int at = random.nextInt(array.size() + 1);
        switch (random.nextInt(4)) {
            case 0 -> array.remove(at, Math.min(array.size() - at, 2));
            case 1 -> array.insertMap(at).set("n", 1L << 40);
            case 2 -> array.insert(at, new byte[] {9}, "s", 0.1, null);
            default -> array.insert(at, 1, 2, 3);
        }
    }

    private static void editXml(YXmlFragment xml, Random random) {
        int at = random.nextInt(xml.size() + 1);
        switch (random.nextInt(4)) {
            case 0 -> xml.remove(at, Math.min(xml.size() - at, 1));
            case 1 -> xml.insertText(at).append("text");
            default -> {
                YXmlElement element = xml.insertElement(at, "paragraph");
                element.setAttribute("dir", "rtl");
                element.appendText("محضر");
                element.removeAttribute(random.nextBoolean() ? "dir" : "id");
            }
        }
    }
}
