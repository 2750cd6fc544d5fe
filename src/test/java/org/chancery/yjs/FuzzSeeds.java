package org.chancery.yjs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.chancery.yjs.ReferenceYjs.History;

/**
 * Writes what the fuzzers begin with, made by the real Yjs, into the resources: to be run by hand from the root of the
 * project when the format has learnt something new.
 */
final class FuzzSeeds {

    private static final Path RESOURCES = Path.of("src/test/resources/org/chancery/yjs");
    private static final Path UPDATES =
            RESOURCES.resolve("UpdateFuzzTestInputs/updatesAreTakenInOrRefusedWithoutTrace");
    private static final Path VECTORS =
            RESOURCES.resolve("StateVectorFuzzTestInputs/whoeverSaysWhatTheyHaveGetsWhatTheyLack");

    private static final int MAX_BYTES = 2_000;

    private static final List<String> SCRIPTS = List.of(
            "doc.getText('text').insert(0, 'a😀b'); doc.getText('text').insert(2, 'cut')",
            "const t = doc.getText('text'); t.insert(0, 'bold and not'); t.format(0, 4, {bold: true}); t.delete(1, 8)",
            "doc.getArray('array').push([1, -0, 0.1, 2 ** 53, NaN, 'x', true, null, {a: {10: 1, 9: 2, b: []}}])",
            "doc.getMap('map').set('big', 12345678901234567n); doc.getMap('map').set('bytes', new Uint8Array(9))",
            "const m = new Y.Map(); doc.getMap('map').set('m', m); m.set('t', new Y.Text('in')); doc.getMap('map').delete('m')",
            "doc.getMap('map').set('sub', new Y.Doc({guid: 'g', autoLoad: true, meta: {a: 1}, gc: false}))",
            "const e = new Y.XmlElement('p'); doc.getXmlFragment('xml').insert(0, [e]); e.setAttribute('a', 2); e.insert(0, [new Y.XmlText('t')])",
            "doc.getXmlFragment('xml').insert(0, [new Y.XmlHook('hook')])");

    private FuzzSeeds() {}

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(UPDATES);
        Files.createDirectories(VECTORS);
        try (ReferenceYjs yjs = ReferenceYjs.start()) {
            for (int i = 0; i < SCRIPTS.size(); i++) {
                write(
                        UPDATES.resolve("script-" + i),
                        i,
                        yjs.script(SCRIPTS.get(i)).updates());
            }
            for (int seed = 1; seed <= 24; seed++) {
                History history = yjs.history(seed, 14);
                List<byte[]> updates = new ArrayList<>(history.updates());
                if (seed % 2 == 0) {
                    Collections.shuffle(updates, new Random(seed));
                }
                write(UPDATES.resolve("history-" + seed), seed, updates);
                write(
                        VECTORS.resolve("history-" + seed),
                        seed,
                        List.of(history.content().vector()));
            }
        }
    }

    /** As many as have room, so that a fuzzer gets on. */
    private static void write(Path file, int choice, List<byte[]> parts) throws IOException {
        List<byte[]> some = new ArrayList<>();
        int left = MAX_BYTES;
        for (byte[] part : parts) {
            left -= part.length;
            if (left > 0) {
                some.add(part);
            }
        }
        Files.write(file, new FuzzInput(choice % 5, some).bytes());
    }
}
