package org.chancery.meeting.ui;

/**
 * Gathers from all inputs of a page whether what was typed is stored. Each report is about one {@code input}, any object
 * by which it can be told from the others; the page shows the worst of the latest reports.
 */
public interface SaveProgress {

    /** Something was typed that is not stored yet. */
    void saving(Object input);

    /** All that was typed into this input is stored. */
    void saved(Object input);

    /** It could not be stored, and another attempt follows by itself. */
    void failed(Object input);

    /** It is not stored until somebody changes it or chooses: it was refused, or contradicts what another has typed. */
    void refused(Object input);

    /**
     * The input came onto the page. From then on something typed in it may be on its way: that the reader is in it is heard
     * later than the first letters are typed.
     */
    void joined(Typed input);

    /** The input is no longer on the page, though what was typed into it is not stored. */
    void orphaned(Typed input);

    /** The input is gone, and nothing with it. */
    void forget(Object input);
}
