package org.chancery.followup.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.chancery.base.PostId;
import org.chancery.followup.FollowUpListItem;
import org.jspecify.annotations.Nullable;

/** A list of follow-ups under headings of when they are due; pages are added at its end. */
class FollowUpSections extends Div {

    private final FollowUpServices services;
    private final Clock clock;
    private final boolean mayTrack;
    private @Nullable DueGroup group;
    private UnorderedList list = new UnorderedList();

    FollowUpSections(FollowUpServices services, Clock clock) {
        this.services = services;
        this.clock = clock;
        this.mayTrack = services.mayTrack();
        addClassName("follow-up-sections");
    }

    /** Begins anew. */
    void clear() {
        removeAll();
        group = null;
    }

    /** Adds the next page, in the order of due dates. */
    void append(List<FollowUpListItem> items, Map<PostId, ZoneId> zones) {
        for (FollowUpListItem item : items) {
            var zone = zones.getOrDefault(item.post(), ZoneOffset.UTC);
            begin(DueGroup.of(item.details(), LocalDate.now(clock.withZone(zone))));
            list.add(new FollowUpItem(services, item, zone, mayTrack));
        }
    }

    private void begin(DueGroup next) {
        if (next != group) {
            group = next;
            var heading = new H2(getTranslation("followup.group." + next));
            heading.addClassNames("follow-up-group", "group-" + next.name().toLowerCase(java.util.Locale.ROOT));
            list = new UnorderedList();
            list.addClassName("follow-up-list");
            add(heading, list);
        }
    }
}
