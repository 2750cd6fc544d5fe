package org.chancery.meeting;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.chancery.coediting.SharedTexts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps in the sealed record how the texts stood: their formats, and where in them each statement, decision and follow-up
 * has its place. The words alone are in the rows, too.
 */
@Component
class TextsOfEntry implements EntryPart {

    private final TopicRepository topics;
    private final SharedTexts texts;

    TextsOfEntry(TopicRepository topics, SharedTexts texts) {
        this.topics = topics;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "texts";
    }

    /**
     * Each text that was written as ProseMirror's JSON, itself a string: so that nothing a client has put into a text can
     * be taken for a member of the record.
     */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Object content(EntryId entry) {
        var text = texts.read(EntryTexts.document(entry));
        var written = text.fragments();
        var content = new TreeMap<String, String>();
        // The document keeps the texts of topics that were taken out, which are no part of the record.
        TextNames.of(topics.findByEntryIdAndRemovedFalseOrderBySortPositionAscIdAsc(entry.value()).stream()
                        .map(Topic::topicId))
                .filter(written::contains)
                .forEach(name -> content.put(name, text.proseMirrorJson(name)));
        return content;
    }

    /** Nothing: the texts name the rows of all parts, hence are copied after them. */
    @Override
    public Map<UUID, UUID> copy(EntryId from, EntryId to, Map<TopicId, TopicId> topics) {
        return Map.of();
    }
}
