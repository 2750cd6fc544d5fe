package org.chancery.meeting;

import java.util.List;
import java.util.Set;
import org.chancery.base.Marking;
import org.chancery.directory.SubjectId;

/**
 * A topic with what was said and decided.
 *
 * @param number its place in the minutes, from 1
 */
public record TopicDetails(
        TopicId id,
        int number,
        String title,
        Marking marking,
        String narrative,
        Set<SubjectId> subjects,
        List<StatementDetails> statements,
        List<DecisionDetails> decisions) {}
