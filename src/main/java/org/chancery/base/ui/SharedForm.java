package org.chancery.base.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chancery.base.Conflict;
import org.chancery.base.Merge;
import org.chancery.base.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A form that somebody else may be changing at the same time. What is refused stands at its input. After a conflict each
 * field that both changed shows what is stored beside what was typed, and saving once more decides for the latter; a field
 * that was not touched shows what is stored.
 *
 * <pre>{@code
 * var form = new SharedForm<>(person.form()).on("name", name, PersonForm::name);
 * if (form.save(() -> new PersonForm(name.getValue()), (seen, wanted) -> persons.change(id, seen, wanted))) { ... }
 * }</pre>
 *
 * @param <F> the form, a record of the fields
 */
public final class SharedForm<F> {

    private static final String NOTHING = "—";

    private final Refusals refusals = new Refusals();
    private final List<Part<F, ?>> parts = new ArrayList<>();
    private F seen;

    /** @param seen what the inputs say at first */
    public SharedForm(F seen) {
        this.seen = seen;
    }

    /** Lets a text of the form be written here. */
    public <I extends HasValue<?, String> & HasValidation> SharedForm<F> on(
            String field, I input, Function<F, @Nullable String> value) {
        return on(field, input, value, text -> input.setValue(text == null ? "" : text), Function.identity());
    }

    /**
     * Lets a field of the form be filled in here.
     *
     * @param show puts a value into the input
     * @param words says a value in the reader's language
     */
    public <T> SharedForm<F> on(
            String field,
            HasValidation input,
            Function<F, @Nullable T> value,
            Consumer<@Nullable T> show,
            Function<T, String> words) {
        parts.add(new Part<>(field, input, value, merge -> merge.field(field, value), show, words));
        return refusing(field, input);
    }

    /** Lets the elements of a set be chosen here, each of them a field of its own, so that none of them conflicts. */
    public <T, I extends HasValue<?, Set<T>> & HasValidation> SharedForm<F> onSet(
            String field, I input, Function<F, Set<T>> value) {
        parts.add(new Part<>(field, input, value::apply, merge -> merge.set(value), input::setValue, String::valueOf));
        return refusing(field, input);
    }

    /** Lets {@code input} show what is refused of {@code field}, which is none of the form's own. */
    public SharedForm<F> refusing(String field, HasValidation input) {
        refusals.on(field, input);
        return this;
    }

    /**
     * Stores what was filled in; whether that was done.
     *
     * @param store takes what was seen and what is wanted, and may refuse it
     */
    public boolean save(Supplier<F> wanted, BiConsumer<F, F> store) {
        refusals.clear();
        try {
            return stored(wanted.get(), store);
        } catch (Refusal refusal) {
            // Nothing stored was shown, so that what others wrote meanwhile must still be a conflict the next time.
            refusals.show(refusal);
            return false;
        }
    }

    private boolean stored(F wanted, BiConsumer<F, F> store) {
        try {
            store.accept(seen, wanted);
            return true;
        } catch (Conflict conflict) {
            contradict(conflict, wanted);
            return false;
        }
    }

    private void contradict(Conflict conflict, F wanted) {
        // What a service refuses of a form is of that form.
        @SuppressWarnings("unchecked")
        F stored = (F) conflict.stored();
        var merge = new Merge<>(seen, stored, wanted);
        parts.forEach(part -> part.load(merge, wanted));
        seen = stored;
        var contradicted = parts.stream()
                .filter(part -> merge.conflicts().contains(part.field()))
                .toList();
        contradicted.forEach(part -> part.contradict(stored));
        contradicted.stream().findFirst().ifPresent(Part::focus);
    }

    private record Part<F, T>(
            String field,
            HasValidation input,
            Function<F, @Nullable T> value,
            Function<Merge<F>, @Nullable T> merged,
            Consumer<@Nullable T> show,
            Function<T, String> words) {

        /** Shows what is stored where the reader touched nothing. */
        void load(Merge<F> merge, F wanted) {
            var agreed = merged.apply(merge);
            if (!Merge.same(agreed, value.apply(wanted))) {
                show.accept(agreed);
            }
        }

        void contradict(F stored) {
            var theirs = value.apply(stored);
            var said = theirs == null ? "" : words.apply(theirs);
            input.setErrorMessage(
                    UI.getCurrent().getTranslation("base.refusal.changedMeanwhile", said.isBlank() ? NOTHING : said));
            input.setInvalid(true);
        }

        void focus() {
            if (input instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        }
    }
}
