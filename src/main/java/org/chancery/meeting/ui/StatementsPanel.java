package org.chancery.meeting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.chancery.base.ui.Toasts;
import org.chancery.meeting.AttendanceId;
import org.chancery.meeting.StatementDetails;
import org.chancery.meeting.StatementId;
import org.chancery.meeting.TopicId;

/** What was said on a topic, and by whom. */
class StatementsPanel extends Div {

    private final PageContext page;
    private final TopicId topic;
    private final UnorderedList list = new UnorderedList();
    private final Rows<StatementId, StatementDetails, StatementRow> rows;

    StatementsPanel(PageContext page, TopicId topic, List<StatementDetails> statements) {
        this.page = page;
        this.topic = topic;
        addClassName("statements");
        list.getElement().setAttribute("aria-label", getTranslation("meeting.statement.list"));
        rows = new Rows<>(
                list,
                StatementDetails::id,
                statement -> new StatementRow(page, this, statement, Optional.of(statement.speaker())),
                StatementRow::show);
        add(list);
        show(statements);
    }

    final void show(List<StatementDetails> statements) {
        rows.show(statements);
        all().forEach(StatementRow::showAttendees);
        hideWhenEmpty();
    }

    TopicId topic() {
        return topic;
    }

    /** Begins a statement by whoever spoke last, or by the head of the other delegation. */
    void begin() {
        var row = new StatementRow(
                page,
                this,
                null,
                lastSpeaker().or(() -> Printed.theirHead(page.details().attendances())));
        list.add(row);
        hideWhenEmpty();
        row.focus();
    }

    /** A row that was begun here is a statement now. */
    void made(StatementId id, StatementRow row) {
        rows.adopt(id, row);
    }

    void remove(StatementRow row) {
        if (row.id().isEmpty()) {
            list.remove(row);
            hideWhenEmpty();
            return;
        }
        var id = row.id().get();
        var statements = page.services().statements();
        if (page.act(() -> statements.remove(id))) {
            Toasts.undoable(getTranslation("meeting.statement.removed"), () -> {
                statements.restore(id);
                page.refresh();
            });
        }
    }

    private void hideWhenEmpty() {
        setVisible(list.getComponentCount() > 0);
    }

    private List<StatementRow> all() {
        return list.getChildren().map(StatementRow.class::cast).toList();
    }

    private Optional<AttendanceId> lastSpeaker() {
        var all = all();
        return all.isEmpty() ? Optional.empty() : all.getLast().speaker();
    }
}
