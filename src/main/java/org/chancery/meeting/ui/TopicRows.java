package org.chancery.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chancery.base.Refusal;
import org.chancery.coediting.ui.AnchorKind;
import org.chancery.coediting.ui.AnchorLabel;
import org.chancery.meeting.MeetingChanged.Part;

/**
 * The rows of one kind under one topic, such as its decisions, as its narrative makes and shows them. The text holds
 * nothing of a row but its id: all else is read and written here.
 *
 * <p>Ids come from browsers. What is not the id of a row under this topic is nothing here.
 */
public interface TopicRows {

    /** Lets the place of a row in the text lead to what changes the row. */
    static void lead(HasElement editor, UUID row) {
        editor.getElement().setAttribute("data-row-id", row.toString());
    }

    /** What the list of things to insert offers, with the form in which such a row is written, as of now. */
    AnchorKind kind();

    /** Whose changes may change {@link #kind} or {@link #labels}. */
    Set<Part> parts();

    /** How the rows that there are now are shown in the text, by id. */
    Map<String, AnchorLabel> labels();

    /**
     * Makes a row.
     *
     * @param values by the name of the field; some may be missing
     * @return its id
     * @throws Refusal of a field of the form, or of the whole
     */
    String make(Map<String, String> values);

    /** Asks whether a row that was taken out of the text is to be removed as well, in the reader's language. */
    String question(AnchorLabel row);

    /** @throws Refusal when that is not possible any more */
    void remove(String row);

    /**
     * Brings a row back that was removed.
     *
     * @throws Refusal when that is not possible any more
     */
    void restore(String row);

    /** A row as it is printed where it stands in the narrative; empty when there is none. */
    Optional<Component> printed(String row);
}
