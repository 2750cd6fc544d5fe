package org.chancery.approval.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.chancery.approval.RemarkDetails;
import org.chancery.approval.RemarkService;
import org.chancery.base.ui.Formats;
import org.chancery.meeting.EntryId;
import org.chancery.meeting.MeetingService;

/** What supervisors remarked on the entry, on its page: the latest round open, earlier ones folded. */
class RemarksPanel extends Section {

    private final transient EntryId entry;
    private final transient RemarkService remarks;
    private final transient MeetingService meetings;
    private final transient Formats formats;

    RemarksPanel(EntryId entry, RemarkService remarks, MeetingService meetings, Formats formats) {
        this.entry = entry;
        this.remarks = remarks;
        this.meetings = meetings;
        this.formats = formats;
        addClassNames("rail-panel", "remarks-panel");
        read();
    }

    final void read() {
        removeAll();
        var all = remarks.list(entry);
        setVisible(!all.isEmpty());
        if (all.isEmpty()) {
            return;
        }
        int latest = all.getFirst().round();
        var topics = meetings.entry(entry).topics();
        add(new H2(getTranslation("approval.remarks")));
        add(new RemarkList(ofRounds(all, latest, latest), topics, formats));
        var earlier = ofRounds(all, 1, latest - 1);
        if (!earlier.isEmpty()) {
            add(new Details(
                    getTranslation("approval.remark.earlier", earlier.size()),
                    new RemarkList(earlier, topics, formats)));
        }
    }

    private static List<RemarkDetails> ofRounds(List<RemarkDetails> remarks, int from, int to) {
        return remarks.stream()
                .filter(remark -> remark.round() >= from && remark.round() <= to)
                .toList();
    }
}
