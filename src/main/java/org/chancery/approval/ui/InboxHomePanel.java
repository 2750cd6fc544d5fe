package org.chancery.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.chancery.approval.InboxItem;
import org.chancery.base.ui.HomeCard;
import org.chancery.base.ui.HomePanel;
import org.chancery.base.ui.MarkingBadge;
import org.chancery.security.CurrentUser;
import org.chancery.security.Role;
import org.springframework.data.domain.PageRequest;

/** The oldest entries that a supervisor may decide. */
@org.springframework.stereotype.Component
class InboxHomePanel implements HomePanel {

    private static final int SHOWN = 5;

    private final ReviewServices services;
    private final CurrentUser currentUser;

    InboxHomePanel(ReviewServices services, CurrentUser currentUser) {
        this.services = services;
        this.currentUser = currentUser;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> create() {
        return currentUser.require().has(Role.SUPERVISOR) ? Optional.of(card()) : Optional.empty();
    }

    private HomeCard card() {
        var ui = UI.getCurrent();
        var card = new HomeCard(ui.getTranslation("approval.home.inbox"), ui.getTranslation("approval.inbox.empty"))
                .withMore(new Anchor(ApprovalNavigation.href(), ui.getTranslation("approval.home.all")));
        services.inbox().list(PageRequest.of(0, SHOWN)).forEach(item -> card.addItem(link(item), about(item)));
        return card;
    }

    private static Anchor link(InboxItem item) {
        return new Anchor(ApprovalNavigation.href(item.entry()), new AnyScript(item.subject()));
    }

    private Component[] about(InboxItem item) {
        String text = UI.getCurrent()
                .getTranslation(
                        "approval.inbox.submitted",
                        item.submittedBy(),
                        services.formats(item.post()).date(item.submittedAt()));
        var by = new Span(text);
        return item.written()
                ? new Component[] {
                    new MarkingBadge(item.marking()),
                    by,
                    new Span(UI.getCurrent().getTranslation("approval.inbox.written"))
                }
                : new Component[] {new MarkingBadge(item.marking()), by};
    }
}
