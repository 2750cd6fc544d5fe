package org.chancery.meeting.ui;

import com.vaadin.flow.component.Component;
import org.chancery.base.ui.SaveState;

/** Starts what the editor does in the browser itself: keys that must not wait for the server, and honesty about waiting. */
final class EditorScript {

    private static final String FILE = "scripts/editor.js";

    private EditorScript() {}

    /** @param sign says that something is typed even before the server knows */
    static void listen(Component editor, SaveState sign) {
        editor.addAttachListener(event -> {
            event.getUI().getPage().addJavaScript("context://" + FILE);
            editor.getElement()
                    .executeJs("window.chanceryEditor.listen($0, $1)", editor.getElement(), sign.getElement());
        });
    }
}
