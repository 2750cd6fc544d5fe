package org.chancery.meeting;

/** What the texts of an entry are called in their document. */
public final class TextNames {

    public static final String SUMMARY = "summary";

    private TextNames() {}

    /** The name of a topic's narrative. */
    public static String narrative(TopicId topic) {
        return topic.value().toString();
    }
}
