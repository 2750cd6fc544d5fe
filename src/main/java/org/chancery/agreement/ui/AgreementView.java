package org.chancery.agreement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.chancery.agreement.AgreementDetails;
import org.chancery.agreement.AgreementFilter;
import org.chancery.agreement.AgreementId;
import org.chancery.base.NotFound;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.PageHeader;
import org.chancery.base.ui.Refusals;
import org.chancery.base.ui.SaveState;
import org.chancery.base.ui.Toasts;
import org.jspecify.annotations.Nullable;

/** One agreement; whoever keeps the register writes in it, everybody else reads it. */
@Route(AgreementNavigation.AGREEMENTS + "/:id")
@RolesAllowed("READER")
public class AgreementView extends Div implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private final transient AgreementServices services;
    private @Nullable AgreementDetails agreement;

    AgreementView(AgreementServices services) {
        this.services = services;
        addClassNames("page", "page-narrow", "agreement-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            var id = event.getRouteParameters().get("id").map(UUID::fromString).map(AgreementId::new);
            agreement = services.reading().details(id.orElseThrow(NotFound::new));
        } catch (IllegalArgumentException | NotFound e) {
            throw new NotFoundException();
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        var shown = agreement;
        if (shown == null) {
            return;
        }
        var header = new PageHeader(shown.form().title());
        var back = new Anchor(AgreementNavigation.href(AgreementFilter.all()), getTranslation("agreement.action.back"));
        back.addClassName("back-link");
        back.addComponentAsFirst(AppIcon.CHEVRON_LEFT.create());
        var saved = new SaveState();
        var top = new Div(back, saved);
        top.addClassName("agreement-top");
        add(top, header);
        if (shown.archived()) {
            var notice = new Paragraph(getTranslation("agreement.archived.notice"));
            notice.addClassNames("chip", "warning", "agreement-notice");
            add(notice);
        }
        if (services.mayWrite()) {
            add(new AgreementEditor(services, shown, saved, header::setTitleText), archiveButton(shown));
        } else {
            add(new AgreementSheet(services, shown));
        }
    }

    private Button archiveButton(AgreementDetails shown) {
        var key = shown.archived() ? "agreement.action.unarchive" : "agreement.action.archive";
        var icon = shown.archived() ? AppIcon.RESTORE : AppIcon.ARCHIVE;
        var button = new Button(getTranslation(key), icon.create(), click -> {
            if (shown.archived()) {
                change(() -> services.writing().unarchive(shown.id()));
            } else if (change(() -> services.writing().archive(shown.id()))) {
                Toasts.undoable(
                        getTranslation("agreement.archived", shown.form().title()),
                        () -> change(() -> services.writing().unarchive(shown.id())));
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClassName("agreement-archive");
        return button;
    }

    private boolean change(Runnable deed) {
        boolean done = new Refusals().attempt(deed);
        Optional.ofNullable(agreement)
                .ifPresent(shown -> agreement = services.reading().details(shown.id()));
        show();
        return done;
    }

    @Override
    public String getPageTitle() {
        var shown = agreement;
        return getTranslation(
                "shell.title",
                shown == null
                        ? getTranslation("agreement.list.title")
                        : shown.form().title());
    }
}
