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

/** What was undertaken under one topic, and by whom until when. */
class FollowUpLines extends Div {

    FollowUpLines(List<FollowUpDetails> followUps, Formats formats) {
        setVisible(!followUps.isEmpty());
        var list = new UnorderedList();
        followUps.forEach(followUp -> list.add(new ListItem(line(followUp, formats))));
        add(new H4(getTranslation("approval.review.followUps")), list);
    }

    /** One of them, in words. */
    static Div line(FollowUpDetails followUp, Formats formats) {
        var due = followUp.due();
        var about = new Span();
        about.setText(Stream.of(
                        about.getTranslation("meeting.side." + followUp.side()),
                        followUp.owner().name(),
                        due == null ? "" : formats.date(due))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · ")));
        about.addClassName("muted");
        return new Div(new Div(new AnyScript(followUp.text())), about);
    }
}
