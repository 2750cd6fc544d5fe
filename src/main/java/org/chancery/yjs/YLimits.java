package org.chancery.yjs;

/**
 * Bounds on what a document takes in, so that no update can exhaust memory, stack or time.
 *
 * @param maxUpdateBytes longest update or state vector that is read, in bytes
 * @param maxUpdateStructs most structs plus deleted ranges in one update
 * @param maxDocumentStructs most structs in the whole document, counted before the new ones are merged
 * @param maxNesting deepest nesting of shared types, the root type being 0; at most 1,000
 * @param maxValueNesting deepest nesting of lists and objects within one value; at most 1,000
 * @param maxWaitingBytes most bytes kept of updates whose predecessors have not arrived
 * @param maxWaitingRanges most deleted ranges kept whose content has not arrived
 * @param maxConflictSteps most steps of work to put one update in place; each concurrent insertion that is
 *     passed is one
 */
public record YLimits(
        int maxUpdateBytes,
        int maxUpdateStructs,
        int maxDocumentStructs,
        int maxNesting,
        int maxValueNesting,
        int maxWaitingBytes,
        int maxWaitingRanges,
        int maxConflictSteps) {

    /**
     * What suits a text document that people write: 32 MiB and a million structs per update, four million
     * per document, types nested 100 deep, values 64 deep, 8 MiB waiting, ten million conflict steps.
     */
    public static final YLimits DEFAULT =
            new YLimits(32 << 20, 1_000_000, 4_000_000, 100, 64, 8 << 20, 100_000, 10_000_000);

    private static final int DEEPEST = 1_000;

    /** @throws IllegalArgumentException if a limit is negative or a nesting limit above 1,000 */
    public YLimits {
        if (maxUpdateBytes < 0
                || maxUpdateStructs < 0
                || maxDocumentStructs < 0
                || maxWaitingBytes < 0
                || maxWaitingRanges < 0
                || maxConflictSteps < 0) {
            throw new IllegalArgumentException("negative limit");
        }
        if (maxNesting < 0 || maxNesting > DEEPEST || maxValueNesting < 0 || maxValueNesting > DEEPEST) {
            throw new IllegalArgumentException("nesting limits lie between 0 and " + DEEPEST);
        }
    }
}
