package org.chancery.meeting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.chancery.meeting.MeetingChanged.Part;
import org.chancery.meeting.TopicId;

/**
 * The narrative of a topic: a text of many paragraphs, each in the direction of its language. Nobody outside knows how it
 * is edited, so that it can become a text written together.
 */
class NarrativeField extends Div {

    private final Autosaved<String> text;

    NarrativeField(PageContext page, TopicId topic, String narrative) {
        addClassName("narrative");
        var area = new TextArea();
        area.setPlaceholder(getTranslation("meeting.topic.narrative.placeholder"));
        area.addClassNames("plain-field", "narrative-field");
        area.setMinRows(1);
        text = new Autosaved<>(
                page,
                Part.TOPICS,
                AutosavedInput.of(getTranslation("meeting.topic.narrative"), area),
                narrative,
                change -> page.services().topics().changeNarrative(topic, change));
        add(text);
    }

    void show(String narrative) {
        text.show(narrative);
    }
}
