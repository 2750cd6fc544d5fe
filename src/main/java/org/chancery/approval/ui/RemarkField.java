package org.chancery.approval.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.stream.Stream;
import org.chancery.approval.ApprovalService;
import org.chancery.approval.RemarkForm;
import org.chancery.base.ui.TextLimit;
import org.chancery.meeting.TopicDetails;
import org.jspecify.annotations.Nullable;

/** Where a supervisor writes a remark on one topic, or on the whole. */
class RemarkField extends TextArea {

    private final transient @Nullable TopicDetails topic;

    RemarkField(@Nullable TopicDetails topic) {
        this.topic = topic;
        addClassName("remark-field");
        setLabel(
                topic == null
                        ? getTranslation("approval.remark.onWhole")
                        : getTranslation("approval.remark.onTopic", topic.number()));
        setManualValidation(true);
        setMinRows(2);
        setWidthFull();
        setValueChangeMode(ValueChangeMode.LAZY);
        getElement().setAttribute("dir", "auto");
    }

    /** Whether what was typed may be kept; says at the field when it is too long. */
    boolean check() {
        boolean fits = TextLimit.check(this, ApprovalService.MAX_REMARK);
        if (!fits) {
            focus();
        }
        return fits;
    }

    /** The remark, if one was written. */
    Stream<RemarkForm> form() {
        return getValue().isBlank()
                ? Stream.empty()
                : Stream.of(new RemarkForm(topic == null ? null : topic.id(), getValue()));
    }
}
