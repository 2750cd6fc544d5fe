package org.chancery.agreement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.chancery.agreement.AgreementFilter;
import org.chancery.agreement.AgreementFilterParameters;
import org.chancery.agreement.AgreementListItem;
import org.chancery.base.PartialDate;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.EmptyState;
import org.chancery.base.ui.PageHeader;
import org.chancery.directory.SubjectDetails;
import org.chancery.directory.SubjectId;
import org.chancery.export.ExportLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** The register of agreements, year by year from the latest on or in another order. */
@Route(AgreementNavigation.AGREEMENTS)
@Menu(title = "agreement.menu", order = 40, icon = AppIcon.SPRITE + "agreement")
@RolesAllowed("READER")
public class AgreementListView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final int PAGE_SIZE = 50;

    private final transient AgreementServices services;
    private final boolean mayWrite;
    private final PageHeader header = new PageHeader(getTranslation("agreement.list.title"));
    private final Anchor csv = new Anchor("", getTranslation("agreement.action.csv"));
    private final AgreementFilterBar filters;
    private final Button more = new Button(AppIcon.DOWN.create());
    private final Div register = new Div();
    private transient AgreementListAddress address = AgreementListAddress.ALL;
    private @Nullable String year;
    private UnorderedList list = new UnorderedList();
    private int pages;

    AgreementListView(AgreementServices services) {
        this.services = services;
        this.mayWrite = services.mayWrite();
        this.filters = new AgreementFilterBar(
                services.posts().mine(), services.subjects().active(getLocale()), mayWrite, this::open);
        addClassNames("page", "agreements-page");
        csv.setDownload(true);
        csv.setRouterIgnore(true);
        csv.addClassName("csv-link");
        csv.addComponentAsFirst(AppIcon.DOWNLOAD.create());
        header.addActions(csv);
        if (mayWrite) {
            var add = new Button(getTranslation("agreement.action.add"), AppIcon.PLUS.create(), click -> begin());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.addActions(add);
        }
        more.setText(getTranslation("agreement.action.showMore"));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.addClassName("show-more");
        more.addClickListener(click -> showPage());
        register.addClassName("agreement-register");
        add(header, filters, register, more);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = AgreementListAddress.read(
                event.getLocation().getQueryParameters().getParameters());
        filters.show(address);
        csv.setHref(ExportLinks.csv("agreements", AgreementFilterParameters.format(address.filter())));
        register.removeAll();
        year = null;
        pages = 0;
        showPage();
    }

    private void open(AgreementListAddress asked) {
        getUI().ifPresent(ui -> ui.navigate(AgreementListView.class, asked.query()));
    }

    private void showPage() {
        var asked = PageRequest.of(pages++, PAGE_SIZE, Sort.by(address.order()));
        var page = services.reading().list(address.filter(), asked);
        header.setSubtitle(
                page.getTotalElements() == 0
                        ? getTranslation("agreement.list.subtitle")
                        : getTranslation("agreement.list.count", page.getTotalElements()));
        csv.setVisible(page.getTotalElements() > 0);
        more.setVisible(page.hasNext());
        if (page.getTotalElements() == 0) {
            register.add(emptyState());
        } else {
            append(page.getContent());
        }
    }

    private void append(List<AgreementListItem> agreements) {
        var ids = agreements.stream()
                .flatMap(agreement -> agreement.subjects().stream())
                .collect(Collectors.<SubjectId>toSet());
        var terms = services.subjects().named(ids, getLocale());
        for (AgreementListItem agreement : agreements) {
            begin(address.byDate() ? year(agreement.signed()) : "");
            var subjects = terms.stream()
                    .filter((SubjectDetails term) -> agreement.subjects().contains(term.id()))
                    .map(term -> term.name(getLocale()))
                    .toList();
            list.add(new AgreementItem(agreement, subjects));
        }
    }

    private void begin(String next) {
        if (!next.equals(year)) {
            year = next;
            list = new UnorderedList();
            list.addClassName("agreement-list");
            if (!next.isEmpty()) {
                register.add(new H2(next));
            }
            register.add(list);
        }
    }

    private String year(@Nullable PartialDate signed) {
        return signed == null
                ? getTranslation("agreement.undated")
                : String.valueOf(signed.date().getYear());
    }

    private void begin() {
        new NewAgreementDialog(services.writing(), services.posts().mine()).open();
    }

    private EmptyState emptyState() {
        if (!address.filter().equals(AgreementFilter.all())) {
            return new EmptyState(
                    AppIcon.FILTER,
                    getTranslation("agreement.empty.filtered"),
                    new Button(
                            getTranslation("agreement.filter.clear"),
                            click -> open(address.with(AgreementFilter.all()))));
        }
        if (!mayWrite) {
            return new EmptyState(AppIcon.AGREEMENT, getTranslation("agreement.empty.reader"));
        }
        return new EmptyState(
                AppIcon.AGREEMENT,
                getTranslation("agreement.empty.none"),
                new Button(getTranslation("agreement.action.add"), AppIcon.PLUS.create(), click -> begin()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("agreement.list.title"));
    }
}
