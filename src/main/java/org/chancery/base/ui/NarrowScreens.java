package org.chancery.base.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.signals.Signal;
import java.util.List;

/** Keeps tables readable on a telephone. */
public final class NarrowScreens {

    private static final int NARROW_PIXELS = 760;

    private NarrowScreens() {}

    /** Shows the given columns of a grid only where there is room for them. */
    public static void hide(Grid<?> grid, List<? extends Grid.Column<?>> columns) {
        grid.addAttachListener(attach -> Signal.effect(grid, () -> {
            int width = attach.getUI().getPage().windowSizeSignal().get().width();
            boolean roomy = width == 0 || width >= NARROW_PIXELS;
            columns.forEach(column -> column.setVisible(roomy));
        }));
    }
}
