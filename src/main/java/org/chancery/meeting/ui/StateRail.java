package org.chancery.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.Refusals;
import org.chancery.base.ui.Toasts;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.EntryState;
import org.chancery.meeting.EntrySummary;
import org.chancery.security.Role;
import org.chancery.security.UserId;
import org.jspecify.annotations.Nullable;

/** Where the entry stands, what can be done about it, and the entries before it. */
class StateRail extends Section {

    private final PageContext page;

    StateRail(PageContext page, List<EntrySummary> history) {
        this.page = page;
        addClassNames("rail-panel", "state-panel");
        var details = page.details();
        var chip = stateChip(details.state());
        var state = new Div(chip);
        state.addClassName("state-line");
        add(new H2(getTranslation("meeting.entry.heading")), state);
        explain(details);
        actions(details);
        if (history.size() > 1) {
            add(history(history));
        }
    }

    private Span stateChip(EntryState state) {
        var chip = new Span(getTranslation("meeting.entrystate." + state));
        chip.addClassNames(
                "chip",
                switch (state) {
                    case DRAFT -> "neutral";
                    case SUBMITTED -> "info";
                    case RETURNED -> "warning";
                    case APPROVED -> "good";
                });
        return chip;
    }

    private void explain(EntryDetails details) {
        switch (details.state()) {
            case DRAFT -> {}
            case SUBMITTED -> done("submittedBy", details.submittedBy(), details.submittedAt());
            case RETURNED -> done("returnedBy", details.decidedBy(), details.decidedAt());
            case APPROVED -> done("approvedBy", details.decidedBy(), details.decidedAt());
        }
        if (!details.latest()) {
            add(note(getTranslation("meeting.entry.superseded")));
        } else if (!details.mayWrite() && page.reader().has(Role.OFFICER)) {
            add(note(getTranslation("meeting.entry.closed." + details.state())));
        }
    }

    private void done(String what, @Nullable UserId by, @Nullable Instant at) {
        if (by != null && at != null) {
            var name = page.services().userNames().of(List.of(by)).getOrDefault(by, "…");
            add(note(
                    getTranslation("meeting.entry." + what, name, page.formats().dateTime(at))));
        }
    }

    private void actions(EntryDetails details) {
        var entries = page.services().entries();
        var actions = new Div();
        actions.addClassName("rail-actions");
        if (details.mayWrite()) {
            actions.add(button("meeting.entry.submit", AppIcon.SEND, true, this::submit));
            if (details.state() == EntryState.DRAFT) {
                actions.add(button("meeting.entry.discard", AppIcon.TRASH, false, this::discard));
            }
        }
        if (details.mayRecall()) {
            actions.add(button(
                    "meeting.entry.recall", AppIcon.UNDO, false, () -> page.act(() -> entries.recall(page.entry()))));
        }
        if (details.latest()
                && details.state() == EntryState.APPROVED
                && page.reader().has(Role.OFFICER)) {
            actions.add(button(
                    "meeting.entry.correct",
                    AppIcon.EDIT,
                    false,
                    () -> page.act(() -> entries.correct(page.meeting()))));
        }
        if (actions.getComponentCount() > 0) {
            add(actions);
        }
    }

    private void submit() {
        // What was typed a moment ago comes along.
        page.typed().afterFetching(this::submitNow);
    }

    private void submitNow() {
        var entries = page.services().entries();
        if (new Refusals().attempt(() -> entries.submit(page.entry()))) {
            var entry = page.entry();
            page.refresh();
            Toasts.undoable(getTranslation("meeting.entry.submitted"), () -> {
                entries.recall(entry);
                page.refresh();
            });
        }
    }

    private void discard() {
        var entries = page.services().entries();
        var entry = page.entry();
        var meeting = page.meeting();
        boolean corrects = page.details().number() > 1;
        if (new Refusals().attempt(() -> entries.discard(entry))) {
            if (corrects) {
                // The record again. To open the page where it is open already may change nothing: hence both.
                MeetingNavigation.open(meeting);
                page.refresh();
            } else {
                MeetingNavigation.openList();
            }
            Toasts.undoable(getTranslation("meeting.entry.discarded"), () -> {
                entries.undiscard(entry);
                MeetingNavigation.open(meeting);
            });
        }
    }

    private Div history(List<EntrySummary> history) {
        var list = new OrderedList();
        list.addClassName("entry-history");
        history.forEach(entry -> {
            var name = entry.number() == 1
                    ? getTranslation("meeting.entry.original")
                    : getTranslation("meeting.entry.corrigendum", entry.number() - 1);
            var link = new Anchor(MeetingNavigation.href(page.meeting(), entry.id()), name);
            if (entry.id().equals(page.entry())) {
                link.getElement().setAttribute("aria-current", "page");
            }
            var about = new Span(
                    entry.registerNumber() == null
                            ? getTranslation("meeting.entrystate." + entry.state())
                            : entry.registerNumber());
            about.addClassName("muted");
            list.add(new ListItem(link, about));
        });
        var all = new Div(new H2(getTranslation("meeting.entry.history")), list);
        all.addClassName("history");
        return all;
    }

    private static Paragraph note(String text) {
        var note = new Paragraph(text);
        note.addClassNames("muted", "rail-note");
        return note;
    }

    private Button button(String key, AppIcon icon, boolean primary, Runnable deed) {
        var button = new Button(getTranslation(key), icon.create(), click -> deed.run());
        button.addThemeVariants(primary ? ButtonVariant.LUMO_PRIMARY : ButtonVariant.LUMO_TERTIARY);
        button.setDisableOnClick(false);
        return button;
    }
}
