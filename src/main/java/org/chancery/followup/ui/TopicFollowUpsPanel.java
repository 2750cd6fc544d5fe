package org.chancery.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.base.ui.AppIcon;
import org.chancery.followup.FollowUpDetails;
import org.chancery.followup.FollowUpId;
import org.chancery.meeting.MeetingChanged.Part;
import org.chancery.meeting.TopicId;
import org.chancery.meeting.ui.EditorContext;
import org.jspecify.annotations.Nullable;

/** What was undertaken under one topic, written in place while the entry is open and followed afterwards. */
class TopicFollowUpsPanel extends Div {

    private final PanelContext panel;
    private final TopicId topic;
    private final Div heading = new Div(getTranslation("followup.panel.heading"));
    private final Div list = new Div();
    private final Map<FollowUpId, Row> rows = new LinkedHashMap<>();
    private @Nullable NewFollowUpForm form;

    TopicFollowUpsPanel(FollowUpServices services, EditorContext context, TopicId topic) {
        this.panel = new PanelContext(services, context);
        this.topic = topic;
        addClassName("topic-follow-ups");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("followup.panel.heading"));
        heading.addClassName("topic-follow-ups-title");
        heading.getElement().setAttribute("aria-hidden", "true");
        list.addClassName("follow-up-rows");
        add(heading, list);
        if (context.mayWrite()) {
            add(addButton());
        }
        context.whenChanged(this, Set.of(Part.FOLLOW_UPS, Part.ATTENDANCES), this::readAgain);
        readAgain();
    }

    /** Shows what is stored; rows that stay remain the same components, so that nobody is disturbed while typing. */
    final void readAgain() {
        panel.forgetAttendees();
        var inText = panel.context().printedInText(topic);
        List<FollowUpDetails> found = panel.services().reading().ofTopic(topic).stream()
                .filter(followUp -> !inText.contains(followUp.id().value().toString()))
                .toList();
        var gone = new ArrayList<>(rows.keySet());
        found.forEach(followUp -> gone.remove(followUp.id()));
        gone.forEach(this::drop);
        int index = 0;
        for (FollowUpDetails followUp : found) {
            var row = rows.get(followUp.id());
            if (row == null) {
                row = panel.context().mayWrite()
                        ? new FollowUpEditor(panel, followUp, this::readAgain)
                        : new FollowUpLine(panel, followUp, this::readAgain);
                rows.put(followUp.id(), row);
                list.addComponentAtIndex(Math.min(index, list.getComponentCount()), component(row));
            } else {
                row.show(followUp);
            }
            index++;
        }
        heading.setVisible(!found.isEmpty() || form != null);
    }

    private void drop(FollowUpId id) {
        var row = rows.remove(id);
        if (row != null) {
            list.remove(component(row));
        }
    }

    private Button addButton() {
        var add = new Button(getTranslation("followup.action.add"), AppIcon.FOLLOW_UP.create(), click -> openForm());
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add.addClassNames("topic-action", "quiet-action", "add-follow-up");
        return add;
    }

    private void openForm() {
        if (form == null) {
            form = new NewFollowUpForm(panel, topic, this::readAgain, this::closeForm);
            addComponentAtIndex(indexOf(list) + 1, form);
            heading.setVisible(true);
        }
        form.focus();
    }

    private void closeForm() {
        if (form != null) {
            remove(form);
            form = null;
            heading.setVisible(!rows.isEmpty());
            getChildren()
                    .filter(child -> child.hasClassName("add-follow-up"))
                    .forEach(button -> ((Focusable<?>) button).focus());
        }
    }

    private static Component component(Row row) {
        return (Component) row;
    }

    /** A follow-up on the page. */
    sealed interface Row permits FollowUpEditor, FollowUpLine {

        /** Shows what is stored now. */
        void show(FollowUpDetails followUp);
    }
}
