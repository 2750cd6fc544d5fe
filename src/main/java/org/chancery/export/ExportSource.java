package org.chancery.export;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A list that a feature lets people take away as {@code /api/exports/{name}.csv}: a bean of the feature, with a
 * class-level permission like any service. Whoever lacks it gets the same answer as for a name that does not exist.
 */
public interface ExportSource<T> {

    /** Part of the address: lower case words joined by hyphens, such as {@code follow-ups}. */
    String name();

    /** The query parameters that {@link #rows} understands; any other is refused. */
    Set<String> parameters();

    ExportTable<T> table();

    /**
     * Hands over, in a stable order, the rows that the signed-in user may see and the parameters select.
     *
     * <p>Called within one read-only transaction that sees one state of the database throughout. Reads in pages and keeps
     * none of them: rows may be many. All refusals come before the first row.
     *
     * @throws org.chancery.base.Refusal of a parameter that makes no sense
     */
    void rows(Map<String, List<String>> parameters, Consumer<? super T> sink);
}
