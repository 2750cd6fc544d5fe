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
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The line between a window and the server: everything that goes through it takes its time, and ends when it is cut.
 */
public final class LongLine implements AutoCloseable {

    private static final int BUFFER = 8192;

    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile InetSocketAddress server;
    private volatile boolean cut;
    private volatile Duration delay = Duration.ZERO;

    /** Something on its way, and when it arrives, by {@link System#nanoTime}. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Piece(byte[] bytes, long arrival) {}

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

    /** Lets everything be so long under way, in each direction; what is on its way already is not held up. */
    public void delay(Duration each) {
        delay = each;
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

    private void copy(Socket from, Socket to) {
        var underWay = new LinkedBlockingQueue<Piece>();
        var arriving = Thread.ofVirtual().start(() -> arrive(underWay, to));
        try {
            InputStream in = from.getInputStream();
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                underWay.add(new Piece(Arrays.copyOf(buffer, read), System.nanoTime() + delay.toNanos()));
            }
            underWay.add(new Piece(new byte[0], System.nanoTime() + delay.toNanos()));
            arriving.join();
        } catch (IOException | InterruptedException ended) {
            arriving.interrupt();
            end(from);
            end(to);
        }
    }

    /** An empty piece is the last. */
    private static void arrive(BlockingQueue<Piece> underWay, Socket to) {
        try {
            OutputStream out = to.getOutputStream();
            for (Piece next = underWay.take(); next.bytes().length > 0; next = underWay.take()) {
                TimeUnit.NANOSECONDS.sleep(next.arrival() - System.nanoTime());
                out.write(next.bytes());
            }
            to.shutdownOutput();
        } catch (IOException | InterruptedException ended) {
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
