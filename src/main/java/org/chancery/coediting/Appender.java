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
import org.chancery.security.LiveActors;
import org.chancery.security.UserId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The transaction that puts updates of many documents on disk, of those who may write in them at that moment. */
@Component
class Appender {

    private static final int TIMEOUT_SECONDS = 20;

    private final UpdateLog log;
    private final ObjectProvider<DocumentAccess> access;
    private final LiveAccess live;
    private final TransactionTemplate transaction;

    Appender(
            UpdateLog log,
            ObjectProvider<DocumentAccess> access,
            LiveActors actors,
            PlatformTransactionManager transactions) {
        this.log = log;
        this.access = access;
        this.live = new LiveAccess(access, actors);
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setTimeout(TIMEOUT_SECONDS);
    }

    /**
     * Commits the batches, one for each document. What is on disk is asked for only where there is a reason to: the
     * numbers of the rows tell when somebody else has written, and then all of it is done once more, carefully.
     *
     * @return what came of each, without those whose document is locked by somebody else just now
     */
    Map<DocumentId, Outcome> append(List<Batch> batches) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> appendHere(batches, false)));
        } catch (DataIntegrityViolationException taken) {
            return Objects.requireNonNull(transaction.execute(status -> appendHere(batches, true)));
        }
    }

    private Map<DocumentId, Outcome> appendHere(List<Batch> batches, boolean careful) {
        var writing =
                batches.stream().filter(batch -> !batch.updates().isEmpty()).toList();
        Set<DocumentId> locked = writing.isEmpty()
                ? Set.of()
                : access.getObject().lock(writing.stream().map(Batch::document).collect(Collectors.toSet()));
        var ready = batches.stream()
                .filter(batch -> batch.updates().isEmpty() || locked.contains(batch.document()))
                .toList();
        var refused = refused(ready);
        var outcomes = new HashMap<DocumentId, Outcome>();
        var tails = new ArrayList<UpdateLog.Tail>();
        for (Batch batch : ready) {
            var newer = careful || batch.careful()
                    ? log.after(batch.document(), batch.sequence())
                    : List.<LoggedUpdate>of();
            long last = batch.sequence() + newer.size();
            var before = compare(batch, newer, refused.getOrDefault(batch.document(), Set.of()));
            var tail = tail(batch, before);
            addAuthors(batch, tail, before);
            if (!tail.isEmpty()) {
                tails.add(new UpdateLog.Tail(
                        batch.document(),
                        last,
                        tail.stream().map(Pending::update).toList()));
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

    private static List<Pending> tail(Batch batch, Outcome before) {
        var tail = new ArrayList<Pending>();
        for (int i = before.found(); i < batch.updates().size(); i++) {
            if (before.isCommitted(batch.updates().get(i), i)) {
                tail.add(batch.updates().get(i));
            }
        }
        return tail;
    }

    /** Those who may not write what they have written, by document. */
    private Map<DocumentId, Set<UserId>> refused(List<Batch> batches) {
        var writers = new HashMap<DocumentId, Set<UserId>>();
        for (Batch batch : batches) {
            for (Pending pending : batch.updates()) {
                writers.computeIfAbsent(batch.document(), document -> new HashSet<>())
                        .add(pending.update().author());
            }
        }
        var levels = live.find(writers);
        writers.forEach((document, authors) -> authors.removeIf(
                author -> levels.getOrDefault(document, Map.of()).get(author) == AccessLevel.WRITE));
        return writers;
    }

    private void addAuthors(Batch batch, List<Pending> tail, Outcome before) {
        var unknown = new HashSet<UserId>();
        tail.forEach(update -> unknown.addAll(before.authors(update)));
        unknown.removeAll(batch.knownAuthors());
        if (!unknown.isEmpty()) {
            log.addAuthors(batch.document(), unknown);
        }
    }
}
