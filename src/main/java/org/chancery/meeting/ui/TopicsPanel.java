package org.chancery.meeting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.chancery.base.ui.Refusals;
import org.chancery.base.ui.Toasts;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.TopicDetails;
import org.chancery.meeting.TopicId;

/** The numbered topics, and below them the line in which the next one begins. */
class TopicsPanel extends Section {

    private static final String TYPED = "event.target.value";

    private final PageContext page;
    private final OrderedList list = new OrderedList();
    private final Rows<TopicId, TopicDetails, TopicPanel> rows;
    private final TextField next = new TextField();

    TopicsPanel(PageContext page) {
        this.page = page;
        addClassName("topics");
        var heading = new H2(getTranslation("meeting.topic.list"));
        heading.addClassName("visually-hidden");
        list.addClassName("topic-list");
        rows = new Rows<>(list, TopicDetails::id, topic -> new TopicPanel(page, topic, this), TopicPanel::show);
        next.setPlaceholder(getTranslation("meeting.topic.next"));
        next.setAriaLabel(getTranslation("meeting.topic.next"));
        next.setManualValidation(true);
        next.addClassNames("plain-field", "next-topic-field");
        next.setValueChangeMode(ValueChangeMode.LAZY);
        next.addValueChangeListener(change -> {
            if (change.getValue().isBlank()) {
                page.progress().forget(next);
            } else {
                page.progress().saving(next);
            }
        });
        next.getElement()
                .addEventListener(
                        "keydown",
                        event -> begin(event.getEventData().get(TYPED).asString(), true))
                .setFilter("event.key === 'Enter' && !event.isComposing")
                .addEventData(TYPED);
        next.addBlurListener(event -> begin(next.getValue(), false));
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

    private void begin(String title, boolean goOn) {
        if (title.isBlank()) {
            return;
        }
        next.setValue(title);
        new Refusals()
                .on("title", next)
                .ask(() -> page.services().topics().add(page.entry(), title))
                .ifPresentOrElse(
                        topic -> begun(topic, goOn), () -> page.progress().refused(next));
    }

    private void begun(TopicId topic, boolean goOn) {
        next.clear();
        page.refresh();
        if (goOn) {
            rows.row(topic).ifPresent(TopicPanel::focusNarrative);
        }
    }

    private List<TopicId> order() {
        return page.details().topics().stream().map(TopicDetails::id).toList();
    }
}
