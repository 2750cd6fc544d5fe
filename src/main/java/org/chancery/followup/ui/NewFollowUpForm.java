package org.chancery.followup.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.Tooltip;
import com.vaadin.flow.component.textfield.TextField;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.PartialDateField;
import org.chancery.base.ui.Refusals;
import org.chancery.followup.NewFollowUp;
import org.chancery.meeting.Side;
import org.chancery.meeting.TopicId;

/** Takes follow-ups down one after another: Enter adds what is typed and begins the next, Escape ends. */
class NewFollowUpForm extends Div {

    private final PanelContext panel;
    private final TopicId topic;
    private final Runnable added;
    private final TextField text = new TextField();
    private final Select<Side> side = new Select<>();
    private final OwnerBox owner;
    private final PartialDateField due = new PartialDateField("");
    private final Refusals refusals;

    NewFollowUpForm(PanelContext panel, TopicId topic, Runnable added, Runnable closed) {
        this.panel = panel;
        this.topic = topic;
        this.added = added;
        this.owner = panel.ownerBox(side::getValue);
        addClassNames("follow-up", "new-follow-up");
        text.setPlaceholder(getTranslation("followup.panel.newText"));
        text.setAriaLabel(getTranslation("followup.panel.newText"));
        text.setManualValidation(true);
        text.addClassName("new-follow-up-text");
        text.addKeyDownListener(Key.ENTER, event -> save());
        side.setItems(Side.OURS, Side.THEIRS);
        side.setItemLabelGenerator(value -> getTranslation("followup.side." + value));
        side.setAriaLabel(getTranslation("followup.field.side"));
        side.setValue(Side.OURS);
        side.addClassName("follow-up-side");
        owner.setManualValidation(true);
        owner.addClassName("follow-up-owner");
        due.addClassName("follow-up-due");
        due.getElement()
                .setProperty("accessibleName", getTranslation("followup.field.due"))
                .setProperty("placeholder", getTranslation("followup.placeholder.due"));
        var save = new Button(getTranslation("followup.action.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var close = new Button(AppIcon.CLOSE.create(), click -> closed.run());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        close.setAriaLabel(getTranslation("followup.action.cancel"));
        Tooltip.forComponent(close).setText(getTranslation("followup.action.cancel"));
        add(text, side, owner, due, save, close);
        refusals = new Refusals().on("text", text).on("owner", owner);
        getElement().addEventListener("keydown", event -> closed.run()).setFilter("event.key === 'Escape'");
    }

    void focus() {
        text.focus();
    }

    private void save() {
        var followUp = new NewFollowUp(side.getValue(), text.getValue(), owner.owner(), due.getValue());
        if (!due.isUnreadable()
                && refusals.attempt(() -> panel.services().writing().add(topic, followUp))) {
            text.clear();
            owner.clear();
            due.clear();
            added.run();
            text.focus();
        }
    }
}
