package org.chancery.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Shows beside an input what two people made of it, and lets the later one choose; neither text is lost until then. */
class ConflictNotice<T> extends Div {

    private final Span yours = new Span();

    /** @param other the name of whoever was first, where it is known */
    ConflictNotice(
            Optional<String> other, T theirs, Function<T, String> words, Consumer<T> keepMine, Consumer<T> takeTheirs) {
        addClassName("conflict");
        getElement().setAttribute("role", "alert");
        var said = other.map(name -> getTranslation("meeting.editor.conflict.theirs", name))
                .orElseGet(() -> getTranslation("meeting.editor.conflict.somebody"));
        add(line(said, new Span(words.apply(theirs))));
        add(line(getTranslation("meeting.editor.conflict.yours"), yours));
        var keep = new Button(getTranslation("meeting.editor.conflict.keepMine"), click -> keepMine.accept(theirs));
        var take = new Button(getTranslation("meeting.editor.conflict.takeTheirs"), click -> takeTheirs.accept(theirs));
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        take.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var choice = new Div(keep, take);
        choice.addClassName("conflict-choice");
        add(choice);
        getElement().executeJs("this.scrollIntoView({ block: 'nearest' })");
    }

    /** What the reader would keep; it may still change while they think. */
    void showYours(String text) {
        yours.setText(text);
    }

    private static Paragraph line(String said, Span text) {
        var who = new Span(said);
        who.addClassName("conflict-who");
        text.addClassName("conflict-text");
        text.getElement().setAttribute("dir", "auto");
        return new Paragraph(who, text);
    }
}
