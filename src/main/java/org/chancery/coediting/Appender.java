package org.chancery.coediting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.coediting.Batch.Outcome;
import org.chancery.security.Actor;
import org.chancery.security.LiveActors;
import org.chancery.security.UserId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The transaction that puts updates of many documents on disk, of those who may write in them at that moment. */
@Component
class Appender {

    private static final int TIMEOUT_SECONDS = 20;

    private final UpdateLog log;
    private final ObjectProvider<DocumentAccess> access;
    private final LiveActors actors;
    private final TransactionTemplate transaction;

    Appender(
            UpdateLog log,
            ObjectProvider<DocumentAccess> access,
            LiveActors actors,
            PlatformTransactionManager transactions) {
        this.log = log;
        this.access = access;
        this.actors = actors;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setTimeout(TIMEOUT_SECONDS);
    }

    /**
     * Commits the batches, one for each document.
     *
     * @return what came of each, without those whose document is locked by somebody else just now
     */
    Map<DocumentId, Outcome> append(List<Batch> batches) {
        return Objects.requireNonNull(transaction.execute(status -> appendHere(batches)));
    }

    private Map<DocumentId, Outcome> appendHere(List<Batch> batches) {
        var writing =
                batches.stream().filter(batch -> !batch.updates().isEmpty()).toList();
        Set<DocumentId> locked = writing.isEmpty()
                ? Set.of()
                : access.getObject().lock(writing.stream().map(Batch::document).collect(Collectors.toSet()));
        var ready = batches.stream()
                .filter(batch -> batch.updates().isEmpty() || locked.contains(batch.document()))
                .toList();
        var sequences = log.sequences(ready.stream().map(Batch::document).collect(Collectors.toSet()));
        var authors = actors.find(ready.stream()
                .flatMap(batch -> batch.updates().stream())
                .map(pending -> pending.update().author())
                .collect(Collectors.toSet()));
        var outcomes = new HashMap<DocumentId, Outcome>();
        var tails = new ArrayList<UpdateLog.Tail>();
        for (Batch batch : ready) {
            long last = sequences.getOrDefault(batch.document(), 0L);
            var newer =
                    last > batch.sequence() ? log.after(batch.document(), batch.sequence()) : List.<LoggedUpdate>of();
            var before = compare(batch, newer, refused(batch, authors));
            var tail = tail(batch, before);
            addAuthors(batch, tail);
            if (!tail.isEmpty()) {
                tails.add(new UpdateLog.Tail(batch.document(), last, tail));
            }
            outcomes.put(
                    batch.document(),
                    new Outcome(before.found(), before.others(), before.refused(), last + tail.size()));
        }
        log.append(tails);
        return outcomes;
    }

    /** Tells our own updates, whose commit seemed to fail and did not, from those of others. */
    private static Outcome compare(Batch batch, List<LoggedUpdate> newer, Set<UserId> refused) {
        int found = 0;
        var others = new ArrayList<LoggedUpdate>();
        for (LoggedUpdate update : newer) {
            if (found < batch.updates().size()
                    && batch.updates().get(found).update().isSameAs(update)) {
                found++;
            } else {
                others.add(update);
            }
        }
        return new Outcome(found, others, refused, 0);
    }

    private static List<LoggedUpdate> tail(Batch batch, Outcome before) {
        var tail = new ArrayList<LoggedUpdate>();
        for (int i = before.found(); i < batch.updates().size(); i++) {
            if (before.isCommitted(batch.updates().get(i), i)) {
                tail.add(batch.updates().get(i).update());
            }
        }
        return tail;
    }

    private Set<UserId> refused(Batch batch, Map<UserId, Actor> actors) {
        return batch.updates().stream()
                .map(pending -> pending.update().author())
                .distinct()
                .filter(author -> {
                    Actor actor = actors.get(author);
                    return actor == null || access.getObject().access(batch.document(), actor) != AccessLevel.WRITE;
                })
                .collect(Collectors.toSet());
    }

    private void addAuthors(Batch batch, List<LoggedUpdate> tail) {
        var unknown = new HashSet<UserId>();
        tail.forEach(update -> unknown.add(update.author()));
        unknown.removeAll(batch.knownAuthors());
        if (!unknown.isEmpty()) {
            log.addAuthors(batch.document(), unknown);
        }
    }
}
