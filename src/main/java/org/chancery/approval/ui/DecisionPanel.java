package org.chancery.approval.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.chancery.base.ui.Refusals;
import org.chancery.base.ui.Toasts;
import org.chancery.meeting.ui.EditorContext;

/** Approve and return, on the page of a meeting. */
class DecisionPanel extends Section {

    private final transient EditorContext context;
    private final transient ReviewServices services;
    private final long revision;
    private final RemarkField remark = new RemarkField(null);
    private final DecisionBar bar =
            new DecisionBar(this::approve, () -> setReturning(true), this::sendBack, () -> setReturning(false));

    DecisionPanel(EditorContext context, ReviewServices services) {
        this.context = context;
        this.services = services;
        // Nobody writes in a submitted entry: this is the revision that the page shows.
        this.revision = services.inbox().review(context.entry()).entry().revision();
        addClassNames("rail-panel", "decision-panel");
        add(
                new H2(getTranslation("approval.decision")),
                remark,
                bar,
                new Anchor(ApprovalNavigation.href(context.entry()), getTranslation("approval.decision.review")));
        setReturning(false);
    }

    private void approve() {
        new Refusals()
                .ask(() -> services.approval().approve(context.entry(), revision))
                .ifPresent(number -> Toasts.info(getTranslation("approval.approved", number.toString())));
        context.refresh();
    }

    private void sendBack() {
        if (!remark.check()) {
            return;
        }
        boolean done = new Refusals()
                .on("remark", remark)
                .attempt(() -> services.approval()
                        .sendBack(context.entry(), revision, remark.form().toList()));
        if (done) {
            Toasts.info(getTranslation("approval.returned"));
            context.refresh();
        }
    }

    private void setReturning(boolean writing) {
        bar.setReturning(writing);
        remark.setVisible(writing);
        if (writing) {
            remark.focus();
        }
    }
}
