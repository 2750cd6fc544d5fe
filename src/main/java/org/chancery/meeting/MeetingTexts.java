package org.chancery.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.base.NotFound;
import org.chancery.coediting.SharedTexts;
import org.chancery.coediting.TextAnchor;
import org.chancery.coediting.TextPiece;
import org.chancery.security.CurrentUser;
import org.chancery.security.ForReaders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the texts of an entry with their formats, for those who read and print. */
@Service
@ForReaders
@Transactional(readOnly = true)
public class MeetingTexts {

    private final EntryRepository entries;
    private final TopicRepository topics;
    private final SharedTexts texts;
    private final CurrentUser currentUser;

    MeetingTexts(EntryRepository entries, TopicRepository topics, SharedTexts texts, CurrentUser currentUser) {
        this.entries = entries;
        this.topics = topics;
        this.texts = texts;
        this.currentUser = currentUser;
    }

    /**
     * The texts of an entry as they are printed, by name; without those that nobody has written, and those of topics that
     * were taken out.
     *
     * @throws NotFound when the entry does not exist for whoever asks
     */
    public Map<String, List<TextPiece>> printed(EntryId id) {
        var entry = entries.findVisible(id.value(), Visibility.of(currentUser.require()))
                .orElseThrow(NotFound::new);
        var text = texts.read(EntryTexts.document(entry.entryId()));
        Map<String, List<TextPiece>> printed = new HashMap<>();
        TextNames.of(topics.findByEntryIdAndRemovedFalseOrderBySortPositionAscIdAsc(entry.id()).stream()
                        .map(Topic::topicId))
                .forEach(name -> {
                    var pieces = text.pieces(name);
                    if (!text.plainText(name).isBlank() || pieces.stream().anyMatch(TextAnchor.class::isInstance)) {
                        printed.put(name, pieces);
                    }
                });
        return printed;
    }
}
