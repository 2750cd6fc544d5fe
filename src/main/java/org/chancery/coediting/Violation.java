package org.chancery.coediting;

/** A client said something that no client of ours says; its connection is closed. */
final class Violation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;

    Violation(int code, String detail) {
        super(detail);
        this.code = code;
    }

    static Violation malformed(String detail) {
        return new Violation(CloseCodes.REFUSED, detail);
    }

    int code() {
        return code;
    }
}
