package org.chancery.meeting.ui;

import com.vaadin.flow.component.html.Div;
import org.chancery.base.ui.AppIcon;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.MeetingWriting;
import org.chancery.meeting.Side;
import org.chancery.meeting.TextNames;

/** The minutes as they are written: every text is an input that stores itself. */
class WritingPage extends Div implements EntryPage {

    private final PrintMarks marks = new PrintMarks();
    private final HeaderPanel header;
    private final DelegationPanel ours;
    private final DelegationPanel theirs;
    private final DelegationPanel thirdParties;
    private final SharedField summary;
    private final TopicsPanel topics;

    WritingPage(PageContext page) {
        addClassNames("minutes", "minutes-written");
        header = new HeaderPanel(page);
        ours = new DelegationPanel(page, Side.OURS);
        theirs = new DelegationPanel(page, Side.THEIRS);
        thirdParties = new DelegationPanel(page, Side.THIRD_PARTY);
        var delegations = new Div(ours, theirs);
        delegations.addClassName("delegations");
        var addThirdParty = Quiet.action(AppIcon.USER_PLUS, getTranslation("meeting.attendance.thirdParty"));
        thirdParties.setVisible(!thirdParties.isEmpty());
        addThirdParty.setVisible(thirdParties.isEmpty());
        addThirdParty.addClickListener(click -> {
            thirdParties.setVisible(true);
            addThirdParty.setVisible(false);
            thirdParties.focusPicker();
        });
        summary = new SharedField(
                page,
                TextNames.SUMMARY,
                getTranslation("meeting.editor.summary"),
                getTranslation("meeting.editor.summary.placeholder"),
                MeetingWriting.MAX_SUMMARY);
        summary.addClassName("summary");
        topics = new TopicsPanel(page);
        marks.show(page.details());
        add(marks, header, delegations, thirdParties, addThirdParty, summary, topics);
    }

    @Override
    public void show(EntryDetails details) {
        marks.show(details);
        header.show(details);
        ours.show(details);
        theirs.show(details);
        thirdParties.show(details);
        if (!thirdParties.isEmpty()) {
            thirdParties.setVisible(true);
        }
        summary.offer(details.attendances());
        topics.show(details);
    }

    void focusSubject() {
        header.focusSubject();
    }
}
