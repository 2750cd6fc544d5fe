package org.chancery.yjs;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Everything one client has contributed, without gaps and ascending by clock. */
final class ClientStructs {

    final long client;

    /** The transaction that last added here, and the clock at which that began. */
    @Nullable
    Transaction touchedBy;

    int clockBefore;

    private @Nullable Struct[] structs = new Struct[4];
    private int size;

    ClientStructs(long client) {
        this.client = client;
    }

    int size() {
        return size;
    }

    Struct get(int index) {
        Struct struct = structs[index];
        if (struct == null) {
            throw new IndexOutOfBoundsException(index);
        }
        return struct;
    }

    /** The next clock this client would write here. */
    int state() {
        return size == 0 ? 0 : get(size - 1).end();
    }

    void append(Struct struct) {
        if (struct.clock != state()) {
            throw new IllegalStateException("gap in the clocks of a client");
        }
        insert(size, struct);
    }

    void insert(int index, Struct struct) {
        if (size == structs.length) {
            structs = Arrays.copyOf(structs, size * 2);
        }
        System.arraycopy(structs, index, structs, index + 1, size - index);
        structs[index] = struct;
        size++;
    }

    void set(int index, Struct struct) {
        structs[index] = struct;
    }

    void removeRange(int from, int to) {
        System.arraycopy(structs, to, structs, from, size - to);
        int newSize = size - (to - from);
        Arrays.fill(structs, newSize, size, null);
        size = newSize;
        if (structs.length > 64 && size < structs.length / 4) {
            structs = Arrays.copyOf(structs, structs.length / 2);
        }
    }

    /** The index of the struct that holds a clock below {@link #state()}. */
    int indexOf(int clock) {
        int low = 0;
        int high = size - 1;
        if (get(high).clock <= clock) {
            return high;
        }
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (get(middle).clock <= clock) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Merges each struct of the given indices into its left neighbour where they fit; and further left from the first. */
    void mergeIntoLeft(int from, int to) {
        int first = Math.max(from, 1);
        int last = Math.min(to, size - 1);
        if (first > last) {
            return;
        }
        int kept = first - 1;
        boolean firstMerged = false;
        for (int i = first; i <= last; i++) {
            Struct right = get(i);
            if (merge(get(kept), right)) {
                firstMerged |= i == first;
            } else {
                structs[++kept] = right;
            }
        }
        if (kept < last) {
            removeRange(kept + 1, last + 1);
        }
        for (int i = first - 1; firstMerged && i > 0 && merge(get(i - 1), get(i)); i--) {
            removeRange(i, i + 1);
        }
    }

    private static boolean merge(Struct left, Struct right) {
        if (left instanceof Item item && right instanceof Item next) {
            if (!item.mergeWith(next)) {
                return false;
            }
            if (next.key != null && next.branch().newest(next.key) == next) {
                next.branch().putNewest(next.key, item);
            }
            return true;
        }
        if (left instanceof ForgottenStruct && right instanceof ForgottenStruct) {
            left.length += right.length;
            return true;
        }
        return false;
    }
}
