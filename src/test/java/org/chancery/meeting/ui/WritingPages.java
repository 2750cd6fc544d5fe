package org.chancery.meeting.ui;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;
import org.chancery.coediting.TextPiece;

/** What several people do on their pages of one meeting at the same time, and what they see. */
final class WritingPages {

    private WritingPages() {}

    static Locator narrative(Page page) {
        return page.locator(".narrative [role=textbox]").first();
    }

    /** Goes to the end of the first narrative and types. */
    static void write(Page page, String words) {
        goTo(narrative(page));
        page.keyboard().type(words);
    }

    static void goTo(Locator text) {
        text.focus();
        text.page().keyboard().press("Control+End");
    }

    /**
     * Lets a page type letter by letter where its cursor is, at the pace of a fast typist, while the test goes on. {@code
     * window.taken} is what the text took.
     */
    static void beginTyping(Page page, String words) {
        page.evaluate(
                "words => { window.taken = ''; window.typing = (async () => {"
                        + " for (const letter of words) {"
                        + "  if (!document.activeElement?.isContentEditable) { if (document.querySelector('.minutes-printed')) { break; } }"
                        + "  else if (document.execCommand('insertText', false, letter)) { window.taken += letter; }"
                        + "  await new Promise(next => setTimeout(next, 5 + Math.random() * 40));"
                        + " } })(); }",
                words);
    }

    /** Waits until it has typed all, or could not go on. */
    static String endTyping(Page page) {
        return (String) page.evaluate("async () => { await window.typing; return window.taken; }");
    }

    /** What a reader of the first narrative sees, without the cursors of others. */
    static String read(Page page) {
        return (String)
                page.evaluate("() => { const text = document.querySelector('.narrative .text-body').cloneNode(true);"
                        + " text.querySelectorAll('.text-caret').forEach(caret => caret.remove());"
                        + " return [...text.children].map(block => block.textContent).join('\\n'); }");
    }

    /** A text as it is printed, without the rows that stand in it. */
    static String html(List<TextPiece> pieces) {
        return pieces.stream()
                .filter(TextPiece.Written.class::isInstance)
                .map(piece -> ((TextPiece.Written) piece).html())
                .collect(Collectors.joining());
    }
}
