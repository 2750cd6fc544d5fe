package org.chancery.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.function.Function;
import org.chancery.base.ui.SaveState;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.TopicDetails;

/** Puts the minutes, as they are printed, into the pages of other features. */
@SpringComponent
public class MinutesPrinter {

    /** Of the headings below that of the meeting, which is itself below that of the page. */
    private static final int LEVEL = 3;

    private final EditorServices services;

    MinutesPrinter(EditorServices services) {
        this.services = services;
    }

    /**
     * The minutes of an entry as they are now.
     *
     * @param below what stands below each topic
     */
    public PrintedMinutes print(EntryDetails entry, Function<TopicDetails, List<? extends Component>> below) {
        var reader = services.currentUser().require();
        var page = new PageContext(
                services, reader, entry, new SaveTracker(new SaveState()), () -> {}, new LastEditors(services));
        return new PrintedMinutes(page, LEVEL, below);
    }
}
