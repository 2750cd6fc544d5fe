package org.chancery.meeting.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.chancery.coediting.AccessLevel;
import org.chancery.coediting.ui.Mentionable;
import org.chancery.coediting.ui.SharedTextEditor;
import org.chancery.coediting.ui.SharedTextEditorEvents.SaveStateChanged;
import org.chancery.meeting.AttendanceDetails;

/** A text of the minutes that several people write at once: the summary, or the narrative of a topic. */
class SharedField extends Div implements Typed {

    private final PageContext page;
    private final String label;
    private final SharedTextEditor editor;
    private List<Mentionable> mentionables = List.of();
    private String returned = "";

    /** @param fragment its name in the document of the entry */
    SharedField(PageContext page, String fragment, String label, String placeholder, int maxLength) {
        this.page = page;
        this.label = label;
        // The room of the entry, not of the meeting: a page left open must not pour its text into a corrigendum.
        editor = new SharedTextEditor(page.entry().value(), fragment, label);
        editor.addClassName("shared-field");
        editor.setPlaceholder(placeholder);
        editor.setMaxLength(maxLength);
        editor.setAuthor(page.reader().id());
        editor.setUser(page.reader().displayName(), page.reader().id().hashCode());
        editor.addSaveStateListener(this::report);
        editor.addAccessListener(change -> {
            if (change.access() != AccessLevel.WRITE) {
                page.refresh();
            }
        });
        add(editor);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        page.progress().joined(this);
    }

    /** Lets rows be made and shown in it. */
    void hold(List<TopicRows> rows) {
        new NarrativeRows(page, this, editor, rows);
    }

    /** Lets those be named with {@code @} who took part. */
    void offer(List<AttendanceDetails> attendances) {
        var people = attendances.stream()
                .map(attendance ->
                        new Mentionable(attendance.id().value().toString(), attendance.name(), attendance.title()))
                .toList();
        if (!people.equals(mentionables)) {
            mentionables = people;
            editor.setMentionables(people);
        }
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String text() {
        return returned;
    }

    @Override
    public boolean isOwnWordsOnly() {
        return true;
    }

    @Override
    public CompletableFuture<?> fetch() {
        return editor.settle();
    }

    @Override
    public CompletableFuture<?> close() {
        return editor.close().thenAccept(text -> {
            returned = text;
            if (text.isBlank()) {
                page.progress().forget(this);
            } else {
                page.progress().refused(this);
            }
        });
    }

    private void report(SaveStateChanged change) {
        switch (change.state()) {
            case IDLE -> {}
            case SAVING -> page.progress().saving(this);
            case SAVED -> page.progress().saved(this);
            case FAILED -> page.progress().failed(this);
        }
    }
}
