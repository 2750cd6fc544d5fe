package org.chancery.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.chancery.base.DatePrecision;
import org.chancery.base.Refusal;
import org.chancery.base.ui.PartialDateField;
import org.chancery.base.ui.Refusals;
import org.chancery.meeting.MeetingTime;

/**
 * When a meeting was held: a day, month or year, the times of a day, and a last day for what lasted longer. What does not
 * fit together stays as typed, with a sentence below it, and the value stays what it was.
 */
class MeetingTimeField extends CustomField<MeetingTime> {

    private static final Duration STEP = Duration.ofMinutes(15);

    private final PartialDateField on = new PartialDateField("");
    private final PartialDateField until = new PartialDateField("");
    private final TimePicker start = new TimePicker();
    private final TimePicker end = new TimePicker();
    private final Span to = new Span("–");
    private final Button moreDays;
    private final Div lastDay;

    MeetingTimeField() {
        addClassName("meeting-time");
        on.setAriaLabel(getTranslation("meeting.editor.time.on"));
        until.setAriaLabel(getTranslation("meeting.editor.time.until"));
        pick(start, "meeting.editor.time.start");
        pick(end, "meeting.editor.time.end");
        moreDays = new Button(getTranslation("meeting.editor.time.moreDays"), click -> askForLastDay());
        moreDays.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        moreDays.addClassName("quiet-action");
        lastDay = new Div(new Span(getTranslation("meeting.editor.time.untilWord")), until);
        lastDay.addClassName("last-day");
        to.getElement().setAttribute("aria-hidden", "true");
        var times = new Div(start, to, end);
        times.addClassName("times");
        for (var field : List.of(on, until)) {
            field.addClassName("plain-field");
        }
        add(new Div(on, times, lastDay, moreDays));
    }

    @Override
    protected MeetingTime generateModelValue() {
        try {
            var time = new MeetingTime(
                    Objects.requireNonNullElseGet(
                            on.getValue(), () -> getValue().on()),
                    until.getValue(),
                    start.getValue(),
                    end.getValue());
            setInvalid(false);
            offer(time);
            return time;
        } catch (Refusal refusal) {
            setErrorMessage(Refusals.text(refusal));
            setInvalid(true);
            return getValue();
        }
    }

    @Override
    protected void setPresentationValue(MeetingTime time) {
        on.setValue(time.on());
        until.setValue(time.until());
        start.setValue(time.start());
        end.setValue(time.end());
        offer(time);
    }

    private void offer(MeetingTime time) {
        boolean day = time.on().precision() == DatePrecision.DAY;
        start.setVisible(day);
        to.setVisible(day);
        end.setVisible(day);
        lastDay.setVisible(time.until() != null);
        moreDays.setVisible(time.until() == null);
    }

    private void askForLastDay() {
        lastDay.setVisible(true);
        moreDays.setVisible(false);
        until.focus();
    }

    private void pick(TimePicker field, String label) {
        field.setAriaLabel(getTranslation(label));
        field.setPlaceholder(getTranslation(label));
        field.setStep(STEP);
        field.setManualValidation(true);
        field.addClassName("plain-field");
    }
}
