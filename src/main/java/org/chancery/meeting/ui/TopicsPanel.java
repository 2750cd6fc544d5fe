package org.chancery.meeting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.chancery.base.ui.Refusals;
import org.chancery.base.ui.Toasts;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.TopicDetails;
import org.chancery.meeting.TopicId;

/** The numbered topics, and below them the line in which the next one begins. */
class TopicsPanel extends Section {

    private final PageContext page;
    private final OrderedList list = new OrderedList();
    private final Rows<TopicId, TopicDetails, TopicPanel> rows;
    private final NextTopicField next;

    TopicsPanel(PageContext page) {
        this.page = page;
        addClassName("topics");
        var heading = new H2(getTranslation("meeting.topic.list"));
        heading.addClassName("visually-hidden");
        list.addClassName("topic-list");
        rows = new Rows<>(list, TopicDetails::id, topic -> new TopicPanel(page, topic, this), TopicPanel::show);
        next = new NextTopicField(page.progress(), this::begin);
        var line = new Div(next);
        line.addClassName("next-topic");
        add(heading, list, line);
        show(page.details());
    }

    final void show(EntryDetails details) {
        rows.show(details.topics());
    }

    void moveBy(TopicId topic, int places) {
        int to = order().indexOf(topic) + places;
        if (to >= 0 && to < order().size()) {
            page.act(() -> page.services().topics().move(topic, to));
            rows.row(topic).ifPresent(TopicPanel::focusTitle);
        }
    }

    void remove(TopicId topic, String title) {
        var topics = page.services().topics();
        if (page.act(() -> topics.remove(topic))) {
            next.focus();
            Toasts.undoable(getTranslation("meeting.topic.removed", title), () -> {
                topics.restore(topic);
                page.refresh();
            });
        }
    }

    private boolean begin(String title, boolean goOn) {
        var begun = new Refusals()
                .on("title", next)
                .ask(() -> page.services().topics().add(page.entry(), title));
        begun.ifPresent(topic -> {
            page.refresh();
            if (goOn) {
                rows.row(topic).ifPresent(TopicPanel::focusNarrative);
            }
        });
        return begun.isPresent();
    }

    private List<TopicId> order() {
        return page.details().topics().stream().map(TopicDetails::id).toList();
    }
}
