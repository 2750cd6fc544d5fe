package org.chancery.approval.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.base.ui.Formats;
import org.chancery.followup.FollowUpDetails;
import org.chancery.meeting.TopicId;

/** What was undertaken under one topic, and by whom until when. */
class FollowUpLines extends Div {

    FollowUpLines(TopicId topic, List<FollowUpDetails> all, Formats formats) {
        var here =
                all.stream().filter(followUp -> followUp.topic().equals(topic)).toList();
        setVisible(!here.isEmpty());
        var list = new UnorderedList();
        here.forEach(followUp -> list.add(item(followUp, formats)));
        add(new H4(getTranslation("approval.review.followUps")), list);
    }

    private ListItem item(FollowUpDetails followUp, Formats formats) {
        var due = followUp.due();
        var about = new Span(Stream.of(
                        getTranslation("meeting.side." + followUp.side()),
                        followUp.owner().name(),
                        due == null ? "" : formats.date(due))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · ")));
        about.addClassName("muted");
        return new ListItem(new Div(new AnyScript(followUp.text())), about);
    }
}
