package org.chancery.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import java.util.List;
import org.chancery.base.ui.AppIcon;

/** Tells the keys with which minutes are written without a mouse; opens with a click or the question mark. */
class EditorHelp extends Span {

    /** Each key combination and what the text about it is called; editor.js listens for the same. */
    private static final List<Shortcut> SHORTCUTS = List.of(
            new Shortcut("Enter", "enter"),
            new Shortcut("Ctrl / ⌘ + Enter", "nextTopic"),
            new Shortcut("Alt + A", "ours"),
            new Shortcut("Alt + C", "theirs"),
            new Shortcut("Alt + Q", "statement"),
            new Shortcut("Alt + K", "decision"),
            new Shortcut("Alt + U", "followUp"),
            new Shortcut("Alt + W", "authors"),
            new Shortcut("Ctrl / ⌘ + Shift + F", "find"),
            new Shortcut("Alt + ↑ ↓", "move"),
            new Shortcut("Alt + Z", "undo"),
            new Shortcut("?", "help"));

    EditorHelp() {
        Button open = Quiet.icon(AppIcon.HELP, getTranslation("meeting.editor.help"));
        open.addClassName("editor-help");
        var popover = new Popover();
        popover.setTarget(open);
        popover.setAriaLabel(getTranslation("meeting.editor.help"));
        popover.setAutofocus(true);
        var list = new DescriptionList();
        list.addClassName("shortcuts");
        SHORTCUTS.forEach(shortcut -> list.add(
                new DescriptionList.Term(key(shortcut.keys())),
                new DescriptionList.Description(getTranslation("meeting.editor.help." + shortcut.key()))));
        popover.add(new H2(getTranslation("meeting.editor.help")), list);
        add(open, popover);
    }

    private static Span key(String keys) {
        var key = new Span(keys);
        key.addClassName("key");
        key.getElement().setAttribute("dir", "ltr");
        return key;
    }

    private record Shortcut(String keys, String key) {}
}
