package org.chancery.agreement;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.chancery.base.Folding;
import org.chancery.base.LikePattern;
import org.chancery.base.PostId;
import org.chancery.meeting.Visibility;
import org.springframework.data.domain.Sort;

/** Builds the question for the agreements of a filter; post and marking are part of it from the first line on. */
final class AgreementQuery {

    private static final Map<String, String> SORTS = Map.of(
            "title", "a.titleFolded",
            "signed", "a.signed.date",
            "place", "a.place",
            "status", "a.status",
            "marking", "a.marking");

    private final StringBuilder from = new StringBuilder("""
            \nfrom Agreement a
            where a.postId in :posts and a.marking <= :clearance and a.archived = :archived""");
    private final Map<String, Object> parameters = new HashMap<>();

    AgreementQuery(Visibility visibility, AgreementFilter filter) {
        parameters.put("posts", visibility.posts());
        parameters.put("clearance", visibility.clearance());
        parameters.put("archived", filter.archived());
        narrow(filter);
    }

    /** In the given order; unsorted means the latest first, those without a date last. */
    TypedQuery<Agreement> rows(EntityManager entityManager, Sort sort) {
        return query(entityManager, "select a" + from + order(sort), Agreement.class);
    }

    TypedQuery<Long> count(EntityManager entityManager) {
        return query(entityManager, "select count(a)" + from, Long.class);
    }

    private void narrow(AgreementFilter filter) {
        if (filter.from() != null) {
            and("a.signedUntil >= :from", "from", filter.from());
        }
        if (filter.until() != null) {
            and("a.signed.date <= :until", "until", filter.until());
        }
        if (!filter.posts().isEmpty()) {
            and("a.postId in :onlyPosts", "onlyPosts", values(filter.posts()));
        }
        if (!filter.statuses().isEmpty()) {
            and("a.status in :statuses", "statuses", filter.statuses());
        }
        if (!filter.markings().isEmpty()) {
            and("a.marking in :markings", "markings", filter.markings());
        }
        if (!filter.countries().isEmpty()) {
            and(
                    "exists (select 1 from Agreement x join x.parties p where x.id = a.id and p in :countries)",
                    "countries",
                    filter.countries());
        }
        if (filter.subject() != null) {
            and(":subject member of a.subjects", "subject", filter.subject().value());
        }
        if (filter.meeting() != null) {
            and("a.meetingId = :meeting", "meeting", filter.meeting().value());
        }
        if (filter.dossier() != null) {
            and("a.dossierId = :dossier", "dossier", filter.dossier().value());
        }
        int number = 0;
        for (String word : Folding.words(filter.text())) {
            String name = "word" + number++;
            and("a.searchText like :" + name + " escape '!'", name, LikePattern.containing(word));
        }
    }

    private void and(String condition, String name, Object value) {
        from.append("\nand ").append(condition);
        parameters.put(name, value);
    }

    private static String order(Sort sort) {
        var orders = new ArrayList<String>();
        for (var order : sort) {
            var path = SORTS.get(order.getProperty());
            if (path != null) {
                orders.add(path + (order.isAscending() ? " asc" : " desc") + " nulls last");
            }
        }
        if (orders.isEmpty()) {
            orders.add("a.signed.date desc nulls last");
        }
        return "\norder by " + String.join(", ", orders) + ", a.titleFolded, a.id";
    }

    private <T> TypedQuery<T> query(EntityManager entityManager, String jpql, Class<T> result) {
        var query = entityManager.createQuery(jpql, result);
        parameters.forEach(query::setParameter);
        return query;
    }

    private static Collection<?> values(Collection<PostId> posts) {
        return posts.stream().map(PostId::value).toList();
    }
}
