package org.chancery.meeting;

import java.util.stream.Stream;

/** What the texts of an entry are called in their document. */
public final class TextNames {

    public static final String SUMMARY = "summary";

    private TextNames() {}

    /** The names of the texts of an entry with these topics. */
    static Stream<String> of(Stream<TopicId> topics) {
        return Stream.concat(Stream.of(SUMMARY), topics.map(TextNames::narrative));
    }

    /** The name of a topic's narrative. */
    public static String narrative(TopicId topic) {
        return topic.value().toString();
    }
}
