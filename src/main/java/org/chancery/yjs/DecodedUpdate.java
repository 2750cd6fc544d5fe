package org.chancery.yjs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An update as read and checked, before any of it is applied.
 *
 * @param blocks what is inserted, per client
 * @param deletes what is deleted
 * @param structCount structs in all blocks
 */
record DecodedUpdate(List<Block> blocks, IdRanges deletes, int structCount) {

    /** Consecutive structs of one client, taken one after the other. */
    static final class Block {

        final long client;
        private List<Struct> structs;
        private int next;

        Block(long client, List<Struct> structs) {
            this.client = client;
            this.structs = structs;
        }

        List<Struct> structs() {
            return structs;
        }

        boolean hasNext() {
            return next < structs.size();
        }

        Struct take() {
            return structs.get(next++);
        }

        /** Gives up: hands over that struct and all after it, and has none left. */
        List<Struct> surrenderFrom(Struct struct) {
            int index = next - 1;
            while (structs.get(index) != struct) {
                index--;
            }
            List<Struct> rest = structs.subList(index, structs.size());
            structs = List.of();
            next = 0;
            return rest;
        }
    }

    /** @throws UpdateRefused if it is malformed or beyond the limits */
    static DecodedUpdate decode(byte[] update, YLimits limits) {
        if (update.length > limits.maxUpdateBytes()) {
            throw UpdateRefused.tooLarge("update of " + update.length + " bytes");
        }
        ByteReader in = new ByteReader(update);
        int left = limits.maxUpdateStructs();
        int clientCount = in.readCount(3);
        List<Block> blocks = new ArrayList<>(Math.min(clientCount, 16));
        Set<Long> seen = clientCount > 1 ? new HashSet<>() : Set.of();
        for (int i = 0; i < clientCount; i++) {
            int count = in.readCount(2);
            if (count > left) {
                throw UpdateRefused.tooLarge("too many structs and deleted ranges");
            }
            left -= count;
            Block block = readBlock(in, count, limits);
            if (clientCount > 1 && !seen.add(block.client)) {
                throw UpdateRefused.malformed("client " + block.client + " twice");
            }
            blocks.add(block);
        }
        int structCount = limits.maxUpdateStructs() - left;
        IdRanges deletes = IdRanges.read(in, left);
        if (in.remaining() > 0) {
            throw UpdateRefused.malformed("bytes after the end");
        }
        return new DecodedUpdate(blocks, deletes, structCount);
    }

    private static Block readBlock(ByteReader in, int count, YLimits limits) {
        long client = in.readVarUint();
        int clock = in.readVarUint31();
        List<Struct> structs = new ArrayList<>(Math.min(count, 1024));
        for (int i = 0; i < count; i++) {
            Struct struct = readStruct(in, client, clock, limits);
            if (clock > Integer.MAX_VALUE - struct.length) {
                throw UpdateRefused.tooLarge("clock beyond 2^31");
            }
            clock += struct.length;
            structs.add(struct);
        }
        return new Block(client, structs);
    }

    private static Struct readStruct(ByteReader in, long client, int clock, YLimits limits) {
        int info = in.readByte();
        return switch (info & 0x1f) {
            case 0 -> new ForgottenStruct(client, clock, Content.checkLength(in.readVarUint31()));
            case GapStruct.REF -> new GapStruct(client, clock, Content.checkLength(in.readVarUint31()));
            default -> Item.read(in, info, client, clock, limits);
        };
    }
}
