package org.chancery.directory.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.ValueProvider;
import org.jspecify.annotations.Nullable;

/**
 * A list of one row for each thing: its name, a line about it and something at the end; side by side where there is room
 * and below one another where there is not. A row opens by click, Space or Enter.
 */
class RowList<T> extends Grid<T> {

    private @Nullable T focused;

    RowList(
            String label,
            ValueProvider<T, String> name,
            ValueProvider<T, String> line,
            ValueProvider<T, String> end,
            SerializableConsumer<T> open) {
        setAriaLabel(label);
        addClassName("directory-list");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        addColumn(LitRenderer.<T>of("<div class=\"directory-row\"><span class=\"name\">${item.name}</span>"
                        + "<span class=\"line\">${item.line}</span><span class=\"end\">${item.end}</span></div>")
                .withProperty("name", name)
                .withProperty("line", line)
                .withProperty("end", end));
        addSelectionListener(selection -> {
            if (selection.isFromClient()) {
                // Choosing again what is open leaves it open.
                var item = selection.getFirstSelectedItem().orElse(focused);
                if (item != null) {
                    open.accept(item);
                }
            }
        });
        addCellFocusListener(focus -> focused = focus.getItem().orElse(null));
        Shortcuts.addShortcutListener(
                        this,
                        () -> {
                            if (focused != null) {
                                open.accept(focused);
                            }
                        },
                        Key.ENTER)
                .listenOn(this);
    }
}
