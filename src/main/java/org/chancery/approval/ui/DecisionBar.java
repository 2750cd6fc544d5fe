package org.chancery.approval.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.chancery.base.ui.AppIcon;

/** Approve and return; or, while remarks are being written, send these or leave them. */
class DecisionBar extends Div {

    private final Button approve;
    private final Button returning;
    private final Button send;
    private final Button cancel;
    private final Span hint = new Span();

    DecisionBar(Runnable onApprove, Runnable onReturn, Runnable onSend, Runnable onCancel) {
        addClassName("decision-bar");
        approve =
                new Button(getTranslation("approval.approve"), AppIcon.CHECK_CIRCLE.create(), click -> onApprove.run());
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        approve.setTooltipText(getTranslation("approval.approve.shortcut"));
        approve.getElement().setAttribute("aria-keyshortcuts", "Control+Enter A");
        returning = new Button(getTranslation("approval.return"), AppIcon.RETURN.create(), click -> onReturn.run());
        returning.setTooltipText(getTranslation("approval.return.shortcut"));
        returning.getElement().setAttribute("aria-keyshortcuts", "R");
        send = new Button(getTranslation("approval.return.send"), AppIcon.SEND.create(), click -> onSend.run());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setTooltipText(getTranslation("approval.return.send.shortcut"));
        send.getElement().setAttribute("aria-keyshortcuts", "Control+Enter");
        cancel = new Button(getTranslation("approval.return.cancel"), click -> onCancel.run());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        cancel.getElement().setAttribute("aria-keyshortcuts", "Escape");
        hint.addClassName("muted");
        add(approve, returning, send, cancel, hint);
        setReturning(false);
    }

    /** Shows the buttons for writing remarks, or those for deciding. */
    final void setReturning(boolean writing) {
        approve.setVisible(!writing);
        returning.setVisible(!writing);
        send.setVisible(writing);
        cancel.setVisible(writing);
        hint.setText(getTranslation(writing ? "approval.return.hint" : "approval.review.hint"));
    }

    void focusApprove() {
        approve.focus();
    }
}
