package org.chancery.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.EmptyState;

/** Where the minutes stand, and above them what was typed into them and could not be stored. */
class EditorDocument extends Div {

    EditorDocument() {
        addClassName("editor-document");
    }

    void show(Component minutes) {
        removeAll();
        add(minutes);
    }

    /** Gives back what was typed and not stored, to be copied. */
    void offerBack(List<Typed> unsaved) {
        if (!unsaved.isEmpty()) {
            addComponentAsFirst(new UnsavedTexts(unsaved));
        }
    }

    /** The minutes do not exist for the reader any more; their own words are theirs still. */
    void vanish(List<Typed> unsaved) {
        show(new EmptyState(AppIcon.LOCK, getTranslation("base.refusal.notFound")));
        // What others wrote beside it is not the reader's to see any more.
        offerBack(unsaved.stream().filter(Typed::isOwnWordsOnly).toList());
    }
}
