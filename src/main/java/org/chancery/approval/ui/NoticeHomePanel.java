package org.chancery.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.chancery.approval.NoticeDetails;
import org.chancery.approval.NoticeService;
import org.chancery.base.ui.HomeCard;
import org.chancery.base.ui.HomePanel;
import org.chancery.security.CurrentUser;
import org.chancery.security.Role;
import org.springframework.data.domain.PageRequest;

/** The latest notices that were not read yet. */
@org.springframework.stereotype.Component
class NoticeHomePanel implements HomePanel {

    private static final int SHOWN = 5;

    private final NoticeService notices;
    private final NoticeLines lines;
    private final CurrentUser currentUser;

    NoticeHomePanel(NoticeService notices, NoticeLines lines, CurrentUser currentUser) {
        this.notices = notices;
        this.lines = lines;
        this.currentUser = currentUser;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<Component> create() {
        return currentUser.require().has(Role.OFFICER) ? Optional.of(card()) : Optional.empty();
    }

    private HomeCard card() {
        var ui = UI.getCurrent();
        var card = new HomeCard(
                ui.getTranslation("approval.home.notices"), ui.getTranslation("approval.notice.noneUnread"));
        notices.unread(PageRequest.of(0, SHOWN))
                .forEach(notice ->
                        card.addItem(link(notice), new Span(lines.sentence(notice)), new Span(lines.when(notice))));
        return card;
    }

    private Anchor link(NoticeDetails notice) {
        return new Anchor(lines.href(notice), new AnyScript(notice.subject()));
    }
}
