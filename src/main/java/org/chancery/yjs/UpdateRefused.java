package org.chancery.yjs;

/**
 * Says that bytes from outside were not accepted; whatever they were meant for is as it was before.
 *
 * <p>It is the only exception with which this package answers bad input. The message is for logs,
 * {@link #reason()} is what a program decides on.
 */
public final class UpdateRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What was wrong with the bytes. */
    public enum Reason {
        /** They do not follow the format, for example they end too early. */
        MALFORMED,
        /** They are longer, or hold more parts, than {@link YLimits} allows. */
        TOO_LARGE,
        /** They would nest types or values deeper than {@link YLimits} allows. */
        TOO_DEEP,
        /** Putting them in place would take more steps than {@link YLimits} allows. */
        TOO_COSTLY,
        /** They build on updates that are not here, and too much is waiting for such updates already. */
        TOO_MUCH_WAITING
    }

    private final Reason reason;

    UpdateRefused(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    static UpdateRefused malformed(String detail) {
        return new UpdateRefused(Reason.MALFORMED, detail);
    }

    static UpdateRefused tooLarge(String detail) {
        return new UpdateRefused(Reason.TOO_LARGE, detail);
    }

    /** What was wrong, for programs. */
    public Reason reason() {
        return reason;
    }
}
