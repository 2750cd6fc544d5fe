package org.chancery.agreement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.chancery.agreement.AgreementFilter;
import org.chancery.meeting.DossierId;
import org.chancery.meeting.ui.DossierPanelProvider;
import org.springframework.data.domain.PageRequest;

/** Shows in a dossier what was signed in the course of it. */
@org.springframework.stereotype.Component
class DossierAgreementsPanel implements DossierPanelProvider {

    private static final int ORDER = 40;
    private static final int MOST = 20;

    private final AgreementServices services;

    DossierAgreementsPanel(AgreementServices services) {
        this.services = services;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> create(DossierId dossier) {
        var filter = AgreementFilter.of(dossier);
        var found = services.reading().list(filter, PageRequest.of(0, MOST));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("agreement-list");
        found.forEach(agreement -> list.add(new AgreementItem(
                agreement,
                services.subjects().named(agreement.subjects(), UI.getCurrent().getLocale()).stream()
                        .map(subject -> subject.name(UI.getCurrent().getLocale()))
                        .toList())));
        var ui = UI.getCurrent();
        var panel = new Section(new H2(ui.getTranslation("agreement.list.title")), list);
        panel.addClassName("dossier-agreements");
        if (found.hasNext()) {
            panel.add(new Anchor(
                    AgreementNavigation.href(filter),
                    ui.getTranslation("agreement.list.count", found.getTotalElements())));
        }
        return Optional.of(panel);
    }
}
