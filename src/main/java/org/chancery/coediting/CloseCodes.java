package org.chancery.coediting;

/** Why a connection was closed by the server: RFC 6455, section 7.4, and codes of our own from 4000 up. */
final class CloseCodes {

    static final int UNSUPPORTED = 1003;
    static final int TOO_BIG = 1009;
    static final int FAILURE = 1011;

    /** Come again at once: the server restarts, or the client is to sync afresh. */
    static final int SYNC_AFRESH = 1012;

    /** Come again in a moment: the client was too slow, or the database is away. */
    static final int TRY_LATER = 1013;

    /** What was said is nothing that a client of ours says; the document is untouched. */
    static final int REFUSED = 4400;

    /** The session has ended: sign in before coming again. */
    static final int SIGNED_OUT = 4401;

    /** The document does not exist for this user any more. */
    static final int NO_ACCESS = 4403;

    private CloseCodes() {}
}
