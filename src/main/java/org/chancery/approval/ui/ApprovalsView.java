package org.chancery.approval.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.chancery.approval.ApprovalFeed;
import org.chancery.approval.NoticeService;
import org.chancery.base.NotFound;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.EmptyState;
import org.chancery.base.ui.Ids;
import org.chancery.base.ui.PageHeader;
import org.chancery.meeting.EntryId;
import org.chancery.meeting.ui.MinutesPrinter;
import org.jspecify.annotations.Nullable;

/** The supervisor's inbox: what waits at the side, oldest first, and the entry to be decided beside it. */
@Route(ApprovalNavigation.INBOX + "/:entry?")
@Menu(title = "approval.menu.inbox", order = 20, icon = AppIcon.SPRITE + "inbox")
@RolesAllowed("SUPERVISOR")
public class ApprovalsView extends Div implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private final transient ReviewServices services;
    private final transient MinutesPrinter printer;
    private final transient NoticeService notices;
    private final transient ApprovalFeed feed;
    private final PageHeader header = new PageHeader(getTranslation("approval.inbox"));
    private final InboxList list;
    private final Div detail = new Div();
    private final Div body;
    private final EmptyState empty = new EmptyState(AppIcon.CHECK_CIRCLE, getTranslation("approval.inbox.empty"));
    private transient @Nullable EntryId shown;
    private @Nullable ReviewPanel review;
    private transient Runnable unsubscribe = () -> {};

    ApprovalsView(ReviewServices services, MinutesPrinter printer, NoticeService notices, ApprovalFeed feed) {
        this.services = services;
        this.printer = printer;
        this.notices = notices;
        this.feed = feed;
        this.list = new InboxList(services);
        addClassNames("page", "approvals");
        detail.addClassName("approvals-detail");
        body = new Div(list, detail);
        body.addClassName("approvals-body");
        add(header, body, empty);
        ReviewKeys.listen(this, this::press);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = event.getRouteParameters()
                .get("entry")
                .flatMap(Ids::find)
                .map(EntryId::new)
                .orElse(null);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        boolean chosen = shown != null;
        readList();
        if (shown == null) {
            shown = list.first().orElse(null);
        }
        body.setClassName("has-choice", chosen);
        showReview();
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        var ui = attachEvent.getUI();
        unsubscribe = feed.onInbox(post -> ui.access(this::readList));
    }

    @Override
    protected void onDetach(DetachEvent detachEvent) {
        unsubscribe.run();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("approval.inbox");
    }

    private void readList() {
        list.read();
        header.setSubtitle(
                getTranslation("approval.inbox.waiting", services.inbox().decidable()));
        empty.setVisible(list.isEmpty());
        body.setVisible(!list.isEmpty() || shown != null);
        if (shown != null) {
            list.select(shown);
        }
    }

    private void showReview() {
        detail.removeAll();
        review = null;
        var entry = shown;
        if (entry == null) {
            return;
        }
        var back = new Anchor(ApprovalNavigation.href(), getTranslation("approval.inbox.back"));
        back.addClassName("approvals-back");
        try {
            var panel = new ReviewPanel(services.inbox().review(entry), services, printer, () -> next(entry));
            review = panel;
            detail.add(back, panel);
            notices.markReadAbout(entry);
        } catch (NotFound gone) {
            detail.add(back, new EmptyState(AppIcon.INBOX, getTranslation("approval.review.gone")));
        }
        list.select(entry);
        list.focus(entry);
    }

    /** After a decision: whatever took the place of the entry in the list, or else the inbox. */
    private void next(EntryId decided) {
        var after = list.beside(decided, 1).or(() -> list.beside(decided, -1));
        after.filter(entry -> !entry.equals(decided))
                .ifPresentOrElse(ApprovalNavigation::open, ApprovalNavigation::openInbox);
    }

    private void press(ReviewKeys.Stroke stroke) {
        var panel = review;
        switch (stroke) {
            case NEXT -> list.beside(shown, 1).ifPresent(ApprovalNavigation::open);
            case PREVIOUS -> list.beside(shown, -1).ifPresent(ApprovalNavigation::open);
            case APPROVE, RETURN, SEND, LEAVE -> {
                if (panel != null) {
                    ReviewKeys.press(stroke, panel);
                }
            }
        }
    }
}
