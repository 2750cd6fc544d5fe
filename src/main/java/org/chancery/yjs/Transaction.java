package org.chancery.yjs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One change of a document: collects what it touches, then is either committed or rolled back as a whole. */
final class Transaction {

    /** Entries of a list that are moved in the time of a step. */
    private static final int MOVES_PER_STEP = 256;

    final Replica replica;
    final IdRanges deletes = new IdRanges();

    /** Clients that got new structs. */
    final List<ClientStructs> touched = new ArrayList<>(1);

    /** Items that may fit their neighbours again once all is done. */
    final List<Item> mergeCandidates = new ArrayList<>(2);

    /** Roots that were first named here. */
    final List<String> createdRoots = new ArrayList<>(0);

    /** Surrogate pairs that were cut and exist no more. */
    private final List<Cut> cuts = new ArrayList<>(0);

    private final StructStore store;
    private final IdRanges waitingDeletesBefore;
    private int stepsLeft;

    private record Cut(long client, int clock, int pair) {}

    Transaction(Replica replica) {
        this.replica = replica;
        this.store = replica.store;
        this.waitingDeletesBefore = replica.waitingDeletes;
        this.stepsLeft = replica.limits.maxConflictSteps();
    }

    /** Counts one step of a search through concurrent insertions. */
    void step() {
        step(1);
    }

    /** Counts work that takes as long as so many steps. */
    void step(int steps) {
        stepsLeft -= steps;
        if (stepsLeft < 0) {
            throw new UpdateRefused(UpdateRefused.Reason.TOO_COSTLY, "too much work to put it in place");
        }
    }

    void append(Struct struct) {
        ClientStructs structs = store.ofNew(struct.client);
        if (structs.touchedBy != this) {
            structs.touchedBy = this;
            structs.clockBefore = structs.state();
            touched.add(structs);
        }
        structs.append(struct);
    }

    private boolean isNew(Item item) {
        ClientStructs structs = store.ofKnown(item.client);
        return structs.touchedBy == this && item.clock >= structs.clockBefore;
    }

    Branch root(String name) {
        Branch root = replica.root(name);
        if (root == null) {
            root = replica.createRoot(name);
            createdRoots.add(name);
        }
        return root;
    }

    /** The struct that ends with that clock, cut there if need be. */
    Struct endingAt(long client, int clock) {
        ClientStructs structs = store.ofKnown(client);
        int index = structs.indexOf(clock);
        Struct struct = structs.get(index);
        if (struct instanceof Item item && item.lastClock() != clock) {
            split(structs, index, item, clock + 1 - item.clock);
        }
        return struct;
    }

    /** The struct that begins with that clock, cut there if need be; a forgotten one is never cut. */
    Struct startingAt(long client, int clock) {
        ClientStructs structs = store.ofKnown(client);
        int index = structs.indexOf(clock);
        Struct struct = structs.get(index);
        if (struct instanceof Item item && item.clock < clock) {
            return split(structs, index, item, clock - item.clock);
        }
        return struct;
    }

    private Item split(ClientStructs structs, int index, Item item, int offset) {
        step((structs.size() - index) / MOVES_PER_STEP);
        if (item.content instanceof StringContent string && string.isWithinPair(offset)) {
            cuts.add(new Cut(item.client, item.clock + offset - 1, string.pairAround(offset)));
        }
        Item rest = new Item(item.client, item.clock + offset, item.content.splitAt(offset));
        rest.originate(item.client, item.clock + offset - 1);
        rest.originateRight(item.rightOriginClient, item.rightOriginClock);
        rest.parent = item.parent;
        rest.key = item.key;
        rest.deleted = item.deleted;
        rest.left = item;
        rest.right = item.right;
        item.right = rest;
        item.length = offset;
        if (rest.right != null) {
            rest.right.left = rest;
        } else if (rest.key != null) {
            rest.branch().putNewest(rest.key, rest);
        }
        structs.insert(index + 1, rest);
        mergeCandidates.add(rest);
        return rest;
    }

    /** Deletes an item and all that is in it. */
    void delete(Item item) {
        if (item.deleted) {
            return;
        }
        markDeleted(item);
        if (item.content instanceof TypeContent content) {
            deleteWithin(content.branch);
        }
    }

    /**
     * With a stack of its own: documents may be nested deeper than the thread's stack allows. Each child comes with all that
     * is in it before the next one, as in Yjs: what is merged in the end depends on that order.
     */
    private void deleteWithin(Branch first) {
        Deque<Iterator<Item>> open = new ArrayDeque<>();
        open.push(children(first));
        while (!open.isEmpty()) {
            if (!open.element().hasNext()) {
                open.pop();
                continue;
            }
            Item child = open.element().next();
            if (!child.deleted) {
                markDeleted(child);
                if (child.content instanceof TypeContent content) {
                    open.push(children(content.branch));
                }
            } else if (!isNew(child)) {
                // It will be forgotten, and nothing else says that it may then fit its neighbours.
                mergeCandidates.add(child);
            }
        }
    }

    private static Iterator<Item> children(Branch branch) {
        List<Item> children = new ArrayList<>();
        for (Item child = branch.start; child != null; child = child.right) {
            children.add(child);
        }
        children.addAll(branch.entries().values());
        return children.iterator();
    }

    private void markDeleted(Item item) {
        if (item.isCounted()) {
            item.branch().length -= item.length;
        }
        item.deleted = true;
        deletes.add(item.client, item.clock, item.end());
    }

    /** Deletes what is here and adds the rest to what waits. */
    void delete(IdRanges ranges) {
        IdRanges absent = new IdRanges();
        for (IdRanges.Ranges ofClient : ranges.all()) {
            delete(ofClient, absent);
        }
        if (!absent.isEmpty()) {
            absent.addAll(replica.waitingDeletes);
            setWaitingDeletes(absent);
        }
    }

    /** Deletes what has waited for structs of the clients touched. */
    void deleteWaiting() {
        IdRanges waiting = replica.waitingDeletes;
        if (waiting.isEmpty() || touched.stream().allMatch(structs -> waiting.of(structs.client) == null)) {
            return;
        }
        IdRanges absent = new IdRanges();
        for (IdRanges.Ranges ofClient : waiting.all()) {
            delete(ofClient, absent);
        }
        setWaitingDeletes(absent);
    }

    private void setWaitingDeletes(IdRanges absent) {
        absent.normalize();
        if (absent.count() > replica.limits.maxWaitingRanges()) {
            throw new UpdateRefused(UpdateRefused.Reason.TOO_MUCH_WAITING, "too many deletions of unknown content");
        }
        replica.waitingDeletes = absent;
    }

    private void delete(IdRanges.Ranges ranges, IdRanges absent) {
        ClientStructs structs = store.of(ranges.client);
        int state = structs == null ? 0 : structs.state();
        for (int i = 0; i < ranges.count(); i++) {
            int clock = ranges.clock(i);
            int end = ranges.end(i);
            absent.add(ranges.client, Math.max(clock, state), end);
            if (structs != null && clock < state) {
                delete(structs, clock, Math.min(end, state));
            }
        }
    }

    private void delete(ClientStructs structs, int clock, int end) {
        for (int i = structs.indexOf(clock); i < structs.size() && structs.get(i).clock < end; i++) {
            if (structs.get(i) instanceof Item item && !item.deleted) {
                if (item.clock < clock) {
                    split(structs, i, item, clock - item.clock);
                } else {
                    if (end < item.end()) {
                        split(structs, i, item, end - item.clock);
                    }
                    delete(item);
                }
            }
        }
    }

    /** Inserts content of one's own between two items. */
    Item insert(
            long client,
            Branch parent,
            @Nullable String key,
            @Nullable Item left,
            @Nullable Item right,
            Content content) {
        Item item = new Item(client, store.state(client), content);
        item.parent = parent;
        item.key = key;
        item.left = left;
        item.right = right;
        if (left != null) {
            item.originate(left.client, left.lastClock());
        }
        if (right != null) {
            item.originateRight(right.client, right.clock);
        }
        Placement.place(this, item, parent);
        return item;
    }

    boolean hasChanges() {
        return !touched.isEmpty()
                || !deletes.isEmpty()
                || replica.waiting.isChanged()
                || replica.waitingDeletes != waitingDeletesBefore;
    }

    /** Whether anything was inserted, or deleted that could be read; only before {@link #commit}. */
    boolean writes() {
        return !touched.isEmpty()
                || replica.waiting.isChanged()
                || replica.waitingDeletes != waitingDeletesBefore
                || deletes.all().stream().anyMatch(this::isAnyReadable);
    }

    private boolean isAnyReadable(IdRanges.Ranges ranges) {
        ClientStructs structs = store.ofKnown(ranges.client);
        for (int i = 0; i < ranges.count(); i++) {
            for (int j = structs.indexOf(ranges.clock(i)); j < structs.size(); j++) {
                Struct struct = structs.get(j);
                if (struct.clock >= ranges.end(i)) {
                    break;
                }
                if (struct instanceof Item item && isReadable(item)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Formats are read in the text they stand in, and an element in what is in it: one that was emptied before has nothing
     * left, unlike one in which there never was anything, such as a mention.
     */
    private static boolean isReadable(Item item) {
        return switch (item.content) {
            case FormatContent format -> false;
            case DeletedContent deleted -> false;
            case TypeContent type when item.key == null -> type.branch.start == null && !type.isText();
            default -> item.key == null || !item.branch().isDeleted();
        };
    }

    /** The types at the top in which something was inserted or deleted; only before {@link #commit}. */
    Set<String> changedRoots() {
        Set<Branch> branches = new HashSet<>();
        for (ClientStructs structs : touched) {
            addBranches(branches, structs, structs.clockBefore, structs.state());
        }
        for (IdRanges.Ranges ranges : deletes.all()) {
            for (int i = 0; i < ranges.count(); i++) {
                addBranches(branches, store.ofKnown(ranges.client), ranges.clock(i), ranges.end(i));
            }
        }
        Set<String> roots = new HashSet<>();
        for (Branch branch : branches) {
            Branch top = branch;
            while (top.holder != null) {
                top = top.holder.branch();
            }
            roots.add(top.name);
        }
        return roots;
    }

    private static void addBranches(Set<Branch> branches, ClientStructs structs, int clock, int end) {
        for (int i = structs.indexOf(clock); i < structs.size() && structs.get(i).clock < end; i++) {
            if (structs.get(i) instanceof Item item) {
                branches.add(item.branch());
            }
        }
    }

    /** Makes it final: forgets deleted content, and merges what fits together. */
    void commit() {
        deletes.normalize();
        Collector.collect(this);
        replica.waiting.commit();
        for (ClientStructs structs : touched) {
            structs.touchedBy = null;
        }
    }

    /** Puts the document back to where it was when this began. */
    void rollback() {
        deletes.normalize();
        deletes.all().forEach(this::undelete);
        touched.forEach(this::remove);
        createdRoots.forEach(replica::removeRoot);
        replica.waitingDeletes = waitingDeletesBefore;
        replica.waiting.rollback();
        mergeCandidates.removeIf(item -> !store.contains(item.client, item.clock));
        Collector.mergeCandidates(this);
        cuts.forEach(this::restore);
    }

    private void restore(Cut cut) {
        if (store.contains(cut.client, cut.clock)
                && store.find(cut.client, cut.clock) instanceof Item item
                && item.content instanceof StringContent content) {
            content.restorePair(cut.clock - item.clock, cut.pair);
        }
    }

    private void undelete(IdRanges.Ranges ranges) {
        ClientStructs structs = store.ofKnown(ranges.client);
        int before = structs.touchedBy == this ? structs.clockBefore : structs.state();
        for (int i = 0; i < ranges.count() && ranges.clock(i) < before; i++) {
            for (int j = structs.indexOf(ranges.clock(i)); j < structs.size(); j++) {
                Struct struct = structs.get(j);
                if (struct.clock >= Math.min(ranges.end(i), before)) {
                    break;
                }
                if (struct instanceof Item item) {
                    item.deleted = false;
                    if (item.isCounted()) {
                        item.branch().length += item.length;
                    }
                }
            }
        }
    }

    private void remove(ClientStructs structs) {
        int first = structs.size();
        while (first > 0 && structs.get(first - 1).clock >= structs.clockBefore) {
            first--;
            if (structs.get(first) instanceof Item item) {
                unlink(item);
            }
        }
        structs.removeRange(first, structs.size());
        structs.touchedBy = null;
        if (structs.size() == 0) {
            store.remove(structs.client);
        }
    }

    private static void unlink(Item item) {
        Branch branch = item.branch();
        if (item.isCounted()) {
            branch.length -= item.length;
        }
        if (item.left != null) {
            item.left.right = item.right;
        } else if (item.key == null) {
            branch.start = item.right;
        }
        if (item.right != null) {
            item.right.left = item.left;
        } else if (item.key != null) {
            branch.putNewest(item.key, item.left);
        }
    }
}
