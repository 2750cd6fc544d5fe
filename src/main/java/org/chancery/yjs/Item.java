package org.chancery.yjs;

import org.jspecify.annotations.Nullable;

/** Something inserted: content, the neighbours its author saw, and the place it has here. */
final class Item extends Struct {

    /** Stands for "no neighbour" in {@link #originClock} and {@link #rightOriginClock}. */
    static final int NONE = -1;

    private static final int HAS_ORIGIN = 0x80;
    private static final int HAS_RIGHT_ORIGIN = 0x40;
    private static final int HAS_KEY = 0x20;

    long originClient;
    int originClock = NONE;
    long rightOriginClient;
    int rightOriginClock = NONE;

    @Nullable
    Item left;

    @Nullable
    Item right;

    /** Null as long as it is to be copied from a neighbour. */
    @Nullable
    Parent parent;

    /** The key in the parent's map; null if this belongs to the parent's list. */
    @Nullable
    String key;

    Content content;
    boolean deleted;

    /** When a search for a place last passed here, see {@link Integrator}. */
    int mark;

    Item(long client, int clock, Content content) {
        super(client, clock, content.length());
        this.content = content;
    }

    @Override
    boolean isDeleted() {
        return deleted;
    }

    int lastClock() {
        return clock + length - 1;
    }

    void originate(long client, int clock) {
        originClient = client;
        originClock = clock;
    }

    void originateRight(long client, int clock) {
        rightOriginClient = client;
        rightOriginClock = clock;
    }

    boolean hasSameOrigin(Item other) {
        return originClock == other.originClock && (originClock == NONE || originClient == other.originClient);
    }

    boolean hasSameRightOrigin(Item other) {
        return rightOriginClock == other.rightOriginClock
                && (rightOriginClock == NONE || rightOriginClient == other.rightOriginClient);
    }

    /** The type this is part of; only for an item that is in place. */
    Branch branch() {
        if (parent instanceof Branch branch) {
            return branch;
        }
        throw new IllegalStateException("not integrated");
    }

    /** Whether this counts as a unit of its parent's list. */
    boolean isCounted() {
        return key == null && !deleted && content.isCountable();
    }

    /** Takes in the struct that follows in clocks if it also follows in place and in kind. */
    boolean mergeWith(Item next) {
        if (next.originClock != lastClock()
                || next.originClient != client
                || right != next
                || !hasSameRightOrigin(next)
                || deleted != next.deleted
                || clock + length != next.clock
                || content.getClass() != next.content.getClass()
                || !content.mergeWith(next.content)) {
            return false;
        }
        right = next.right;
        if (right != null) {
            right.left = this;
        }
        length += next.length;
        return true;
    }

    @Override
    void write(ByteWriter out, int offset) {
        long leftClient = offset > 0 ? client : originClient;
        int leftClock = offset > 0 ? clock + offset - 1 : originClock;
        out.writeByte(content.ref()
                | (leftClock == NONE ? 0 : HAS_ORIGIN)
                | (rightOriginClock == NONE ? 0 : HAS_RIGHT_ORIGIN)
                | (key == null ? 0 : HAS_KEY));
        if (leftClock != NONE) {
            out.writeVarUint(leftClient);
            out.writeVarUint(leftClock);
        }
        if (rightOriginClock != NONE) {
            out.writeVarUint(rightOriginClient);
            out.writeVarUint(rightOriginClock);
        }
        if (leftClock == NONE && rightOriginClock == NONE) {
            writeParent(out);
        }
        content.write(out, offset);
    }

    private void writeParent(ByteWriter out) {
        switch (parent) {
            case Parent.Root(String name) -> writeRoot(out, name);
            case Parent.ById(long holderClient, int holderClock) -> writeHolder(out, holderClient, holderClock);
            case Branch branch
            when branch.holder != null -> writeHolder(out, branch.holder.client, branch.holder.clock);
            case Branch branch -> writeRoot(out, branch.name);
            case null -> throw new IllegalStateException("item without a place");
        }
        if (key != null) {
            out.writeString(key);
        }
    }

    private static void writeRoot(ByteWriter out, String name) {
        out.writeVarUint(1);
        out.writeString(name);
    }

    private static void writeHolder(ByteWriter out, long client, int clock) {
        out.writeVarUint(0);
        out.writeVarUint(client);
        out.writeVarUint(clock);
    }

    static Item read(ByteReader in, int info, long client, int clock, YLimits limits) {
        long originClient = 0;
        int originClock = NONE;
        if ((info & HAS_ORIGIN) != 0) {
            originClient = in.readVarUint();
            originClock = in.readVarUint31();
            checkEarlier(originClient, originClock, client, clock);
        }
        long rightOriginClient = 0;
        int rightOriginClock = NONE;
        if ((info & HAS_RIGHT_ORIGIN) != 0) {
            rightOriginClient = in.readVarUint();
            rightOriginClock = in.readVarUint31();
            checkEarlier(rightOriginClient, rightOriginClock, client, clock);
        }
        Parent parent = null;
        String key = null;
        if (originClock == NONE && rightOriginClock == NONE) {
            if (in.readVarUint() == 1) {
                parent = new Parent.Root(in.readString());
            } else {
                Parent.ById holder = new Parent.ById(in.readVarUint(), in.readVarUint31());
                checkEarlier(holder.client(), holder.clock(), client, clock);
                parent = holder;
            }
            key = (info & HAS_KEY) != 0 ? in.readString() : null;
        }
        Item item = new Item(client, clock, Content.read(in, info & 0x1f, limits));
        item.originate(originClient, originClock);
        item.originateRight(rightOriginClient, rightOriginClock);
        item.parent = parent;
        item.key = key;
        return item;
    }

    /** What a client builds on of its own work it has done before. */
    private static void checkEarlier(long client, int clock, long ownClient, int ownClock) {
        if (client == ownClient && clock >= ownClock) {
            throw UpdateRefused.malformed("item refers to itself or to its future");
        }
    }
}
