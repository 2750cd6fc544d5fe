package org.chancery.meeting;

/** What a feature that comes later in the life of an entry demands before the entry is handed to the supervisors. */
public interface SubmissionRule {

    /**
     * Passes minutes that may be submitted.
     *
     * @param submitted as they stand, in the transaction that submits them
     * @throws org.chancery.base.Refusal of what stands in the way, in words for whoever submits
     */
    void require(EntryDetails submitted);
}
