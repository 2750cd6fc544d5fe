package org.chancery.meeting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.chancery.base.ui.Toasts;
import org.chancery.meeting.DecisionDetails;
import org.chancery.meeting.DecisionId;
import org.chancery.meeting.TopicId;

/** What was decided on a topic. */
class DecisionsPanel extends Div {

    private final PageContext page;
    private final TopicId topic;
    private final UnorderedList list = new UnorderedList();
    private final Rows<DecisionId, DecisionDetails, DecisionRow> rows;

    DecisionsPanel(PageContext page, TopicId topic, List<DecisionDetails> decisions) {
        this.page = page;
        this.topic = topic;
        addClassName("decisions");
        list.getElement().setAttribute("aria-label", getTranslation("meeting.decision.list"));
        rows = new Rows<>(
                list, DecisionDetails::id, decision -> new DecisionRow(page, this, decision), DecisionRow::show);
        add(list);
        show(decisions);
    }

    final void show(List<DecisionDetails> decisions) {
        rows.show(decisions);
        hideWhenEmpty();
    }

    TopicId topic() {
        return topic;
    }

    void begin() {
        var row = new DecisionRow(page, this, null);
        list.add(row);
        hideWhenEmpty();
        row.focus();
    }

    /** A row that was begun here is a decision now. */
    void made(DecisionId id, DecisionRow row) {
        rows.adopt(id, row);
    }

    void remove(DecisionRow row) {
        if (row.id().isEmpty()) {
            list.remove(row);
            hideWhenEmpty();
            return;
        }
        var id = row.id().get();
        var decisions = page.services().decisions();
        if (page.act(() -> decisions.remove(id))) {
            Toasts.undoable(getTranslation("meeting.decision.removed"), () -> {
                decisions.restore(id);
                page.refresh();
            });
        }
    }

    private void hideWhenEmpty() {
        setVisible(list.getComponentCount() > 0);
    }
}
