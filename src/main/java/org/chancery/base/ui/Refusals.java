package org.chancery.base.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.chancery.base.Refusal;

/**
 * Shows a refusal where the person can do something about it: at the input it names, and otherwise as a toast.
 *
 * <pre>{@code
 * var refusals = new Refusals().on("name", name).on("code", code);
 * if (refusals.attempt(() -> posts.create(form()))) { ... }
 * }</pre>
 */
public final class Refusals {

    private final Map<String, HasValidation> inputs = new LinkedHashMap<>();

    /** Lets {@code input} show what is refused of {@code field}. */
    public Refusals on(String field, HasValidation input) {
        inputs.put(field, input);
        return this;
    }

    /** Runs what may be refused; whether it was done. */
    public boolean attempt(Runnable act) {
        return ask(() -> {
                    act.run();
                    return true;
                })
                .isPresent();
    }

    /** Asks for what may be refused; empty when it was. */
    public <T> Optional<T> ask(Supplier<T> question) {
        clear();
        try {
            return Optional.of(question.get());
        } catch (Refusal refusal) {
            show(refusal);
            return Optional.empty();
        }
    }

    /** Shows a refusal at its input, which gets the focus, or as a toast. */
    public void show(Refusal refusal) {
        var input = refusal.field() == null ? null : inputs.get(refusal.field());
        if (input == null) {
            Toasts.refusal(refusal);
            return;
        }
        input.setErrorMessage(text(refusal));
        input.setInvalid(true);
        if (input instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    /** Takes back what was shown at the inputs. */
    public void clear() {
        inputs.values().forEach(input -> input.setInvalid(false));
    }

    /** The refusal in the language of the current UI. */
    public static String text(Refusal refusal) {
        return UI.getCurrent().getTranslation(refusal.messageKey(), refusal.arguments());
    }
}
