package org.chancery.directory;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chancery.base.Folding;
import org.chancery.base.LikePattern;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.stereotype.Repository;

/** Writes the queries that look for people by any number of words, each of which must be found somewhere. */
@Repository
class PersonSearch {

    private static final String POSITIONS =
            "exists (select 1 from PersonPosition x join Institution i on i.id = x.institution where x.person = p.id";
    private static final String IN_POSITION = "(x.titleFolded like :%1$s escape '!' or i.nameFolded like :%1$s"
            + " escape '!' or i.shortNameFolded like :%1$s escape '!')";
    private static final String HELD = " and (x.heldFrom.date is null or x.heldFrom.date <= :day)"
            + " and (x.heldLastDay is null or x.heldLastDay >= :day)";

    private final EntityManager entityManager;

    PersonSearch(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Page<Person> list(PersonFilter filter, Pageable requested) {
        var pageable = FoldedSort.of(requested);
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, values);
        var order = pageable.getSort().stream()
                .map(by -> "p." + by.getProperty() + " " + by.getDirection())
                .collect(Collectors.joining(", ", " order by ", ""));
        var query = with(values, entityManager.createQuery("select p" + where + order, Person.class));
        if (pageable.isPaged()) {
            query.setFirstResult(Math.toIntExact(pageable.getOffset())).setMaxResults(pageable.getPageSize());
        }
        return PageableExecutionUtils.getPage(query.getResultList(), pageable, () -> count(filter));
    }

    long count(PersonFilter filter) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, values);
        return with(values, entityManager.createQuery("select count(p)" + where, Long.class))
                .getSingleResult();
    }

    private static String where(PersonFilter filter, Map<String, Object> values) {
        values.put("archived", filter.archived());
        var where = new StringBuilder(" from Person p where p.archived = :archived");
        append(where, Folding.words(filter.text()), values);
        if (filter.country() != null) {
            where.append(" and ").append(POSITIONS).append(" and i.country = :country)");
            values.put("country", filter.country());
        }
        if (filter.institution() != null) {
            where.append(" and ").append(POSITIONS).append(" and i.id = :institution)");
            values.put("institution", filter.institution().value());
        }
        return where.toString();
    }

    /**
     * People in use, best first: the name begins with what was typed, then a word of it does, then it contains every
     * word, then the position held that day does, then one held at another time.
     *
     * @param words folded, at least one
     */
    List<Match> bestMatches(List<String> words, LocalDate day, int limit) {
        Map<String, Object> values = new HashMap<>();
        String phrase = String.join(" ", words);
        values.put("begins", LikePattern.startingWith(phrase));
        values.put("wordBegins", "% " + LikePattern.startingWith(phrase));
        values.put("day", day);
        var where = new StringBuilder(" from Person p where p.archived = false");
        append(where, words, values);
        String inName = each(words, word -> "p.nameFolded like :%s escape '!'".formatted(word));
        String inHeld = each(
                words,
                word -> "(p.nameFolded like :%s escape '!' or ".formatted(word) + POSITIONS + HELD + " and "
                        + IN_POSITION.formatted(word) + "))");
        String quality = "case when p.nameFolded like :begins escape '!' then 0"
                + " when p.nameFolded like :wordBegins escape '!' then 1"
                + " when " + inName + " then 2 when " + inHeld + " then 3 else 4 end";
        return with(
                        values,
                        entityManager.createQuery(
                                "select p, " + quality + " as quality" + where
                                        + " order by quality, p.nameFolded, p.id",
                                Object[].class))
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Match((Person) row[0], (Integer) row[1]))
                .toList();
    }

    private static void append(StringBuilder where, List<String> words, Map<String, Object> values) {
        for (int i = 0; i < words.size(); i++) {
            values.put("word" + i, LikePattern.containing(words.get(i)));
        }
        if (!words.isEmpty()) {
            where.append(" and ")
                    .append(each(
                            words,
                            word -> "(p.nameFolded like :%s escape '!' or ".formatted(word) + POSITIONS + " and "
                                    + IN_POSITION.formatted(word) + "))"));
        }
    }

    private static String each(List<String> words, Function<String, String> condition) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> condition.apply("word" + i))
                .collect(Collectors.joining(" and "));
    }

    private static <T> TypedQuery<T> with(Map<String, Object> values, TypedQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }

    /** A person and how well they match, 0 being best. */
    record Match(Person person, int quality) {}
}
