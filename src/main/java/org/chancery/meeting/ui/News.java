package org.chancery.meeting.ui;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What somebody else stored in the place of an input, until it stands in it before the reader. */
class News<T> {

    private final AutosavedInput<T> input;
    private final BooleanSupplier busy;
    private final Consumer<T> shown;
    private @Nullable T latest;

    /** That of the news which the browser was asked to show, until it has answered. */
    private @Nullable T offered;

    /**
     * @param busy whether the reader is in the input, or what they have typed in it is not stored
     * @param shown is told what stands in the input now
     */
    News(AutosavedInput<T> input, BooleanSupplier busy, Consumer<T> shown) {
        this.input = input;
        this.busy = busy;
        this.shown = shown;
    }

    /** Shows it as soon as the reader is not busy. */
    void tell(T value) {
        latest = value;
        show();
    }

    /** There is nothing to be told: what stands in the input is what is stored. */
    void forget() {
        latest = null;
    }

    /** Whether there is anything that the reader has not seen. */
    boolean isAny() {
        return latest != null;
    }

    /** Whether the browser may be showing something that is not known to stand there. */
    boolean isUnderWay() {
        return offered != null;
    }

    /** Shows what there is, unless the reader is busy. */
    void show() {
        if (latest == null || busy.getAsBoolean()) {
            return;
        }
        if (!input.isTyped() || !input.component().isAttached()) {
            T value = latest;
            input.set().accept(value);
            stands(value);
        } else if (offered == null) {
            offer(latest);
        }
    }

    /** Whether the reader has begun to type is known in the browser only. */
    private void offer(T value) {
        offered = value;
        var words = input.words();
        BrowserValue.replace(input.component(), words.apply(input.get().get()), words.apply(value))
                .thenAccept(isShown -> {
                    if (value == offered) {
                        offered = null;
                        if (isShown) {
                            // Something newer may have come meanwhile; else the reader is in the input, and leaves it.
                            show();
                        }
                    }
                });
    }

    /** Whether the input has what the browser was asked to show. */
    boolean hasArrived() {
        T value = offered;
        if (value == null || !value.equals(input.get().get())) {
            return false;
        }
        stands(value);
        return true;
    }

    private void stands(T value) {
        if (value.equals(latest)) {
            latest = null;
        }
        shown.accept(value);
    }

    /** The input has left its page: nothing that it was asked will be answered. */
    void abandon() {
        offered = null;
    }
}
