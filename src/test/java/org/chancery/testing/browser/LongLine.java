package org.chancery.testing.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line between a window and the server: everything that goes through it ends when it is cut. */
public final class LongLine implements AutoCloseable {

    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile InetSocketAddress server;
    private volatile boolean cut;

    /** @param base the address of the product's home page */
    public LongLine(String base) {
        leadTo(base);
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("long line").start(this::accept);
    }

    /** The address of a page of the product at this end of the line. */
    public String url(String path) {
        return "http://localhost:" + entrance.getLocalPort() + "/" + path;
    }

    /** Takes who comes from now on to a server elsewhere. */
    public void leadTo(String base) {
        server = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), URI.create(base).getPort());
    }

    public void cut() {
        cut = true;
        open.forEach(LongLine::end);
    }

    public void mend() {
        cut = false;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var window = entrance.accept();
                Thread.ofVirtual().start(() -> carry(window));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void carry(Socket window) {
        try (window;
                var there = new Socket()) {
            open.add(window);
            if (cut) {
                return;
            }
            there.connect(server);
            open.add(there);
            var back = Thread.ofVirtual().start(() -> copy(there, window));
            copy(window, there);
            back.join();
            open.remove(there);
        } catch (IOException | InterruptedException ended) {
            // Nobody is there, which is what the line is for.
        } finally {
            open.remove(window);
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
            to.shutdownOutput();
        } catch (IOException ended) {
            end(from);
            end(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // It is what was wanted.
        }
    }

    @Override
    public void close() {
        cut();
        try {
            entrance.close();
        } catch (IOException closed) {
            // It is what was wanted.
        }
    }
}
