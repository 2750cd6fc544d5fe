package org.chancery.coediting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.chancery.security.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Knows who has which document open on this server. Nothing of it is stored. Whoever asks is told only about a document
 * they have entered, so that the caller's check of access to it is the one that counts.
 */
@Component
public class Presence {

    private final Map<DocumentId, List<Stay>> stays = new ConcurrentHashMap<>();

    /**
     * Enters a document.
     *
     * @param listener told, in the thread of whoever comes or goes, who is there: at once and at every change
     * @return leaves the document; safe to run more than once
     */
    public Runnable enter(DocumentId document, Visitor visitor, Consumer<List<Visitor>> listener) {
        var stay = new Stay(visitor, listener);
        stays.compute(document, (id, present) -> with(present, stay));
        tell(document);
        return () -> {
            stays.computeIfPresent(document, (id, present) -> without(present, stay));
            tell(document);
        };
    }

    /** Who is there, by name. */
    public List<Visitor> visitors(DocumentId document) {
        Map<UserId, Visitor> byUser = new LinkedHashMap<>();
        stays.getOrDefault(document, List.of()).stream()
                .map(Stay::visitor)
                .sorted(Comparator.comparing(Visitor::access).reversed().thenComparing(Visitor::name))
                .forEach(visitor -> byUser.putIfAbsent(visitor.user(), visitor));
        return byUser.values().stream()
                .sorted(Comparator.comparing(Visitor::name))
                .toList();
    }

    private void tell(DocumentId document) {
        var visitors = visitors(document);
        stays.getOrDefault(document, List.of()).forEach(stay -> stay.listener().accept(visitors));
    }

    private static List<Stay> with(@Nullable List<Stay> present, Stay stay) {
        List<Stay> more = present == null ? new ArrayList<>() : new ArrayList<>(present);
        more.add(stay);
        return List.copyOf(more);
    }

    private static @Nullable List<Stay> without(List<Stay> present, Stay stay) {
        var fewer = present.stream().filter(other -> other != stay).toList();
        return fewer.isEmpty() ? null : fewer;
    }

    private record Stay(Visitor visitor, Consumer<List<Visitor>> listener) {}
}
