package org.chancery.coediting;

import org.chancery.yjs.YDoc;

/**
 * A document as it is on disk.
 *
 * @param sequence number of the last update in it, 0 if there is none
 * @param snapshotSequence number of the last update in the snapshot it was read from, 0 without one
 * @param bytes about how large it is, encoded
 */
record LoadedDocument(YDoc doc, long sequence, long snapshotSequence, long bytes) {}
