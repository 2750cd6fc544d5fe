package org.chancery.meeting.ui;

import com.vaadin.flow.component.Component;
import java.util.concurrent.CompletableFuture;

/**
 * What stands in an input of the browser; its value on the server follows after a pause in typing only.
 *
 * <p>The server must not set such a value itself: what was typed while that was on its way would be gone. It asks the
 * browser, where nothing can come between the look at the input and what is done to it, and hears of the value by an event.
 */
final class BrowserValue {

    private static final String VALUE = "value";
    private static final String TOLD = "value-told";

    private static final String TELL = "this.dispatchEvent(new Event('" + TOLD + "'));";
    private static final String READ = TELL + " return String(this.value ?? '')";
    private static final String REPLACE =
            "if (this.value !== $0 || document.hasFocus() && this.matches(':focus-within'))"
                    + " return false; this.value = $1; " + TELL + " return true";

    private BrowserValue() {}

    /** Lets the server have the value with each answer to the methods below, and when the input is left. */
    static void follow(Component input, Runnable left) {
        input.getElement().addEventListener(TOLD, told -> {}).synchronizeProperty(VALUE);
        input.getElement().addEventListener("focusout", event -> left.run()).synchronizeProperty(VALUE);
    }

    /** Shows another value where {@code known} stands and the reader is not in the input; whether it is shown. */
    static CompletableFuture<Boolean> replace(Component input, String known, String value) {
        return input.getElement().executeJs(REPLACE, known, value).toCompletableFuture(Boolean.class);
    }

    static CompletableFuture<String> fetch(Component input) {
        return input.getElement().executeJs(READ).toCompletableFuture(String.class);
    }

    /** The last one: the input takes no more. */
    static CompletableFuture<String> close(Component input) {
        return input.getElement().executeJs("this.readonly = true; " + READ).toCompletableFuture(String.class);
    }
}
