package org.chancery.coediting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.coediting.DocumentAccess.Question;
import org.chancery.security.LiveActors;
import org.chancery.security.UserId;
import org.springframework.beans.factory.ObjectProvider;

/** What many people may do with many documents at this moment, in as few questions as there can be. */
final class LiveAccess {

    private final ObjectProvider<DocumentAccess> access;
    private final LiveActors actors;

    LiveAccess(ObjectProvider<DocumentAccess> access, LiveActors actors) {
        this.access = access;
        this.actors = actors;
    }

    /** Answers for each document and user; of a closed account it says nothing, which is to be taken as a no. */
    Map<DocumentId, Map<UserId, AccessLevel>> find(Map<DocumentId, Set<UserId>> users) {
        var all = new HashSet<UserId>();
        users.values().forEach(all::addAll);
        var live = actors.find(all);
        List<Question> questions = new ArrayList<>();
        users.forEach((document, some) -> some.forEach(user -> {
            var actor = live.get(user);
            if (actor != null) {
                questions.add(new Question(document, actor));
            }
        }));
        return answers(questions);
    }

    private Map<DocumentId, Map<UserId, AccessLevel>> answers(Collection<Question> questions) {
        Map<DocumentId, Map<UserId, AccessLevel>> answers = new HashMap<>();
        if (!questions.isEmpty()) {
            access.getObject()
                    .access(questions)
                    .forEach((question, level) -> answers.computeIfAbsent(
                                    question.document(), document -> new HashMap<>())
                            .put(question.actor().id(), level));
        }
        return answers;
    }
}
