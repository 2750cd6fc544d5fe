package org.chancery.approval.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import org.chancery.approval.ApprovalFeed;
import org.chancery.approval.NoticeService;
import org.chancery.base.ui.AppIcon;
import org.chancery.security.UserId;

/** Says how many notices wait, live, and opens them. */
class NoticeBell extends Div {

    private static final int MOST = 99;

    private final transient NoticeService notices;
    private final transient NoticeLines lines;
    private final transient ApprovalFeed feed;
    private final transient UserId reader;
    private final Button button = new Button(AppIcon.BELL.create());
    private final Span count = new Span();
    private final Popover popover = new Popover();
    private transient Runnable unsubscribe = () -> {};

    NoticeBell(NoticeService notices, NoticeLines lines, ApprovalFeed feed, UserId reader) {
        this.notices = notices;
        this.lines = lines;
        this.feed = feed;
        this.reader = reader;
        addClassName("notice-bell");
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.getElement().setAttribute("aria-haspopup", "dialog");
        count.addClassName("notice-count");
        count.getElement().setAttribute("aria-hidden", "true");
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setModal(true);
        popover.setAriaLabel(getTranslation("approval.notice.title"));
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                fill();
            }
        });
        add(button, count, popover);
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        var ui = attachEvent.getUI();
        unsubscribe = feed.onNotices(reader, () -> ui.access(this::refresh));
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent detachEvent) {
        unsubscribe.run();
    }

    private void refresh() {
        long unread = notices.countUnread();
        count.setText(unread > MOST ? MOST + "+" : Long.toString(unread));
        count.setVisible(unread > 0);
        button.setAriaLabel(getTranslation("approval.notice.bell", unread));
        if (popover.isOpened()) {
            fill();
        }
    }

    private void fill() {
        popover.removeAll();
        popover.add(new NoticeList(notices, lines, popover::close));
    }
}
