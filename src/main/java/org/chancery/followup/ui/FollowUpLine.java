package org.chancery.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.chancery.followup.FollowUpDetails;
import org.chancery.followup.FollowUpState;

/** A follow-up as it is printed; officers still say what became of it. */
final class FollowUpLine extends Div implements TopicFollowUpsPanel.Row {

    private final PanelContext panel;
    private final Runnable changed;

    FollowUpLine(PanelContext panel, FollowUpDetails followUp, Runnable changed) {
        this.panel = panel;
        this.changed = changed;
        addClassName("follow-up");
        show(followUp);
    }

    @Override
    public void show(FollowUpDetails followUp) {
        removeAll();
        setClassName("closed", followUp.state() != FollowUpState.OPEN);
        var text = new Div(followUp.text());
        text.addClassName("follow-up-text");
        text.getElement().setAttribute("dir", "auto");
        var body = new Div(text, FollowUpMeta.of(followUp, panel.zone()));
        body.addClassName("follow-up-body");
        if (panel.mayTrack()) {
            var control = new StateControl(panel.services().tracking(), followUp, this::stateChanged);
            add(control.ring(), body, control.menu());
        } else {
            add(body);
        }
    }

    /** The ring is made anew, and whoever pressed it goes on from there. */
    private void stateChanged() {
        changed.run();
        getChildren().filter(Button.class::isInstance).findFirst().ifPresent(ring -> ((Button) ring).focus());
    }
}
