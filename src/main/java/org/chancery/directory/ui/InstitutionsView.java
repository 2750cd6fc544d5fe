package org.chancery.directory.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.chancery.base.NotFound;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.EmptyState;
import org.chancery.base.ui.Ids;
import org.chancery.base.ui.PageHeader;
import org.chancery.directory.Country;
import org.chancery.directory.InstitutionDetails;
import org.chancery.directory.InstitutionFilter;
import org.chancery.directory.InstitutionId;
import org.chancery.directory.InstitutionService;
import org.chancery.security.CurrentUser;
import org.chancery.security.Role;

/** The ministries, parliaments and organisations of all countries, with what they became and who is there. */
@Route(DirectoryNavigation.INSTITUTIONS + "/:" + InstitutionsView.INSTITUTION + "?")
@Menu(title = "directory.institutions", order = 70, icon = AppIcon.SPRITE + "institution")
@RolesAllowed("READER")
public class InstitutionsView extends ListAndDetail implements AfterNavigationObserver, HasDynamicTitle {

    static final String INSTITUTION = "institution";

    private final transient InstitutionService institutions;
    private final transient InstitutionPanels panels;
    private final transient CurrentUser currentUser;
    private final PageHeader header = new PageHeader(getTranslation("directory.institutions"));
    private final InstitutionFilterBar filterBar;
    private final RowList<InstitutionDetails> list;
    private final Button add;
    private String title = getTranslation("directory.institutions");

    InstitutionsView(InstitutionService institutions, InstitutionPanels panels, CurrentUser currentUser) {
        this.institutions = institutions;
        this.panels = panels;
        this.currentUser = currentUser;
        add = new Button(
                getTranslation("directory.institution.add"),
                AppIcon.PLUS.create(),
                click -> go(Optional.of(DirectoryNavigation.NEW)));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.addClickShortcut(Key.KEY_N, KeyModifier.ALT);
        add.setTooltipText(getTranslation("directory.institution.add.shortcut"));
        header.addActions(add);
        filterBar = new InstitutionFilterBar(() -> go(currentId()));
        list = new RowList<>(
                getTranslation("directory.institutions"),
                InstitutionDetails::name,
                this::line,
                institution -> Country.of(institution.country(), getLocale()).name(),
                institution -> go(Optional.of(institution.id().value().toString())));
        list.setItemsPageable(
                pageable -> institutions.search(filterBar.filter(), pageable).getContent(),
                pageable -> institutions.count(filterBar.filter()));
        list.getLazyDataView().setIdentifierProvider(InstitutionDetails::id);
        setList(header, filterBar, list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        boolean officer = currentUser.require().has(Role.OFFICER);
        add.setVisible(officer);
        filterBar.read(event.getLocation().getQueryParameters());
        refresh();
        var chosen = event.getRouteParameters().get(INSTITUTION);
        title = getTranslation("directory.institutions");
        list.deselectAll();
        if (chosen.isEmpty()) {
            showNothing();
        } else if (officer && chosen.get().equals(DirectoryNavigation.NEW)) {
            title = getTranslation("directory.institution.add");
            show(title, new NewInstitutionPanel(institutions, this::created, this::close));
        } else {
            open(chosen.get(), officer);
        }
    }

    private void open(String id, boolean officer) {
        try {
            var institution = institutions.details(new InstitutionId(Ids.parse(id)));
            title = institution.name();
            list.select(institution);
            show(title, new InstitutionPanel(panels, institution.id(), officer, this::refresh));
        } catch (NotFound gone) {
            show(title, new EmptyState(AppIcon.SEARCH, getTranslation(gone.messageKey())));
        }
    }

    private void refresh() {
        list.getDataProvider().refreshAll();
        long count = institutions.count(filterBar.filter());
        header.setSubtitle(getTranslation("directory.institutions.count", count));
        list.setEmptyStateComponent(new EmptyState(
                AppIcon.INSTITUTION,
                getTranslation(
                        filterBar.filter().equals(InstitutionFilter.ALL)
                                ? "directory.institutions.empty"
                                : "directory.institutions.nomatch")));
    }

    private String line(InstitutionDetails institution) {
        if (institution.successor() != null) {
            return getTranslation(
                    "directory.institution.nowCalled", institution.successor().name());
        }
        return institution.shortName() == null ? "" : institution.shortName();
    }

    private void created(InstitutionId institution) {
        go(Optional.of(institution.value().toString()));
    }

    @Override
    void close() {
        go(Optional.empty());
    }

    private Optional<String> currentId() {
        return getUI().map(UI::getActiveViewLocation)
                .filter(location -> location.getSegments().size() > 1)
                .map(location -> location.getSegments().get(1));
    }

    private void go(Optional<String> id) {
        var path =
                DirectoryNavigation.INSTITUTIONS + id.map(value -> "/" + value).orElse("");
        getUI().ifPresent(ui -> ui.navigate(path, filterBar.parameters()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", title);
    }
}
