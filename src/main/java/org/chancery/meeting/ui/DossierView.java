package org.chancery.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.base.NotFound;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.EmptyState;
import org.chancery.base.ui.Ids;
import org.chancery.base.ui.MarkingBadge;
import org.chancery.base.ui.PageHeader;
import org.chancery.base.ui.Toasts;
import org.chancery.meeting.Change;
import org.chancery.meeting.DossierDetails;
import org.chancery.meeting.DossierId;
import org.chancery.meeting.DossierService;
import org.chancery.meeting.MeetingFilter;
import org.chancery.meeting.MeetingFilterParameters;
import org.chancery.meeting.MeetingService;
import org.springframework.beans.factory.ObjectProvider;

/** A dossier with its meetings, and with what other features keep in it. */
@Route(MeetingNavigation.DOSSIERS + "/:" + DossierView.ID)
@RolesAllowed("READER")
class DossierView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String ID = "id";

    private final DossierService dossiers;
    private final MeetingService meetings;
    private final MeetingFilterChoices choices;
    private final List<DossierPanelProvider> providers;
    private String pageTitle = getTranslation("meeting.dossier.list.title");

    DossierView(
            DossierService dossiers,
            MeetingService meetings,
            MeetingFilterChoices choices,
            ObjectProvider<DossierPanelProvider> providers) {
        this.dossiers = dossiers;
        this.meetings = meetings;
        this.choices = choices;
        this.providers = providers.stream()
                .sorted(Comparator.comparingInt(DossierPanelProvider::order))
                .toList();
        addClassNames("page", "dossier");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            var id = Ids.parse(event.getRouteParameters().get(ID).orElse(""));
            show(dossiers.details(new DossierId(id)));
        } catch (NotFound e) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return pageTitle;
    }

    private void show(DossierDetails dossier) {
        pageTitle = dossier.form().title();
        removeAll();
        var back = new Anchor(MeetingNavigation.DOSSIERS, getTranslation("meeting.dossier.list.title"));
        var path = new Nav(back);
        path.getElement().setAttribute("aria-label", getTranslation("meeting.dossier.path"));
        add(path, header(dossier));
        if (!dossier.form().notes().isEmpty()) {
            var notes = new Paragraph(dossier.form().notes());
            notes.addClassName("dossier-notes");
            add(notes);
        }
        add(new H2(getTranslation("meeting.list.title")));
        addMeetings(dossier);
        providers.stream()
                .map(provider -> provider.create(dossier.id()))
                .flatMap(Optional::stream)
                .forEach(this::add);
    }

    private PageHeader header(DossierDetails dossier) {
        var header = new PageHeader(dossier.form().title());
        var badges = new Div(
                new Span(getTranslation("meeting.dossierkind." + dossier.form().kind())));
        badges.add(new MarkingBadge(dossier.form().marking()));
        if (dossier.archived()) {
            var archived = new Span(getTranslation("meeting.dossier.archived"));
            archived.addClassName("chip");
            badges.add(archived);
        }
        badges.addClassName("dossier-badges");
        header.addActions(badges);
        if (dossier.mayChange()) {
            header.addActions(archive(dossier), edit(dossier));
        }
        return header;
    }

    private void addMeetings(DossierDetails dossier) {
        var filter = filter(dossier.id());
        if (dossier.meetings() == 0) {
            add(new EmptyState(AppIcon.MEETING, getTranslation("meeting.dossier.noMeetings")));
            return;
        }
        var grid = new MeetingGrid(false);
        grid.setAriaLabel(getTranslation("meeting.list.title"));
        grid.show(
                pageable -> meetings.list(filter, pageable).stream(),
                dossier.meetings(),
                MeetingListAddress.NEWEST_FIRST);
        add(grid, new Anchor(MeetingNavigation.href(filter), getTranslation("meeting.dossier.openList")));
    }

    private static MeetingFilter filter(DossierId dossier) {
        return MeetingFilterParameters.parse(
                Map.of("dossier", List.of(dossier.value().toString())));
    }

    private Button edit(DossierDetails dossier) {
        return new Button(
                getTranslation("meeting.dossier.edit"),
                AppIcon.EDIT.create(),
                click -> DossierDialog.changing(dossier.form(), choices.markings(), (seen, wanted) -> {
                            dossiers.change(dossier.id(), new Change<>(seen, wanted));
                            show(dossiers.details(dossier.id()));
                        })
                        .open());
    }

    private Button archive(DossierDetails dossier) {
        var id = dossier.id();
        return dossier.archived()
                ? new Button(getTranslation("meeting.dossier.unarchive"), AppIcon.RESTORE.create(), click -> {
                    dossiers.unarchive(id);
                    show(dossiers.details(id));
                })
                : new Button(getTranslation("meeting.dossier.archive"), AppIcon.ARCHIVE.create(), click -> {
                    dossiers.archive(id);
                    show(dossiers.details(id));
                    Toasts.undoable(getTranslation("meeting.dossier.wasArchived"), () -> {
                        dossiers.unarchive(id);
                        show(dossiers.details(id));
                    });
                });
    }
}
