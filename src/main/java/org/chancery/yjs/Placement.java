package org.chancery.yjs;

import org.jspecify.annotations.Nullable;

/**
 * Finds the place of one item among concurrent ones: the YATA algorithm in the form of Yjs 13.6
 * ({@code Item.integrate}), so that every replica comes to the same order.
 */
final class Placement {

    private Placement() {}

    /** Links an item whose neighbours and parent are set; deletes it again if that is its lot. */
    static void place(Transaction transaction, Item item, Branch parent) {
        if (item.content instanceof TypeContent content) {
            adopt(transaction, item, content.branch, parent);
        }
        Item left = item.left;
        Item right = item.right;
        if (left == null ? right == null || right.left != null : left.right != right) {
            item.left = findLeft(transaction, item, parent);
        }
        link(transaction, item, parent);
        if (item.isCounted()) {
            parent.length += item.length;
        }
        transaction.append(item);
        if (item.content instanceof DeletedContent) {
            transaction.deletes.add(item.client, item.clock, item.end());
            item.deleted = true;
        }
        if (parent.isDeleted() || (item.key != null && item.right != null)) {
            transaction.delete(item);
        }
    }

    private static void adopt(Transaction transaction, Item holder, Branch branch, Branch parent) {
        if (parent.nesting >= transaction.replica.limits.maxNesting()) {
            throw new UpdateRefused(UpdateRefused.Reason.TOO_DEEP, "types nested too deep");
        }
        branch.holder = holder;
        branch.nesting = parent.nesting + 1;
    }

    /**
     * Passes the concurrent insertions that belong to the left of this one.
     *
     * <p>An item passed carries the number of the search. The number grows each time the place moves right, so a
     * mark from this search means "passed", and the present number "passed since the place last moved".
     */
    private static @Nullable Item findLeft(Transaction transaction, Item item, Branch parent) {
        Replica replica = transaction.replica;
        Item left = item.left;
        int firstSearch = ++replica.searches;
        Item other = left != null ? left.right : first(transaction, parent, item.key);
        while (other != null && other != item.right) {
            transaction.step();
            other.mark = replica.searches;
            if (item.hasSameOrigin(other)) {
                if (other.client < item.client) {
                    left = other;
                    replica.searches++;
                } else if (item.hasSameRightOrigin(other)) {
                    break;
                }
            } else {
                Item origin = origin(replica.store, other);
                if (origin == null || origin.mark < firstSearch) {
                    break;
                }
                if (origin.mark < replica.searches) {
                    left = other;
                    replica.searches++;
                }
            }
            other = other.right;
        }
        return left;
    }

    private static @Nullable Item origin(StructStore store, Item item) {
        return item.originClock != Item.NONE && store.find(item.originClient, item.originClock) instanceof Item origin
                ? origin
                : null;
    }

    private static @Nullable Item first(Transaction transaction, Branch parent, @Nullable String key) {
        if (key == null) {
            return parent.start;
        }
        Item first = parent.newest(key);
        while (first != null && first.left != null) {
            transaction.step();
            first = first.left;
        }
        return first;
    }

    private static void link(Transaction transaction, Item item, Branch parent) {
        Item left = item.left;
        if (left != null) {
            item.right = left.right;
            left.right = item;
        } else {
            item.right = first(transaction, parent, item.key);
            if (item.key == null) {
                parent.start = item;
            }
        }
        if (item.right != null) {
            item.right.left = item;
        } else if (item.key != null) {
            parent.putNewest(item.key, item);
            if (left != null) {
                transaction.delete(left);
            }
        }
    }
}
