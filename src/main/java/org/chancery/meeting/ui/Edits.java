package org.chancery.meeting.ui;

import java.util.Optional;
import java.util.function.Function;
import org.chancery.base.Refusal;
import org.chancery.meeting.Change;
import org.chancery.meeting.Edit;

/** Leads from inputs that may be empty to fields that may not. */
final class Edits {

    private Edits() {}

    /** @throws Refusal of {@code field} when the input was emptied */
    static <T> Edit<Optional<T>> required(
            String field, Change<Optional<T>> change, Function<Change<T>, Edit<T>> store) {
        T to = change.to().orElseThrow(() -> Refusal.of(field, "base.refusal.required"));
        return switch (store.apply(new Change<>(change.from().orElse(to), to))) {
            case Edit.Saved<T>(T value) -> new Edit.Saved<>(Optional.of(value));
            case Edit.Conflict<T>(T theirs, T yours) -> new Edit.Conflict<>(Optional.of(theirs), Optional.of(yours));
        };
    }
}
