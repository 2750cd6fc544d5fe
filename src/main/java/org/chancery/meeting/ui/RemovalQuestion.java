package org.chancery.meeting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.chancery.base.ui.Toasts;
import org.chancery.coediting.TextAnchor;
import org.jspecify.annotations.Nullable;

/** Asks once whether rows that were taken out of a text are to be removed from the minutes, however many they are. */
class RemovalQuestion {

    private final Consumer<Set<TextAnchor>> remove;
    private final Map<TextAnchor, String> asked = new LinkedHashMap<>();
    private @Nullable Registration toast;

    RemovalQuestion(Consumer<Set<TextAnchor>> remove) {
        this.remove = remove;
    }

    /** @param sentence the question if it is about this row alone */
    void ask(TextAnchor anchor, String sentence) {
        asked.put(anchor, sentence);
        show();
    }

    /** Asks no more about a row; whether it was asked about. */
    boolean forget(TextAnchor anchor) {
        boolean known = asked.remove(anchor) != null;
        if (known) {
            show();
        }
        return known;
    }

    /** Asks no more, and leaves everything as it is. */
    void takeBack() {
        asked.clear();
        close();
    }

    private void show() {
        close();
        if (asked.isEmpty()) {
            return;
        }
        var ui = UI.getCurrent();
        toast = Toasts.question(
                asked.size() == 1
                        ? asked.values().iterator().next()
                        : ui.getTranslation("meeting.row.removeToo", asked.size()),
                ui.getTranslation("meeting.row.remove"),
                () -> {
                    var rows = Set.copyOf(asked.keySet());
                    takeBack();
                    remove.accept(rows);
                },
                ui.getTranslation("meeting.row.keep"),
                this::takeBack);
    }

    private void close() {
        if (toast != null) {
            toast.remove();
            toast = null;
        }
    }
}
