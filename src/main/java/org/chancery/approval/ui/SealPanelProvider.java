package org.chancery.approval.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.chancery.approval.RecordService;
import org.chancery.meeting.EntryState;
import org.chancery.meeting.ui.EditorContext;
import org.chancery.meeting.ui.EditorPanelProvider;

/** Shows the seal of an approved record beside it. */
@org.springframework.stereotype.Component
class SealPanelProvider implements EditorPanelProvider {

    private final RecordService records;

    SealPanelProvider(RecordService records) {
        this.records = records;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Component> create(EditorContext context) {
        if (context.state() != EntryState.APPROVED) {
            return Optional.empty();
        }
        return records.find(context.entry()).map(found -> new SealPanel(found, records));
    }
}
