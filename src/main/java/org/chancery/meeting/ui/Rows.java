package org.chancery.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Keeps one component for each item of a list while the list changes, so that an input in which somebody types stays the
 * same one.
 *
 * @param <K> identifies an item
 * @param <D> an item
 * @param <C> shows an item
 */
final class Rows<K, D, C extends Component> {

    private final HasComponents place;
    private final Function<D, K> key;
    private final Function<D, C> make;
    private final BiConsumer<C, D> update;
    private final Map<K, C> rows = new LinkedHashMap<>();

    Rows(HasComponents place, Function<D, K> key, Function<D, C> make, BiConsumer<C, D> update) {
        this.place = place;
        this.key = key;
        this.make = make;
        this.update = update;
    }

    /** Shows these items in this order; rows that stay are told their item, and moved only where they must. */
    void show(List<D> items) {
        Set<K> wanted = new HashSet<>();
        items.forEach(item -> wanted.add(key.apply(item)));
        rows.entrySet().removeIf(row -> {
            boolean gone = !wanted.contains(row.getKey());
            if (gone) {
                place.remove(row.getValue());
            }
            return gone;
        });
        for (int i = 0; i < items.size(); i++) {
            D item = items.get(i);
            C known = rows.get(key.apply(item));
            C row = known == null ? make.apply(item) : known;
            if (known == null) {
                rows.put(key.apply(item), row);
            } else {
                update.accept(row, item);
            }
            if (i >= place.getElement().getChildCount()
                    || !place.getElement().getChild(i).equals(row.getElement())) {
                place.addComponentAtIndex(i, row);
            }
        }
    }

    /** Makes a row, which is among the children already, that of an item. */
    void adopt(K id, C row) {
        rows.put(id, row);
    }

    Optional<C> row(K id) {
        return Optional.ofNullable(rows.get(id));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }
}
