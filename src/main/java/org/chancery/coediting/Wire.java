package org.chancery.coediting;

/** The line to one client. No method waits for it. */
interface Wire {

    /** Sends a message after those before it; a client that does not keep up is sent away. */
    void send(byte[] message);

    /** Sends nothing more and says why. */
    void close(int code, String reason);

    /** Reads nothing more, until {@link #resume}. */
    void pause();

    void resume();

    boolean isOpen();

    /** Makes sure, in a while, that there still is somebody. */
    void ping();
}
