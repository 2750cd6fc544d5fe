package org.chancery.approval.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import org.chancery.approval.TextDiff;

/** Shows what became of a text: what went struck out, what came underlined, and only the edges of what stayed. */
class ChangedText extends Span {

    /** Of a long stretch that stayed, so many characters are shown at each end. */
    private static final int EDGE = 120;

    private static final String ELISION = " […] ";

    private ChangedText() {
        addClassName("changed-text");
        getElement().setAttribute("dir", "auto");
    }

    /** The words that changed, among those around them. */
    static ChangedText words(String before, String after) {
        var text = new ChangedText();
        for (var piece : TextDiff.of(before, after)) {
            switch (piece.fate()) {
                case KEPT -> text.add(new Span(shorten(piece.text())));
                case ADDED -> text.add(mark("ins", piece.text()));
                case REMOVED -> text.add(mark("del", piece.text()));
            }
        }
        return text;
    }

    /** One value in the place of another. */
    static ChangedText values(String before, String after) {
        var text = new ChangedText();
        if (!before.isEmpty()) {
            text.add(mark("del", before));
        }
        if (!before.isEmpty() && !after.isEmpty()) {
            text.add(new Span(" "));
        }
        if (!after.isEmpty()) {
            text.add(mark("ins", after));
        }
        return text;
    }

    private static HtmlContainer mark(String tag, String words) {
        var mark = new HtmlContainer(tag);
        mark.setText(words);
        return mark;
    }

    private static String shorten(String kept) {
        return kept.length() <= 2 * EDGE + ELISION.length()
                ? kept
                : kept.substring(0, kept.offsetByCodePoints(0, EDGE)) + ELISION + kept.substring(kept.length() - EDGE);
    }
}
