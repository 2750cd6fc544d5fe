package org.chancery.meeting.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.EmptyState;
import org.chancery.base.ui.PageHeader;
import org.chancery.meeting.MeetingFilter;
import org.chancery.meeting.MeetingService;
import org.chancery.security.CurrentUser;
import org.chancery.security.Role;
import org.springframework.data.domain.Sort;

/** All meetings that exist for the reader, filtered and sorted as the address says. */
@Route(MeetingNavigation.MEETINGS)
@Menu(title = "meeting.list.menu", order = 10, icon = AppIcon.SPRITE + "meeting")
@RolesAllowed("READER")
class MeetingListView extends Main implements AfterNavigationObserver, HasDynamicTitle, MeetingFilterBar.Listener {

    private final MeetingService meetings;
    private final boolean officer;
    private final PageHeader header = new PageHeader(getTranslation("meeting.list.title"));
    private final MeetingExportMenu export = new MeetingExportMenu();
    private final MeetingFilterBar filterBar;
    private final Div notice = new Div();
    private final MeetingGrid grid;
    private final Div nothing = new Div();
    private MeetingListAddress address = MeetingListAddress.of(MeetingFilter.all(), MeetingListAddress.NEWEST_FIRST);

    MeetingListView(MeetingService meetings, MeetingFilterChoices choices, CurrentUser currentUser) {
        grid = new MeetingGrid(true, choices.postNames());
        this.meetings = meetings;
        this.officer = currentUser.require().has(Role.OFFICER);
        addClassNames("page", "meeting-list");
        filterBar = new MeetingFilterBar(choices, this);
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        grid.setAriaLabel(getTranslation("meeting.list.title"));
        grid.whenSorted(this::sort);
        header.addActions(export);
        if (officer) {
            header.addActions(newMeeting(true));
        }
        add(header, filterBar, notice, grid, nothing);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(MeetingListAddress.read(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meeting.list.title");
    }

    /** One more letter replaces the address, so that the back button leads out of the search and not through it. */
    @Override
    public void filter(MeetingFilter filter, boolean typed) {
        var asked = address.with(filter);
        if (typed) {
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, asked.location()));
            show(asked);
        } else {
            open(asked);
        }
    }

    @Override
    public void sort(Sort.Order order) {
        open(address.with(order));
    }

    private void open(MeetingListAddress asked) {
        UI.getCurrent().navigate(MeetingListView.class, asked.query());
    }

    private void show(MeetingListAddress shown) {
        address = shown;
        var filter = shown.filter();
        long total = meetings.count(filter);
        grid.show(pageable -> meetings.list(filter, pageable).stream(), total, shown.order());
        filterBar.show(filter, shown.order());
        export.setFilter(filter);
        header.setSubtitle(getTranslation("meeting.list.count", total));
        notice.setText(
                shown.ignored().isEmpty()
                        ? ""
                        : getTranslation("meeting.list.ignored", String.join(", ", shown.ignored())));
        notice.setVisible(!shown.ignored().isEmpty());
        grid.setVisible(total > 0);
        nothing.removeAll();
        if (total == 0) {
            nothing.add(emptyState(filter));
        }
    }

    private EmptyState emptyState(MeetingFilter filter) {
        if (!filter.equals(MeetingFilter.all())) {
            var clear = new Button(
                    getTranslation("meeting.filter.clear"), click -> open(address.with(MeetingFilter.all())));
            return new EmptyState(AppIcon.SEARCH, getTranslation("meeting.list.noneMatch"), clear);
        }
        return officer
                ? new EmptyState(AppIcon.MEETING, getTranslation("meeting.list.noneYet"), newMeeting(false))
                : new EmptyState(AppIcon.MEETING, getTranslation("meeting.list.noneApproved"));
    }

    private Button newMeeting(boolean withShortcut) {
        var button = new Button(
                getTranslation("meeting.list.new"), AppIcon.PLUS.create(), click -> MeetingNavigation.create());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (withShortcut) {
            button.addClickShortcut(Key.KEY_N, KeyModifier.ALT);
            button.setTooltipText(getTranslation("meeting.list.new.shortcut"));
            button.getElement().setAttribute("aria-keyshortcuts", "Alt+N");
        }
        return button;
    }
}
