package org.chancery.directory.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.EmptyState;
import org.chancery.base.ui.PageHeader;
import org.chancery.directory.SubjectDetails;
import org.chancery.directory.SubjectService;

/** The vocabulary that topics are filed under, in every language. */
@Route(DirectoryNavigation.SUBJECTS + "/:" + SubjectsView.SUBJECT + "?")
@Menu(title = "directory.subjects", order = 120, icon = AppIcon.SPRITE + "subject")
@RolesAllowed("ADMINISTRATOR")
public class SubjectsView extends ListAndDetail implements AfterNavigationObserver, HasDynamicTitle {

    static final String SUBJECT = "subject";

    private final transient SubjectService subjects;
    private final RowList<SubjectDetails> list;
    private String title = getTranslation("directory.subjects");

    SubjectsView(SubjectService subjects) {
        this.subjects = subjects;
        var add = new Button(
                getTranslation("directory.subject.add"), AppIcon.PLUS.create(), click -> go(DirectoryNavigation.NEW));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.addClickShortcut(Key.KEY_N, KeyModifier.ALT);
        add.setTooltipText(getTranslation("directory.subject.add.shortcut"));
        list = new RowList<>(
                getTranslation("directory.subjects"),
                subject -> subject.name(getLocale()),
                SubjectDetails::code,
                subject -> subject.archived() ? getTranslation("directory.archived") : "",
                subject -> go(subject.code()));
        list.setEmptyStateComponent(new EmptyState(AppIcon.SUBJECT, getTranslation("directory.subjects.empty")));
        setList(new PageHeader(title, getTranslation("directory.subjects.subtitle"), add), list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var all = load();
        title = getTranslation("directory.subjects");
        var chosen = event.getRouteParameters().get(SUBJECT);
        if (chosen.isEmpty()) {
            showNothing();
        } else if (chosen.get().equals(DirectoryNavigation.NEW)) {
            title = getTranslation("directory.subject.add");
            show(title, SubjectPanel.adding(subjects, this::close));
        } else {
            all.stream()
                    .filter(subject -> subject.code().equals(chosen.get()))
                    .findFirst()
                    .ifPresentOrElse(
                            this::open,
                            () -> show(title, new EmptyState(AppIcon.SEARCH, getTranslation("base.refusal.notFound"))));
        }
    }

    private List<SubjectDetails> load() {
        var all = subjects.all(getLocale());
        list.setItems(all);
        return all;
    }

    private void open(SubjectDetails subject) {
        title = subject.name(getLocale());
        list.select(subject);
        show(title, SubjectPanel.changing(subjects, subject, this::load, this::close));
    }

    @Override
    void close() {
        getUI().ifPresent(ui -> ui.navigate(DirectoryNavigation.SUBJECTS));
    }

    private void go(String code) {
        getUI().ifPresent(ui -> ui.navigate(DirectoryNavigation.SUBJECTS + "/" + code));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", title);
    }
}
