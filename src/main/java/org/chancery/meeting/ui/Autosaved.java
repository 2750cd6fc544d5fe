package org.chancery.meeting.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chancery.base.NotFound;
import org.chancery.base.Refusal;
import org.chancery.base.ui.Refusals;
import org.chancery.meeting.Change;
import org.chancery.meeting.Edit;
import org.chancery.meeting.MeetingChanged.Part;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/**
 * An input that stores itself: as it is typed, again and again while that fails, and never over what somebody else has
 * written meanwhile. Whatever happens, what was typed stays in it until whoever typed it decides otherwise.
 */
public class Autosaved<T> extends Div implements Typed {

    private static final Logger LOG = LoggerFactory.getLogger(Autosaved.class);
    private static final int RETRY_MILLIS = 4000;

    private final SaveProgress progress;
    private final Supplier<Optional<String>> lastEditor;
    private final AutosavedInput<T> input;
    private final Function<Change<T>, Edit<T>> store;

    /** What is stored, as far as this page knows, and the content of the input that stands for it. */
    private T stored;

    private T settled;

    private final News<T> news;
    private boolean focused;
    private boolean failed;
    private @Nullable ConflictNotice<T> conflict;
    private Runnable afterSaving = () -> {};

    Autosaved(PageContext page, Part part, AutosavedInput<T> input, T stored, Function<Change<T>, Edit<T>> store) {
        this(page.progress(), () -> page.lastEditor(part), input, stored, store);
    }

    /**
     * For a page other than that of a meeting.
     *
     * @param lastEditor who wrote last, other than the reader, as far as the page has heard
     */
    public Autosaved(
            SaveProgress progress,
            Supplier<Optional<String>> lastEditor,
            AutosavedInput<T> input,
            T stored,
            Function<Change<T>, Edit<T>> store) {
        this.progress = progress;
        this.lastEditor = lastEditor;
        this.input = input;
        this.store = store;
        this.stored = stored;
        this.settled = stored;
        this.news = new News<>(input, () -> focused || isUnsaved(), this::shown);
        addClassName("autosaved");
        input.set().accept(stored);
        settled = input.get().get();
        input.changes().addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed();
            }
        });
        var element = input.component().getElement();
        element.addEventListener("focusin", event -> focused = true);
        if (input.isTyped()) {
            BrowserValue.follow(input.component(), this::left);
        } else {
            element.addEventListener("focusout", event -> left());
        }
        add(input.component());
    }

    /** What else is to be done whenever something was stored. */
    public Autosaved<T> afterSaving(Runnable deed) {
        afterSaving = deed;
        return this;
    }

    /** Shows what is stored now, unless the reader is busy in this input. */
    public void show(T value) {
        if (value.equals(stored) && !news.isUnderWay()) {
            news.forget();
        } else {
            news.tell(value);
        }
    }

    private void shown(T value) {
        endConflict();
        stored = value;
        settled = input.get().get();
        settle();
    }

    boolean isFocused() {
        return focused;
    }

    @Override
    public String label() {
        return input.label();
    }

    T value() {
        return input.get().get();
    }

    /** What is in the input, in words. */
    @Override
    public String text() {
        return input.words().apply(input.get().get());
    }

    /** Tries to store what is in the input. */
    public void save() {
        T typed = input.get().get();
        store(new Change<>(stored, typed));
    }

    private void typed() {
        if (news.hasArrived()) {
            return;
        }
        if (conflict != null) {
            conflict.showYours(text());
        } else if (isUnsaved()) {
            save();
        } else {
            settle();
        }
    }

    @Override
    public boolean isOwnWordsOnly() {
        return false;
    }

    @Override
    public CompletableFuture<?> fetch() {
        return BrowserValue.fetch(input.component()).thenAccept(this::arrived);
    }

    @Override
    public CompletableFuture<?> close() {
        return BrowserValue.close(input.component()).thenAccept(this::arrived);
    }

    private void arrived(String text) {
        if (input.isTyped() && !input.get().get().equals(text)) {
            input.component().getElement().setProperty("value", text);
            typed();
        }
    }

    private void left() {
        focused = false;
        if (news.isAny() || stored.equals(input.get().get())) {
            news.show();
        } else {
            // It was stored in tidier words.
            news.tell(stored);
        }
    }

    private boolean isUnsaved() {
        return conflict != null || !input.get().get().equals(settled);
    }

    private void store(Change<T> change) {
        progress.saving(this);
        failed = false;
        try {
            switch (store.apply(change)) {
                case Edit.Saved<T>(T value) -> {
                    stored = value;
                    settled = change.to();
                    news.forget();
                    settle();
                    afterSaving.run();
                }
                case Edit.Conflict<T>(T theirs, T yours) -> contradict(theirs);
            }
        } catch (Refusal refusal) {
            refuse(refusal);
        } catch (AccessDeniedException e) {
            refuse(new NotFound());
        } catch (RuntimeException e) {
            LOG.warn("not stored, trying again", e);
            failed = true;
            progress.failed(this);
            getElement()
                    .executeJs("return new Promise(done => setTimeout(done, $0))", RETRY_MILLIS)
                    .then(done -> retry());
        }
    }

    /** Tries once more, if the last attempt failed. */
    void retry() {
        if (failed && isAttached()) {
            save();
        }
    }

    private void contradict(T theirs) {
        endConflict();
        conflict = new ConflictNotice<>(lastEditor.get(), theirs, input.words(), this::insist, this::giveUp);
        conflict.showYours(text());
        input.component().addClassName("in-conflict");
        add(conflict);
        progress.refused(this);
    }

    private void insist(T theirs) {
        endConflict();
        store(new Change<>(theirs, input.get().get()));
    }

    private void giveUp(T theirs) {
        endConflict();
        // Whoever presses a button is in the input no more.
        focused = false;
        settled = input.get().get();
        settle();
        news.tell(theirs);
    }

    private void settle() {
        input.validation().setInvalid(false);
        progress.saved(this);
    }

    private void refuse(Refusal refusal) {
        input.validation().setErrorMessage(Refusals.text(refusal));
        input.validation().setInvalid(true);
        progress.refused(this);
    }

    private void endConflict() {
        if (conflict != null) {
            remove(conflict);
            conflict = null;
            input.component().removeClassName("in-conflict");
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        progress.joined(this);
        if (failed) {
            retry();
        } else if (isUnsaved()) {
            progress.refused(this);
        } else {
            news.show();
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        focused = false;
        news.abandon();
        if (isUnsaved()) {
            progress.orphaned(this);
        } else {
            progress.forget(this);
        }
    }
}
