package org.chancery.meeting.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.meeting.MeetingChanged.Part;
import org.chancery.security.UserId;

/** Who changed which part of a meeting last, as far as a page has heard. */
final class LastEditors {

    private final EditorServices services;
    private final Map<Part, UserId> editors = new EnumMap<>(Part.class);

    LastEditors(EditorServices services) {
        this.services = services;
    }

    void changed(Map<Part, UserId> parts) {
        editors.putAll(parts);
    }

    /** The name of whoever it was; empty if nobody has, or the reader. */
    Optional<String> of(Part part, UserId reader) {
        return Optional.ofNullable(editors.get(part))
                .filter(editor -> !editor.equals(reader))
                .map(editor -> services.userNames().of(List.of(editor)).get(editor));
    }
}
