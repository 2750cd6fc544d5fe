package org.chancery.approval.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.approval.RemarkDetails;
import org.chancery.base.ui.Formats;
import org.chancery.meeting.TopicDetails;
import org.chancery.meeting.TopicId;

/** What supervisors remarked, with the topic that it is about. */
class RemarkList extends UnorderedList {

    RemarkList(List<RemarkDetails> remarks, List<TopicDetails> topics, Formats formats) {
        addClassName("remark-list");
        Map<TopicId, String> titles = topics.stream()
                .collect(Collectors.toMap(TopicDetails::id, topic -> topic.number() + ". " + topic.title()));
        remarks.forEach(remark -> {
            var topic = remark.topic();
            String about = topic == null
                    ? getTranslation("approval.remark.whole")
                    : titles.getOrDefault(topic, getTranslation("approval.remark.removedTopic"));
            add(item(remark, about, formats));
        });
    }

    private static ListItem item(RemarkDetails remark, String about, Formats formats) {
        var on = new Span(about);
        on.addClassName("remark-about");
        on.getElement().setAttribute("dir", "auto");
        var text = new Paragraph(remark.text());
        text.getElement().setAttribute("dir", "auto");
        var by = new Div(new Span(remark.author() + " · " + formats.dateTime(remark.writtenAt())));
        by.addClassName("muted");
        return new ListItem(on, text, by);
    }
}
