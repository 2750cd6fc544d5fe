package org.chancery.followup.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.Optional;
import org.chancery.directory.PersonId;
import org.chancery.followup.FollowUpFilter;
import org.chancery.followup.FollowUpListItem;
import org.chancery.meeting.AttendanceDetails;
import org.chancery.meeting.Side;
import org.chancery.meeting.ui.EditorContext;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;

/** What is still open from other meetings with whoever leads the other side, to be brought up at this one. */
class OpenBeforePanel extends Section {

    private static final int ITEMS = 3;

    private final FollowUpServices services;
    private final transient EditorContext context;
    private final ZoneId zone;
    private Optional<PersonId> counterpart = Optional.empty();

    OpenBeforePanel(FollowUpServices services, EditorContext context) {
        this.services = services;
        this.context = context;
        this.zone = services.posts().of(context.post()).timeZone();
        addClassNames("rail-panel", "open-before");
        setVisible(false);
        read();
    }

    /** Asks again if somebody else leads the other side by now; the reader may be in the list otherwise. */
    void read() {
        var leader = leader();
        var person = leader.map(AttendanceDetails::person);
        if (person.equals(counterpart)) {
            return;
        }
        counterpart = person;
        removeAll();
        setVisible(false);
        leader.ifPresent(other -> {
            var open = services.reading().openWith(other.person(), context.meeting(), PageRequest.of(0, ITEMS));
            if (open.hasContent()) {
                show(other, open);
            }
        });
    }

    private Optional<AttendanceDetails> leader() {
        return context.attendances().stream()
                .filter(attendance -> attendance.side() == Side.THEIRS)
                .findFirst();
    }

    private void show(AttendanceDetails other, Page<FollowUpListItem> open) {
        var list = new UnorderedList();
        list.addClassName("follow-up-list");
        open.forEach(item -> list.add(new FollowUpItem(services, item, zone, services.mayTrack())));
        add(new H2(getTranslation("followup.before.title", other.name())), list);
        if (open.getTotalElements() > ITEMS) {
            var all = FollowUpFilter.open().withCounterpart(other.person());
            add(new Anchor(
                    FollowUpNavigation.href(all),
                    getTranslation("followup.home.more", services.reading().count(all))));
        }
        setVisible(true);
    }
}
