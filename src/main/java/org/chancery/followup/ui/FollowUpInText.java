package org.chancery.followup.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.chancery.followup.FollowUpDetails;
import org.chancery.meeting.MeetingChanged.Part;

/** A follow-up as it is printed where it stands in the narrative; what became of it is told there, too. */
class FollowUpInText extends Div {

    private final transient Supplier<Optional<FollowUpDetails>> stored;
    private final FollowUpLine line;

    FollowUpInText(PanelContext panel, FollowUpDetails followUp, Supplier<Optional<FollowUpDetails>> stored) {
        this.stored = stored;
        line = new FollowUpLine(panel, followUp, this::readAgain);
        addClassNames("topic-follow-ups", "follow-up-in-text");
        add(line);
        panel.context().whenChanged(this, Set.of(Part.FOLLOW_UPS), this::readAgain);
    }

    private void readAgain() {
        stored.get().ifPresent(line::show);
    }
}
