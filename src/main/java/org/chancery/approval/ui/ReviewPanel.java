package org.chancery.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.chancery.approval.RegisterNumber;
import org.chancery.approval.Review;
import org.chancery.base.ui.Formats;
import org.chancery.base.ui.MarkingBadge;
import org.chancery.base.ui.Refusals;
import org.chancery.base.ui.Toasts;
import org.chancery.meeting.ui.MeetingNavigation;
import org.chancery.meeting.ui.MinutesPrinter;
import org.chancery.meeting.ui.PrintedTime;

/** One entry as a supervisor reads and decides it: what changed, the minutes, and remarks beside what they are about. */
class ReviewPanel extends Section {

    private final transient Review review;
    private final transient ReviewServices services;
    private final transient Runnable decided;
    private final transient Formats formats;
    private final List<RemarkField> remarks = new ArrayList<>();
    private final DecisionBar bar = new DecisionBar(this::approve, this::beginReturn, this::sendBack, this::endReturn);
    private boolean returning;

    /** @param decided runs after the entry was approved or returned */
    ReviewPanel(Review review, ReviewServices services, MinutesPrinter printer, Runnable decided) {
        this.review = review;
        this.services = services;
        this.decided = decided;
        this.formats = services.formats(review.entry().post());
        addClassNames("review", "sheet");
        setClassName("decidable", review.entry().mayDecide());
        add(heading(), review.entry().mayDecide() ? bar : notDecidable());
        if (review.entry().mayDecide()) {
            add(remarkField(new RemarkField(null)));
        }
        var returnedAt = review.returnedAt();
        if (returnedAt != null) {
            String since = getTranslation("approval.changes.since", formats.dateTime(returnedAt));
            add(new ChangeList(review.changes(), since, services.subjects(), formats));
        }
        if (!review.remarks().isEmpty()) {
            var earlier = new Details(
                    getTranslation("approval.remark.earlier", review.remarks().size()),
                    new RemarkList(review.remarks(), review.entry().topics(), formats));
            earlier.setOpened(returnedAt != null);
            add(earlier);
        }
        add(printer.print(review.entry(), topic -> List.of(remarkField(new RemarkField(topic)))));
    }

    /** Approves the revision that is shown. */
    void approve() {
        if (returning || !review.entry().mayDecide()) {
            return;
        }
        new Refusals()
                .ask(() -> services.approval()
                        .approve(review.entry().id(), review.entry().revision()))
                .ifPresent(this::approved);
    }

    /** Asks before approving, since a single key is easily pressed and a record is for ever. */
    void askToApprove() {
        if (!returning && review.entry().mayDecide()) {
            var dialog = new ConfirmDialog(
                    getTranslation("approval.confirm"),
                    getTranslation("approval.confirm.text"),
                    getTranslation("approval.approve"),
                    confirm -> approve());
            dialog.setCancelable(true);
            dialog.setCancelText(getTranslation("approval.return.cancel"));
            dialog.open();
        }
    }

    /** Shows the fields in which remarks are written. */
    void beginReturn() {
        if (review.entry().mayDecide()) {
            setReturning(true);
            // Whoever is writing by now stays where they are.
            remarks.getFirst()
                    .getElement()
                    .executeJs("if (!document.activeElement?.closest('.remark-field')) { this.focus(); }");
        }
    }

    /** Returns the entry with what was written. */
    void sendBack() {
        if (!returning || !remarks.stream().allMatch(RemarkField::check)) {
            return;
        }
        var forms = remarks.stream().flatMap(RemarkField::form).toList();
        boolean done = new Refusals()
                .on("remark", remarks.getFirst())
                .attempt(() -> services.approval()
                        .sendBack(review.entry().id(), review.entry().revision(), forms));
        if (done) {
            Toasts.info(getTranslation("approval.returned"));
            decided.run();
        }
    }

    /** Hides the fields again; what was written in them stays there. */
    void endReturn() {
        setReturning(false);
        bar.focusApprove();
    }

    boolean isReturning() {
        return returning;
    }

    private void approved(RegisterNumber number) {
        Toasts.info(getTranslation("approval.approved", number.toString()));
        decided.run();
    }

    private void setReturning(boolean writing) {
        returning = writing;
        bar.setReturning(writing);
        // Their fields are on the page all the time: whoever begins to write does not wait for the server.
        setClassName(ReviewKeys.RETURNING, writing);
    }

    private Component remarkField(RemarkField field) {
        remarks.add(field);
        return field;
    }

    private Header heading() {
        var entry = review.entry();
        var header = entry.header();
        var subject = new H2(header.subject());
        subject.getElement().setAttribute("dir", "auto");
        var meta = new Div(
                new Span(getTranslation("meeting.meetingkind." + header.kind())),
                new Span(PrintedTime.of(header.time(), formats)));
        if (!header.place().isBlank()) {
            meta.add(new Span(header.place()));
        }
        meta.add(new MarkingBadge(header.marking()));
        if (entry.number() > 1) {
            var corrigendum = new Span(getTranslation("approval.corrigendum", entry.number() - 1));
            corrigendum.addClassNames("chip", "warning");
            meta.add(corrigendum);
        }
        meta.add(new Anchor(MeetingNavigation.href(entry.meeting()), getTranslation("approval.review.open")));
        meta.addClassName("review-meta");
        return new Header(subject, meta);
    }

    private Paragraph notDecidable() {
        var why = new Paragraph(getTranslation("approval.review.written"));
        why.addClassName("review-note");
        return why;
    }
}
