package org.chancery.meeting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.chancery.base.ui.SaveState;
import org.chancery.coediting.ui.FindBar;

/** Says whether all is stored, and which keys there are. */
class EditorBar extends Div {

    EditorBar(SaveState saveState) {
        addClassName("editor-bar");
        add(
                saveState,
                word("typing-word", "SAVING"),
                word("offline-word", "FAILED"),
                new FindBar(".editor-document"),
                new EditorHelp());
    }

    /** What the script shows instead of the state while the server cannot know it. */
    private Span word(String className, String state) {
        var word = new Span(getTranslation("base.savestate." + state));
        word.addClassName(className);
        return word;
    }
}
