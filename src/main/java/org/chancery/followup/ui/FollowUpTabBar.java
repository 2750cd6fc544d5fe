package org.chancery.followup.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumMap;
import java.util.Map;
import org.chancery.followup.FollowUpCounts;
import org.chancery.followup.FollowUpFilter;

/**
 * Leads from one way of looking at the follow-ups to another, and says how much there is; each is a link, because each is
 * an address.
 */
class FollowUpTabBar extends Nav {

    private final Map<FollowUpTab, Anchor> links = new EnumMap<>(FollowUpTab.class);

    FollowUpTabBar() {
        addClassName("follow-up-tabs");
        getElement().setAttribute("aria-label", getTranslation("followup.tabs"));
        var list = new UnorderedList();
        for (FollowUpTab tab : FollowUpTab.values()) {
            var link = new Anchor(FollowUpNavigation.FOLLOW_UPS, getTranslation("followup.tab." + tab));
            links.put(tab, link);
            list.add(new ListItem(link));
        }
        add(list);
    }

    /** Shows where the reader is; the links keep the rest of the filter. */
    void show(FollowUpFilter filter, FollowUpCounts counts) {
        var current = FollowUpTab.of(filter);
        links.forEach((tab, link) -> {
            link.setHref(FollowUpNavigation.href(tab.applyTo(filter)));
            link.setText(text(tab, counts));
            if (tab == current) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    private String text(FollowUpTab tab, FollowUpCounts counts) {
        var name = getTranslation("followup.tab." + tab);
        long number = switch (tab) {
            case OPEN -> counts.ours() + counts.theirs();
            case OURS -> counts.ours();
            case THEIRS -> counts.theirs();
            case OVERDUE -> counts.overdue();
            case CLOSED -> 0;
        };
        return number == 0 ? name : getTranslation("followup.tab.count", name, number);
    }
}
