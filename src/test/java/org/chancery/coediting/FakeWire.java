package org.chancery.coediting;

import java.util.ArrayList;
import java.util.List;

/** A line that remembers what was sent over it. */
final class FakeWire implements Wire {

    private final List<byte[]> sent = new ArrayList<>();
    private int closeCode;
    private boolean paused;

    /** The messages of a type, in order. */
    synchronized List<byte[]> sent(int type) {
        return sent.stream().filter(message -> message[0] == type).toList();
    }

    synchronized int closeCode() {
        return closeCode;
    }

    synchronized boolean isPaused() {
        return paused;
    }

    @Override
    public synchronized void send(byte[] message) {
        sent.add(message);
    }

    @Override
    public synchronized void close(int code, String reason) {
        closeCode = code;
    }

    @Override
    public synchronized void pause() {
        paused = true;
    }

    @Override
    public synchronized void resume() {
        paused = false;
    }

    @Override
    public synchronized boolean isOpen() {
        return closeCode == 0;
    }

    @Override
    public void ping() {
        // There is somebody.
    }
}
