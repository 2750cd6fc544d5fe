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
import org.chancery.directory.HeldPosition;
import org.chancery.directory.PersonFilter;
import org.chancery.directory.PersonId;
import org.chancery.directory.PersonListItem;
import org.chancery.directory.PersonService;
import org.chancery.security.CurrentUser;
import org.chancery.security.Role;
import org.jspecify.annotations.Nullable;

/** Everybody whom the posts meet, found by name, title, institution or country; beside them whoever was chosen. */
@Route(DirectoryNavigation.PEOPLE + "/:" + PeopleView.PERSON + "?")
@Menu(title = "directory.people", order = 60, icon = AppIcon.SPRITE + "people")
@RolesAllowed("READER")
public class PeopleView extends ListAndDetail implements AfterNavigationObserver, HasDynamicTitle {

    static final String PERSON = "person";
    static final String INSTITUTION = "institution";

    private final transient PersonService persons;
    private final transient PersonPanels panels;
    private final transient CurrentUser currentUser;
    private final PageHeader header = new PageHeader(getTranslation("directory.people"));
    private final PeopleFilterBar filterBar;
    private final RowList<PersonListItem> list;
    private final Button add;
    private String title = getTranslation("directory.people");

    PeopleView(PersonService persons, PersonPanels panels, CurrentUser currentUser) {
        this.persons = persons;
        this.panels = panels;
        this.currentUser = currentUser;
        add = new Button(getTranslation("directory.person.add"), AppIcon.PLUS.create(), click -> create());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.addClickShortcut(Key.KEY_N, KeyModifier.ALT);
        add.setTooltipText(getTranslation("directory.person.add.shortcut"));
        header.addActions(add);
        filterBar = new PeopleFilterBar(panels.institutions(), () -> go(currentId()));
        list = new RowList<>(
                getTranslation("directory.people"),
                PeopleView::name,
                item -> held(item.position()),
                item -> Optional.ofNullable(item.position())
                        .map(held -> Country.of(held.country(), getLocale()).name())
                        .orElse(""),
                item -> go(Optional.of(item.id().value().toString())));
        list.setItemsPageable(
                pageable -> persons.search(filterBar.filter(), pageable).getContent(),
                pageable -> persons.count(filterBar.filter()));
        list.getLazyDataView().setIdentifierProvider(PersonListItem::id);
        setList(header, filterBar, list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        boolean officer = currentUser.require().has(Role.OFFICER);
        add.setVisible(officer);
        filterBar.read(event.getLocation().getQueryParameters());
        refresh();
        var chosen = event.getRouteParameters().get(PERSON);
        title = getTranslation("directory.people");
        list.deselectAll();
        if (chosen.isEmpty()) {
            showNothing();
        } else if (officer && chosen.get().equals(DirectoryNavigation.NEW)) {
            title = getTranslation("directory.person.add");
            show(title, new NewPersonPanel(panels, this::created, this::close));
        } else {
            open(chosen.get(), officer);
        }
    }

    private void open(String id, boolean officer) {
        try {
            var person = persons.details(new PersonId(Ids.parse(id)));
            title = person.name();
            list.select(new PersonListItem(person.id(), person.name(), null, null, person.archived()));
            show(person.name(), new PersonPanel(panels, person.id(), officer, this::refresh));
        } catch (NotFound gone) {
            show(title, new EmptyState(AppIcon.SEARCH, getTranslation(gone.messageKey())));
        }
    }

    private void refresh() {
        list.getDataProvider().refreshAll();
        long count = persons.count(filterBar.filter());
        header.setSubtitle(getTranslation("directory.people.count", count));
        list.setEmptyStateComponent(new EmptyState(
                AppIcon.PEOPLE,
                getTranslation(
                        filterBar.filter().equals(PersonFilter.ALL)
                                ? "directory.people.empty"
                                : "directory.people.nomatch")));
    }

    private void create() {
        go(Optional.of(DirectoryNavigation.NEW));
    }

    private void created(PersonId person) {
        go(Optional.of(person.value().toString()));
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
        var path = DirectoryNavigation.PEOPLE + id.map(value -> "/" + value).orElse("");
        getUI().ifPresent(ui -> ui.navigate(path, filterBar.parameters()));
    }

    private static String name(PersonListItem item) {
        return item.honorific() == null ? item.name() : item.honorific() + " " + item.name();
    }

    private String held(@Nullable HeldPosition position) {
        return position == null
                ? getTranslation("directory.person.noPosition")
                : getTranslation("directory.person.held", position.title(), position.institution());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", title);
    }
}
