package org.chancery.coediting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** A log whose database is away when a test says so. */
class FailingUpdateLog extends UpdateLog {

    private volatile boolean away;
    private final AtomicInteger refusals = new AtomicInteger();

    FailingUpdateLog(JdbcTemplate jdbc) {
        super(jdbc);
    }

    void goAway() {
        refusals.set(0);
        away = true;
    }

    void comeBack() {
        away = false;
    }

    /** How often somebody has tried in vain. */
    int refusals() {
        return refusals.get();
    }

    private void check() {
        if (away) {
            refusals.incrementAndGet();
            throw new DataAccessResourceFailureException("away");
        }
    }

    @Override
    void append(List<Tail> tails) {
        check();
        super.append(tails);
    }

    @Override
    Map<DocumentId, Long> sequences(Collection<DocumentId> documents) {
        check();
        return super.sequences(documents);
    }

    @Override
    LoadedDocument load(DocumentId document) {
        check();
        return super.load(document);
    }
}
