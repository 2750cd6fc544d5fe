package org.chancery.meeting.ui;

import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.chancery.base.ui.SaveState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sums the reports of all inputs of a page up into one honest sentence. */
public final class SaveTracker implements SaveProgress {

    /** From the one that matters most. */
    private enum State {
        FAILED,
        REFUSED,
        SAVING
    }

    private static final Logger LOG = LoggerFactory.getLogger(SaveTracker.class);

    private final Map<Object, State> unsaved = new HashMap<>();
    private final SaveState sign;
    private boolean somethingWasSaved;
    private final Set<Typed> inputs = new LinkedHashSet<>();
    private final Set<Typed> orphans = new LinkedHashSet<>();

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
    List<Typed> unsaved() {
        return unsaved.keySet().stream()
                .filter(Typed.class::isInstance)
                .map(Typed.class::cast)
                .toList();
    }

    /** Does something once everything typed has been fetched from the browser, or could not be. */
    void afterFetching(Runnable deed) {
        after(Typed::fetch, deed);
    }

    /** The same, and lets the reader type no more. */
    void afterClosing(Runnable deed) {
        after(Typed::close, deed);
    }

    private void after(Function<Typed, CompletableFuture<?>> fetching, Runnable deed) {
        inputs.removeIf(input -> !input.isAttached());
        var fetched = inputs.stream()
                .map(fetching)
                .map(one -> one.exceptionally(failure -> {
                    LOG.warn("What was typed could not be fetched", failure);
                    return null;
                }))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(fetched).thenRun(deed).exceptionally(failure -> {
            // A failure within a future reaches nobody by itself.
            VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(failure.getCause()));
            return null;
        });
    }

    @Override
    public void joined(Typed input) {
        inputs.add(input);
    }

    @Override
    public void orphaned(Typed input) {
        forget(input);
        orphans.add(input);
    }

    /** What was typed into inputs that are no longer on the page, and not stored; told once. */
    List<Typed> takeOrphans() {
        var taken = List.copyOf(orphans);
        orphans.clear();
        return taken;
    }

    private void report(Object input, State state) {
        orphans.removeIf(input::equals);
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
