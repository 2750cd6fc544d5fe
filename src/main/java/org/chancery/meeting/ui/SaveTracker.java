package org.chancery.meeting.ui;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.base.ui.SaveState;
import org.jspecify.annotations.Nullable;

/** Sums the reports of all inputs of a page up into one honest sentence. */
public final class SaveTracker implements SaveProgress {

    /** From the one that matters most. */
    private enum State {
        FAILED,
        REFUSED,
        SAVING
    }

    private final Map<Object, State> unsaved = new HashMap<>();
    private final SaveState sign;
    private boolean somethingWasSaved;
    private @Nullable Object focused;

    public SaveTracker(SaveState sign) {
        this.sign = sign;
    }

    @Override
    public void saving(Object input) {
        report(input, State.SAVING);
    }

    @Override
    public void saved(Object input) {
        somethingWasSaved = true;
        forget(input);
    }

    @Override
    public void failed(Object input) {
        report(input, State.FAILED);
    }

    @Override
    public void refused(Object input) {
        report(input, State.REFUSED);
    }

    @Override
    public void forget(Object input) {
        unsaved.remove(input);
        show();
    }

    /** What is typed into inputs of this page and not stored. */
    List<Autosaved<?>> unsaved() {
        return unsaved.keySet().stream()
                .filter(Autosaved.class::isInstance)
                .<Autosaved<?>>map(input -> (Autosaved<?>) input)
                .toList();
    }

    /** Whether the reader is in one of the inputs. */
    boolean focused() {
        return focused != null;
    }

    @Override
    public void entered(Object input) {
        focused = input;
    }

    @Override
    public void left(Object input) {
        if (input.equals(focused)) {
            focused = null;
        }
    }

    private void report(Object input, State state) {
        unsaved.put(input, state);
        show();
    }

    private void show() {
        var worst = unsaved.values().stream().min(Comparator.naturalOrder());
        if (worst.isEmpty()) {
            if (somethingWasSaved) {
                sign.saved();
            } else {
                sign.idle();
            }
            return;
        }
        switch (worst.get()) {
            case FAILED -> sign.failed();
            case REFUSED -> sign.refused();
            case SAVING -> sign.saving();
        }
    }
}
