package org.chancery.meeting.ui;

import com.vaadin.flow.component.Component;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.base.NotFound;
import org.chancery.base.Refusal;
import org.chancery.base.ui.Refusals;
import org.chancery.coediting.TextAnchor;
import org.chancery.coediting.ui.AnchorKind;
import org.chancery.coediting.ui.AnchorLabel;
import org.chancery.coediting.ui.SharedTextEditor;
import org.chancery.coediting.ui.SharedTextEditorEvents.AnchorWanted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/**
 * Lets the rows under a topic be made, shown and taken out in its narrative. What the browser says of a row counts only as
 * far as it is one of this topic, and its service allows it.
 */
class NarrativeRows {

    private static final Logger LOG = LoggerFactory.getLogger(NarrativeRows.class);

    private final PageContext page;
    private final SharedTextEditor editor;
    private final Map<String, TopicRows> kinds = new LinkedHashMap<>();
    private final Map<String, AnchorKind> forms = new LinkedHashMap<>();
    private final Map<String, Map<String, AnchorLabel>> labels = new HashMap<>();
    private final RemovalQuestion question = new RemovalQuestion(this::remove);

    /** Rows that went out of the minutes with their place in the text: they come back with it. */
    private final Set<TextAnchor> removed = new HashSet<>();

    /** @param panel as long as it is on the page, the rows are shown as they are */
    NarrativeRows(PageContext page, Component panel, SharedTextEditor editor, List<TopicRows> all) {
        this.page = page;
        this.editor = editor;
        for (TopicRows rows : all) {
            kinds.put(rows.kind().id(), rows);
            page.whenChanged(panel, rows.parts(), () -> readAgain(rows));
            read(rows);
        }
        show();
        editor.addAnchorWantedListener(this::make);
        editor.addAnchorRemovedListener(removal -> ask(removal.anchor()));
        editor.addAnchorRestoredListener(restoring -> restore(restoring.anchor()));
        panel.addDetachListener(detached -> question.takeBack());
    }

    private void make(AnchorWanted wanted) {
        var rows = kinds.get(wanted.kind());
        if (rows == null) {
            return;
        }
        try {
            var row = rows.make(wanted.values());
            page.refresh();
            readAgain(rows);
            editor.insertAnchor(new TextAnchor(wanted.kind(), row));
        } catch (Refusal refusal) {
            editor.refuseAnchor(Refusals.text(refusal), refusal.field());
        } catch (AccessDeniedException e) {
            editor.refuseAnchor(Refusals.text(new NotFound()), null);
        } catch (RuntimeException e) {
            LOG.warn("a row was not stored", e);
            editor.refuseAnchor(editor.getTranslation("meeting.row.notStored"), null);
        }
    }

    private void ask(TextAnchor anchor) {
        of(anchor)
                .flatMap(rows ->
                        Optional.ofNullable(rows.labels().get(anchor.rowId())).map(rows::question))
                .ifPresent(sentence -> question.ask(anchor, sentence));
    }

    private void remove(Set<TextAnchor> anchors) {
        anchors.forEach(anchor -> of(anchor).ifPresent(rows -> {
            if (new Refusals().attempt(() -> rows.remove(anchor.rowId()))) {
                removed.add(anchor);
            }
        }));
        page.refresh();
        kinds.values().forEach(this::readAgain);
    }

    /** What was cut and is pasted has never been away. */
    private void restore(TextAnchor anchor) {
        if (question.forget(anchor) || !removed.remove(anchor)) {
            return;
        }
        of(anchor).ifPresent(rows -> {
            new Refusals().attempt(() -> rows.restore(anchor.rowId()));
            page.refresh();
            readAgain(rows);
        });
    }

    private Optional<TopicRows> of(TextAnchor anchor) {
        return Optional.ofNullable(kinds.get(anchor.kind()));
    }

    private void readAgain(TopicRows rows) {
        if (read(rows)) {
            show();
        }
    }

    /** Whether there is something new to be shown. */
    private boolean read(TopicRows rows) {
        var kind = rows.kind();
        var found = rows.labels();
        boolean form = !kind.equals(forms.put(kind.id(), kind));
        boolean shown = !found.equals(labels.put(kind.id(), found));
        return form || shown;
    }

    private void show() {
        Map<String, AnchorLabel> all = new HashMap<>();
        labels.values().forEach(all::putAll);
        editor.setAnchorLabels(all);
        editor.setAnchorKinds(List.copyOf(forms.values()));
    }
}
