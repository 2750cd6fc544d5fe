package org.chancery.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;

/** Counts what Hibernate says to the database, against queries in loops. */
public final class Statements implements StatementInspector {

    private static final long serialVersionUID = 1L;

    private final transient ThreadLocal<@Nullable List<String>> heard = new ThreadLocal<>();

    /** Fails, showing them, when the action takes more than {@code max} statements in this thread. */
    public <T> T assertStatements(int max, Callable<T> action) {
        var statements = new ArrayList<String>();
        heard.set(statements);
        T result;
        try {
            result = action.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            heard.remove();
        }
        assertThat(statements).hasSizeLessThanOrEqualTo(max);
        return result;
    }

    @Override
    public @Nullable String inspect(String sql) {
        var statements = heard.get();
        if (statements != null) {
            statements.add(sql);
        }
        return null;
    }
}
