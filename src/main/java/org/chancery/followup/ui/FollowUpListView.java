package org.chancery.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.base.PostId;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.EmptyState;
import org.chancery.base.ui.PageHeader;
import org.chancery.directory.PostDetails;
import org.chancery.export.ExportLinks;
import org.chancery.followup.FollowUpFilter;
import org.chancery.followup.FollowUpFilterParameters;
import org.chancery.followup.FollowUpState;
import org.chancery.meeting.ui.MeetingNavigation;
import org.springframework.data.domain.PageRequest;

/** What was undertaken across all meetings, ours and theirs, by when it is due. */
@Route(FollowUpNavigation.FOLLOW_UPS)
@Menu(title = "followup.menu", order = 30, icon = AppIcon.SPRITE + "follow-up")
@RolesAllowed("READER")
public class FollowUpListView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final int PAGE_SIZE = 50;

    private final transient FollowUpServices services;
    private final transient Map<PostId, ZoneId> zones;
    private final PageHeader header = new PageHeader(getTranslation("followup.list.title"));
    private final Anchor csv = new Anchor("", getTranslation("followup.action.csv"));
    private final FollowUpFilterBar filters;
    private final FollowUpSections sections;
    private final Button more = new Button(getTranslation("followup.action.showMore"));
    private final Div place = new Div();
    private transient FollowUpFilter filter = FollowUpFilter.open();
    private int pages;

    FollowUpListView(FollowUpServices services, Clock clock) {
        this.services = services;
        var posts = services.posts().mine();
        this.zones = posts.stream().collect(Collectors.toMap(PostDetails::id, PostDetails::timeZone));
        this.filters = new FollowUpFilterBar(services, posts, FollowUpNavigation::openList);
        this.sections = new FollowUpSections(services, clock);
        addClassNames("page", "follow-ups-page");
        csv.setDownload(true);
        csv.setRouterIgnore(true);
        csv.addClassName("csv-link");
        csv.addComponentAsFirst(AppIcon.DOWNLOAD.create());
        header.addActions(csv);
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.addClassName("show-more");
        more.addClickListener(click -> showPage());
        add(header, filters, place);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var asked = FollowUpFilterParameters.read(
                event.getLocation().getQueryParameters().getParameters());
        filter = asked.states().isEmpty() ? asked.withStates(Set.of(FollowUpState.OPEN)) : asked;
        filters.show(filter, services.reading().counts());
        csv.setHref(ExportLinks.csv("follow-ups", FollowUpFilterParameters.format(filter)));
        sections.clear();
        pages = 0;
        place.removeAll();
        place.add(sections, more);
        showPage();
    }

    private void showPage() {
        var page = services.reading().list(filter, PageRequest.of(pages++, PAGE_SIZE));
        header.setSubtitle(
                page.getTotalElements() == 0
                        ? getTranslation("followup.list.subtitle")
                        : getTranslation("followup.list.count", page.getTotalElements()));
        csv.setVisible(page.getTotalElements() > 0);
        more.setVisible(page.hasNext());
        if (page.getTotalElements() == 0) {
            place.removeAll();
            place.add(emptyState());
        } else {
            sections.append(page.getContent(), zones);
        }
    }

    private EmptyState emptyState() {
        if (filter.equals(FollowUpFilter.open())) {
            return new EmptyState(
                    AppIcon.FOLLOW_UP,
                    getTranslation("followup.empty.none"),
                    new Button(getTranslation("followup.empty.toMeetings"), click -> MeetingNavigation.openList()));
        }
        return new EmptyState(
                AppIcon.FILTER,
                getTranslation("followup.empty.filtered"),
                new Button(
                        getTranslation("followup.filter.clear"),
                        click -> FollowUpNavigation.openList(FollowUpFilter.open())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("followup.list.title"));
    }
}
