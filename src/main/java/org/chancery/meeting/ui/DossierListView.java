package org.chancery.meeting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.chancery.base.Parameters;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.EmptyState;
import org.chancery.base.ui.PageHeader;
import org.chancery.base.ui.SearchField;
import org.chancery.directory.PostService;
import org.chancery.meeting.DossierListItem;
import org.chancery.meeting.DossierService;
import org.chancery.security.CurrentUser;
import org.chancery.security.Role;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

/** The dossiers that exist for the reader, found by a part of their title. */
@Route(MeetingNavigation.DOSSIERS)
@Menu(title = "meeting.dossier.menu", order = 20, icon = AppIcon.SPRITE + "dossier")
@RolesAllowed("READER")
class DossierListView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    private static final String TEXT = "q";
    private static final String ARCHIVED = "archived";

    private final DossierService dossiers;
    private final PostService posts;
    private final MeetingFilterChoices choices;
    private final boolean officer;
    private final SearchField text = new SearchField();
    private final Checkbox archived = new Checkbox(getTranslation("meeting.dossier.showArchived"));
    private final Grid<DossierListItem> grid = new Grid<>();
    private final Div nothing = new Div();

    DossierListView(DossierService dossiers, PostService posts, MeetingFilterChoices choices, CurrentUser currentUser) {
        this.dossiers = dossiers;
        this.posts = posts;
        this.choices = choices;
        this.officer = currentUser.require().has(Role.OFFICER);
        addClassNames("page", "dossier-list");
        var header = new PageHeader(getPageTitle());
        header.setSubtitle(getTranslation("meeting.dossier.list.about"));
        if (officer) {
            header.addActions(newDossier());
        }
        text.setPlaceholder(getTranslation("meeting.dossier.search"));
        text.setAriaLabel(getTranslation("meeting.dossier.search"));
        text.addValueChangeListener(change -> asked(change.isFromClient()));
        archived.addValueChangeListener(change -> asked(change.isFromClient()));
        var toolbar = new Div(text, archived);
        toolbar.addClassName("toolbar");
        arrange();
        grid.setItemsPageable(pageable -> list(pageable).getContent());
        add(header, toolbar, grid, nothing);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = event.getLocation().getQueryParameters();
        var asked = query.getSingleParameter(TEXT).orElse("");
        text.setValue(asked.length() > Parameters.MAX_TEXT ? "" : asked);
        archived.setValue(query.getSingleParameter(ARCHIVED).isPresent());
        show();
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("meeting.dossier.list.title");
    }

    private void asked(boolean byTheReader) {
        if (byTheReader && text.check()) {
            Map<String, String> query = new LinkedHashMap<>();
            if (!text.getValue().isBlank()) {
                query.put(TEXT, text.getValue().strip());
            }
            if (archived.getValue()) {
                query.put(ARCHIVED, "");
            }
            UI.getCurrent()
                    .getPage()
                    .getHistory()
                    .replaceState(null, new Location(MeetingNavigation.DOSSIERS, QueryParameters.simple(query)));
            show();
        }
    }

    private void show() {
        boolean some = list(PageRequest.of(0, 1)).hasContent();
        grid.getDataProvider().refreshAll();
        grid.setVisible(some);
        nothing.removeAll();
        if (!some) {
            nothing.add(emptyState());
        }
    }

    private EmptyState emptyState() {
        if (!text.isEmpty()) {
            return new EmptyState(AppIcon.SEARCH, getTranslation("meeting.dossier.noneMatch"));
        }
        if (archived.getValue()) {
            return new EmptyState(AppIcon.ARCHIVE, getTranslation("meeting.dossier.noneArchived"));
        }
        return officer
                ? new EmptyState(AppIcon.DOSSIER, getTranslation("meeting.dossier.noneYet"), newDossier())
                : new EmptyState(AppIcon.DOSSIER, getTranslation("meeting.dossier.noneVisible"));
    }

    private Page<DossierListItem> list(Pageable pageable) {
        return archived.getValue()
                ? dossiers.listArchived(text.getValue(), pageable)
                : dossiers.list(text.getValue(), pageable);
    }

    private Button newDossier() {
        var button = new Button(
                getTranslation("meeting.dossier.new"),
                AppIcon.PLUS.create(),
                click -> DossierDialog.adding(
                                posts.mine(), choices.markings(), form -> MeetingNavigation.open(dossiers.create(form)))
                        .open());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private void arrange() {
        grid.addClassName("meeting-grid");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAriaLabel(getPageTitle());
        grid.addColumn(LitRenderer.<DossierListItem>of(
                                "<a class=\"meeting-link\" href=\"${item.href}\"><bdi>${item.title}</bdi></a>"
                                        + "<div class=\"muted\">${item.about}</div>")
                        .withProperty("href", item -> MeetingNavigation.href(item.id()))
                        .withProperty("title", DossierListItem::title)
                        .withProperty(
                                "about",
                                item -> getTranslation("meeting.dossierkind." + item.kind()) + " · "
                                        + getTranslation("meeting.list.count", item.meetings())))
                .setHeader(getTranslation("meeting.dossier.title"))
                .setSortProperty("title")
                .setRowHeader(true)
                .setFlexGrow(1);
        grid.addColumn(LitRenderer.<DossierListItem>of(
                                "<span class=\"marking-badge marking-${item.level}\">${item.marking}</span>")
                        .withProperty("level", item -> item.marking().name().toLowerCase(Locale.ROOT))
                        .withProperty("marking", item -> getTranslation("base.marking." + item.marking())))
                .setHeader(getTranslation("meeting.filter.marking"))
                .setSortProperty("marking")
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addItemClickListener(
                click -> MeetingNavigation.open(click.getItem().id()));
    }
}
