package org.chancery.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.base.ui.AppIcon;

/** Tells the keys with which minutes are written without a mouse; opens with a click or the question mark. */
class EditorHelp extends Span {

    /** What the text about a shortcut is called, and its keys by name or by their sign; editor.js listens for the same. */
    private static final List<Shortcut> SHORTCUTS = List.of(
            new Shortcut("enter", "enter"),
            new Shortcut("nextTopic", "control", "enter"),
            new Shortcut("ours", "alt", "A"),
            new Shortcut("theirs", "alt", "C"),
            new Shortcut("statement", "alt", "Q"),
            new Shortcut("decision", "alt", "K"),
            new Shortcut("followUp", "alt", "U"),
            new Shortcut("authors", "alt", "W"),
            new Shortcut("find", "control", "shift", "F"),
            new Shortcut("move", "alt", "↑ ↓"),
            new Shortcut("undo", "alt", "Z"),
            new Shortcut("help", "?"));

    private static final Set<String> NAMED = Set.of("alt", "control", "enter", "shift");

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
                new DescriptionList.Term(keys(shortcut.keys())),
                new DescriptionList.Description(getTranslation("meeting.editor.help." + shortcut.about()))));
        popover.add(new H2(getTranslation("meeting.editor.help")), list);
        add(open, popover);
    }

    private Span keys(List<String> keys) {
        var together = new Span(keys.stream().map(this::written).collect(Collectors.joining(" + ")));
        together.addClassName("key");
        together.getElement().setAttribute("dir", "ltr");
        return together;
    }

    /** What stands on the key in the reader's country. */
    private String written(String key) {
        return NAMED.contains(key) ? getTranslation("meeting.editor.key." + key) : key;
    }

    private record Shortcut(String about, List<String> keys) {

        Shortcut(String about, String... keys) {
            this(about, List.of(keys));
        }
    }
}
