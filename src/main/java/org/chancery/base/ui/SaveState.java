package org.chancery.base.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** Says honestly whether what was typed is stored; a screen reader hears every change. */
public class SaveState extends Span {

    private enum State {
        IDLE,
        SAVING,
        SAVED,
        FAILED,
        REFUSED
    }

    private State shown;

    public SaveState() {
        addClassName("save-state");
        getElement().setAttribute("role", "status");
        show(State.IDLE);
    }

    /** Nothing was typed yet. */
    public void idle() {
        show(State.IDLE);
    }

    /** Something was typed that is not stored yet. */
    public void saving() {
        show(State.SAVING);
    }

    /** All that was typed is stored. */
    public void saved() {
        show(State.SAVED);
    }

    /** What was typed could not be stored; another attempt follows. */
    public void failed() {
        show(State.FAILED);
    }

    /** What was typed is not stored, and waits for a decision of whoever typed it. */
    public void refused() {
        show(State.REFUSED);
    }

    private void show(State state) {
        if (state == shown) {
            // Else a screen reader would hear of every letter, and a page that ends with the server build what nobody
            // sees.
            return;
        }
        shown = state;
        removeAll();
        getElement().setAttribute("data-state", state.name().toLowerCase(Locale.ROOT));
        switch (state) {
            case IDLE -> {}
            case SAVING -> add(AppIcon.REFRESH.create(), text(state));
            case SAVED -> add(AppIcon.CHECK.create(), text(state));
            case FAILED -> add(AppIcon.CLOUD_OFF.create(), text(state));
            case REFUSED -> add(AppIcon.WARNING.create(), text(state));
        }
    }

    private Span text(State state) {
        return new Span(getTranslation("base.savestate." + state));
    }
}
