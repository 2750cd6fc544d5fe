package org.chancery.coediting.ui;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebSocketRoute;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.yjs.PlainText;
import org.chancery.yjs.StateVector;
import org.chancery.yjs.UpdateRefused;
import org.chancery.yjs.UpdateSummary;
import org.chancery.yjs.YDoc;
import org.chancery.yjs.YLimits;

/** Answers the pages of a test as the server does, and does as it is told: it confirms late, cuts the line, closes a text. */
class PretendServer {

    private static final Pattern ROOMS = Pattern.compile(".*/coedit/.*");
    private static final int SYNC = 0;
    private static final int AWARENESS = 1;
    private static final int QUERY_AWARENESS = 3;
    private static final int COMMITTED = 100;
    private static final int ACCESS = 101;
    private static final int TOO_BIG = 1009;

    private final YDoc doc = new YDoc();
    private final Set<Line> lines = new LinkedHashSet<>();
    private boolean cut;
    private boolean confirming = true;
    private boolean full;
    private int opened;
    private int access = 2;
    private int largestUpdate;

    private static final class Line {

        private final WebSocketRoute socket;
        private int updates;

        Line(WebSocketRoute socket) {
            this.socket = socket;
        }
    }

    /** Takes over the connections of a page that is to be opened. */
    void serve(Page page) {
        page.routeWebSocket(ROOMS, this::open);
        // A page that was not let in asks why: for no reason that would last.
        page.route(ROOMS, route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
    }

    String text(String fragment) {
        return PlainText.of(doc.xml(fragment));
    }

    /** The most bytes that an update had since {@link #mend}. */
    int largestUpdate() {
        return largestUpdate;
    }

    void cut() {
        cut = true;
        List.copyOf(lines).forEach(line -> line.socket.close());
        lines.clear();
    }

    void mend() {
        cut = false;
        largestUpdate = 0;
    }

    /** Takes nothing more, and sends away whoever writes. */
    void beFull() {
        full = true;
        opened = 0;
    }

    /** How often a page has come since {@link #beFull}. */
    int opened() {
        return opened;
    }

    /** Says nothing of what is on disk. */
    void holdConfirmations() {
        confirming = false;
    }

    void confirm() {
        confirming = true;
        lines.forEach(this::confirm);
    }

    /** @param level 0 nothing, 1 read, 2 write */
    void allow(int level) {
        access = level;
        lines.forEach(line -> send(line, ACCESS, level));
    }

    private void open(WebSocketRoute socket) {
        if (cut) {
            socket.close();
            return;
        }
        var line = new Line(socket);
        lines.add(line);
        opened++;
        socket.onClose((code, reason) -> lines.remove(line));
        socket.onMessage(frame -> receive(line, frame.binary()));
        send(line, ACCESS, access);
        send(line, SYNC, 0, doc.stateVector().encode());
    }

    private void receive(Line from, byte[] message) {
        var in = ByteBuffer.wrap(message);
        switch (varUint(in)) {
            case SYNC -> {
                if (varUint(in) == 0) {
                    var state = StateVector.decode(content(in));
                    send(from, SYNC, 1, doc.encodeDifference(state));
                    confirm(from);
                } else if (access == 2) {
                    take(from, content(in));
                }
            }
            case AWARENESS -> lines.stream().filter(line -> line != from).forEach(line -> line.socket.send(message));
            case QUERY_AWARENESS -> send(from, AWARENESS, new byte[] {0});
            default -> throw new AssertionError("no message of a client");
        }
    }

    private void take(Line from, byte[] update) {
        if (full && !UpdateSummary.of(update, YLimits.DEFAULT).to().isEmpty()) {
            lines.remove(from);
            from.socket.close(new WebSocketRoute.CloseOptions().setCode(TOO_BIG).setReason("refused"));
            return;
        }
        try {
            doc.apply(update);
        } catch (UpdateRefused refused) {
            throw new AssertionError(refused);
        }
        largestUpdate = Math.max(largestUpdate, update.length);
        from.updates++;
        lines.stream().filter(line -> line != from).forEach(line -> send(line, SYNC, 2, update));
        confirm(from);
    }

    private void confirm(Line line) {
        if (confirming) {
            var out = new ByteArrayOutputStream();
            varUint(out, COMMITTED);
            content(out, doc.stateVector().encode());
            varUint(out, line.updates);
            line.socket.send(out.toByteArray());
        }
    }

    private static void send(Line line, int type, int number) {
        var out = new ByteArrayOutputStream();
        varUint(out, type);
        varUint(out, number);
        line.socket.send(out.toByteArray());
    }

    private static void send(Line line, int type, int step, byte[] content) {
        var out = new ByteArrayOutputStream();
        varUint(out, type);
        varUint(out, step);
        content(out, content);
        line.socket.send(out.toByteArray());
    }

    private static void send(Line line, int type, byte[] content) {
        var out = new ByteArrayOutputStream();
        varUint(out, type);
        content(out, content);
        line.socket.send(out.toByteArray());
    }

    private static void content(ByteArrayOutputStream out, byte[] content) {
        varUint(out, content.length);
        out.writeBytes(content);
    }

    private static byte[] content(ByteBuffer in) {
        byte[] content = new byte[varUint(in)];
        in.get(content);
        return content;
    }

    private static void varUint(ByteArrayOutputStream out, int number) {
        int rest = number;
        for (; rest > 0x7f; rest >>>= 7) {
            out.write(rest & 0x7f | 0x80);
        }
        out.write(rest);
    }

    private static int varUint(ByteBuffer in) {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            number |= (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }
}
