package org.chancery.yjs;

import java.util.ArrayList;
import java.util.List;

/** Documents that fuzzers begin with, and how much may be spent on what they say. */
final class FuzzDocuments {

    /**
     * A byte may announce the largest thing of all, and copies of it are made on the way: an item with its content, its
     * place in the lists, and what is put aside, encoded, decoded and tried again of it.
     */
    private static final int BYTES_PER_BYTE = 1_000;

    private static final List<byte[]> STATES = states();

    private FuzzDocuments() {}

    /** One of a few documents, afresh. */
    static YDoc choose(int choice) {
        YDoc doc = new YDoc();
        byte[] state = STATES.get(choice % STATES.size());
        if (state.length > 0) {
            doc.apply(state);
        }
        return doc;
    }

    /** Most bytes that may be allocated for so many bytes of input and of document: proportional, never announced. */
    static long allowance(int bytes) {
        return (1L << 20) + (long) BYTES_PER_BYTE * bytes;
    }

    private static List<byte[]> states() {
        List<byte[]> states = new ArrayList<>();
        states.add(new byte[0]);
        YDoc doc = new YDoc();
        for (int client = 1; client <= 3; client++) {
            doc.writeAs(client);
            doc.edit(() -> SampleEdits.write(doc));
            doc.edit(() -> SampleEdits.change(doc));
            states.add(doc.encodeState());
        }
        // Something waits in this one: text of a client whose beginning is not here, and a deletion of another's.
        doc.apply(Updates.ofClient(7, 4, 1, out -> Updates.textAfter(out, 7, 3, "late")));
        doc.apply(Updates.deleting(8, 2, 3));
        states.add(doc.encodeState());
        return states;
    }
}
