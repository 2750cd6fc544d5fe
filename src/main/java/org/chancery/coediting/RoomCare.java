package org.chancery.coediting;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.security.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Remembers what rooms want done in a while; {@link Housekeeping} comes round and does it. */
@Component
class RoomCare implements Room.Care {

    private static final Logger LOG = LoggerFactory.getLogger(RoomCare.class);

    /** Who hears of a document reads all of it; while people write, once in a second is often enough. */
    private static final Duration IN_A_WHILE = Duration.ofSeconds(1);

    private final ApplicationEventPublisher events;
    private final UpdateLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private final Map<DocumentId, News> news = new LinkedHashMap<>();
    private final Map<DocumentId, Long> announced = new HashMap<>();
    private final Set<DocumentId> toCompact = ConcurrentHashMap.newKeySet();
    private final Set<Room> toRecheck = ConcurrentHashMap.newKeySet();

    private record News(Set<UserId> authors, Set<String> roots, long sequence) {}

    RoomCare(ApplicationEventPublisher events, UpdateLog log, PlatformTransactionManager transactions, Clock clock) {
        this.events = events;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void committed(DocumentId document, Set<UserId> written, Set<String> roots, long sequence) {
        synchronized (news) {
            var known = news.get(document);
            var authors = known == null ? new HashSet<UserId>() : known.authors();
            var all = known == null ? new HashSet<String>() : known.roots();
            authors.addAll(written);
            all.addAll(roots);
            news.put(document, new News(authors, all, sequence));
        }
    }

    @Override
    public void compact(DocumentId document) {
        toCompact.add(document);
    }

    @Override
    public void recheck(Room room) {
        toRecheck.add(room);
    }

    /** The rooms whose access is to be asked now, each once. */
    Set<Room> takeRechecks() {
        var rooms = Set.copyOf(toRecheck);
        toRecheck.removeAll(rooms);
        return rooms;
    }

    /** Tells the rest of the product what is on disk since the last time: of no document more than once in a while. */
    void announce() {
        takeNews(System.nanoTime()).forEach((document, what) -> {
            try {
                events.publishEvent(new SharedTextCommitted(document, what.authors(), what.roots(), what.sequence()));
            } catch (RuntimeException e) {
                LOG.error("Somebody does not keep up with {}", document, e);
            }
        });
    }

    private Map<DocumentId, News> takeNews(long now) {
        synchronized (news) {
            announced.values().removeIf(at -> now - at >= IN_A_WHILE.toNanos());
            var taken = new LinkedHashMap<>(news);
            taken.keySet().removeAll(announced.keySet());
            news.keySet().removeAll(taken.keySet());
            taken.keySet().forEach(document -> announced.put(document, now));
            return taken;
        }
    }

    /** Keeps documents as one that were asked for. Read back from disk, so that nothing gets in that is not there. */
    void compact() {
        for (DocumentId document : Set.copyOf(toCompact)) {
            toCompact.remove(document);
            try {
                transaction.executeWithoutResult(status -> {
                    var loaded = log.load(document);
                    if (loaded.sequence() > loaded.snapshotSequence()) {
                        log.keepSnapshot(
                                document, loaded.sequence(), loaded.doc().encodeState(), clock.instant());
                    }
                });
            } catch (RuntimeException e) {
                // The log is complete without it.
                LOG.warn("{} is not compacted: {}", document, e.toString());
            }
        }
    }
}
