package org.chancery.approval.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The keys of the inbox: j and k move, a approves, r begins to return, Escape leaves that, Ctrl+Enter approves or sends
 * the remarks. Single letters count only while the focus is on the page and not in a field (WCAG 2.2, 2.1.4).
 */
final class ReviewKeys {

    private static final String UNMODIFIED = " && !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey";

    private static final String OUTSIDE_FIELDS =
            "!event.composedPath()[0].matches('input, textarea, select, [contenteditable]')";

    /** What a review has that is being returned. */
    static final String RETURNING = "returning";

    /**
     * Leads to the first remark within the stroke itself: what is typed while the line is slow would otherwise be lost, or
     * taken for strokes.
     */
    private static final String BEGIN_RETURN = """
            this.addEventListener('keydown', event => {
                const review = this.querySelector('.review.decidable');
                if (review && %s) {
                    review.classList.add('%s');
                    review.querySelector('.remark-field').focus();
                    event.preventDefault();
                }
            })
            """.formatted(Stroke.RETURN.filter(), RETURNING);

    private ReviewKeys() {}

    enum Stroke {
        NEXT("j"),
        PREVIOUS("k"),
        APPROVE("a"),
        RETURN("r"),
        SEND("Enter"),
        LEAVE("Escape");

        private final String key;

        Stroke(String key) {
            this.key = key;
        }

        private String filter() {
            return switch (this) {
                case NEXT, PREVIOUS, APPROVE, RETURN -> letter() + UNMODIFIED + " && " + OUTSIDE_FIELDS;
                case SEND -> "event.key === 'Enter' && (event.ctrlKey || event.metaKey)";
                case LEAVE -> "event.key === 'Escape' && !event.altKey && !event.metaKey";
            };
        }

        /** The Latin letter on the key, also while it types an Arabic one. */
        private String letter() {
            return "event.keyCode === " + (int) Character.toUpperCase(key.charAt(0));
        }
    }

    /** Tells {@code listener} what is pressed while the focus is within {@code page}. */
    static void listen(Component page, Consumer<Stroke> listener) {
        page.getElement().executeJs(BEGIN_RETURN);
        for (var stroke : Stroke.values()) {
            page.getElement()
                    .addEventListener("keydown", event -> listener.accept(stroke))
                    .setFilter(stroke.filter());
        }
    }

    /** Does what a stroke means for the entry that is shown. */
    static void press(Stroke stroke, ReviewPanel review) {
        switch (stroke) {
            case APPROVE -> review.askToApprove();
            case RETURN -> review.beginReturn();
            case SEND -> {
                if (review.isReturning()) {
                    review.sendBack();
                } else {
                    review.approve();
                }
            }
            case LEAVE -> {
                if (review.isReturning()) {
                    review.endReturn();
                }
            }
            case NEXT, PREVIOUS ->
                throw new IllegalArgumentException(stroke.name().toLowerCase(Locale.ROOT));
        }
    }
}
