package org.chancery.meeting.ui;

import com.vaadin.flow.component.Component;
import java.util.concurrent.CompletableFuture;

/** What stands in an input of the browser; its value on the server follows after a pause in typing only. */
final class BrowserValue {

    private static final String READ = "return String(this.value ?? '')";

    private BrowserValue() {}

    static CompletableFuture<String> fetch(Component input) {
        return input.getElement().executeJs(READ).toCompletableFuture(String.class);
    }

    /** The last one: the input takes no more. */
    static CompletableFuture<String> close(Component input) {
        return input.getElement().executeJs("this.readonly = true; " + READ).toCompletableFuture(String.class);
    }
}
