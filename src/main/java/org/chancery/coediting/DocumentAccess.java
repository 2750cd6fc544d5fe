package org.chancery.coediting;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chancery.security.Actor;

/**
 * What the owner of the documents says about them: which there are, who may do what, and how writing in one and closing
 * it exclude each other. Implemented by the feature that owns them; every answer is of this moment, none is kept for
 * longer than the question at hand.
 */
public interface DocumentAccess {

    /**
     * The document that is written in a room; empty also when it does not exist for whoever asks.
     *
     * @param room the last part of the address that the editor connects to
     */
    Optional<DocumentId> resolve(UUID room, Actor actor);

    /**
     * What somebody may do now.
     *
     * <p>Asked when they come, at least once a second while they stay, and for every update within the transaction that
     * commits it, after {@link #lock}. It must therefore read what is committed by then: no cache, and nothing that an
     * earlier transaction has seen.
     *
     * @param actor with the roles, clearance and posts of this moment
     */
    AccessLevel access(DocumentId document, Actor actor);

    /** Somebody with a document. */
    record Question(DocumentId document, Actor actor) {}

    /**
     * The same of many at once, as it is asked within a commit and of all who are there: at best in a few queries, however
     * many they are. Whoever is not in the answer may do nothing.
     */
    default Map<Question, AccessLevel> access(Collection<Question> questions) {
        Map<Question, AccessLevel> levels = new HashMap<>();
        questions.forEach(question -> levels.put(question, access(question.document(), question.actor())));
        return levels;
    }

    /**
     * Locks what every change of access to these documents locks, too, until the transaction at hand ends: the row of
     * their owner. So a document that is closed by a commit takes in nothing after that commit.
     *
     * <p>It does not wait: one transaction writes in many documents, and a document that somebody else has locked shall
     * not hold up the others ({@code for update skip locked}). Those are left out and come again a moment later.
     *
     * @return those that are locked now
     */
    Set<DocumentId> lock(Collection<DocumentId> documents);
}
