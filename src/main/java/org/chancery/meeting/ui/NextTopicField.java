package org.chancery.meeting.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiPredicate;

/** Where the next topic is begun, by writing its title. */
class NextTopicField extends TextField implements Typed {

    private static final String TYPED = "event.target.value";

    private final SaveProgress progress;
    private final BiPredicate<String, Boolean> begin;

    /** @param begin begins a topic of that title, and goes on to write in it or not; false when it was refused */
    NextTopicField(SaveProgress progress, BiPredicate<String, Boolean> begin) {
        this.progress = progress;
        this.begin = begin;
        setPlaceholder(getTranslation("meeting.topic.next"));
        setAriaLabel(getTranslation("meeting.topic.next"));
        setManualValidation(true);
        addClassNames("plain-field", "next-topic-field");
        setValueChangeMode(ValueChangeMode.LAZY);
        addValueChangeListener(change -> {
            if (change.getValue().isBlank()) {
                progress.forget(this);
            } else {
                progress.saving(this);
            }
        });
        getElement()
                .addEventListener(
                        "keydown",
                        event -> begin(event.getEventData().get(TYPED).asString(), true))
                .setFilter("event.key === 'Enter' && !event.isComposing")
                .addEventData(TYPED);
        getElement()
                .addEventListener(
                        "focusout",
                        event -> begin(event.getEventData().get(TYPED).asString(), false))
                .addEventData(TYPED);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        progress.joined(this);
    }

    @Override
    public String label() {
        return getTranslation("meeting.topic.next");
    }

    @Override
    public String text() {
        return getValue();
    }

    @Override
    public boolean isOwnWordsOnly() {
        return true;
    }

    @Override
    public CompletableFuture<?> fetch() {
        // A title is begun by leaving it; whoever is still here is still writing it.
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<?> close() {
        return BrowserValue.close(this).thenAccept(title -> begin(title, false));
    }

    private void begin(String title, boolean goOn) {
        if (title.isBlank()) {
            return;
        }
        setValue(title);
        if (begin.test(title, goOn)) {
            clear();
        } else {
            progress.refused(this);
        }
    }
}
