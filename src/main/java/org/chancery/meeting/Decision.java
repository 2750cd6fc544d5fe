package org.chancery.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.chancery.base.BaseEntity;

/** Something the two sides decided under a topic. */
@Entity
@Table(name = "decision")
class Decision extends BaseEntity {

    private UUID entryId;
    private UUID topicId;
    private String text;
    private int sortPosition;
    private boolean removed;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    Decision(EntryId entry, TopicId topic, String text, int sortPosition) {
        this.entryId = entry.value();
        this.topicId = topic.value();
        this.text = text;
        this.sortPosition = sortPosition;
    }

    Decision copyTo(EntryId entry, TopicId topic) {
        return new Decision(entry, topic, text, sortPosition);
    }

    void changeText(String text) {
        this.text = text;
    }

    void remove() {
        removed = true;
    }

    void restore() {
        removed = false;
    }

    boolean isRemoved() {
        return removed;
    }

    EntryId entry() {
        return new EntryId(entryId);
    }

    TopicId topic() {
        return new TopicId(topicId);
    }

    String text() {
        return text;
    }

    DecisionDetails details() {
        return new DecisionDetails(new DecisionId(id()), topic(), text);
    }
}
