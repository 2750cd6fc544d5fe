package org.chancery.meeting.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.base.Parameters;
import org.chancery.meeting.MeetingFilter;
import org.chancery.meeting.MeetingFilterParameters;
import org.springframework.data.domain.Sort;

/**
 * What the address of the list of meetings says: which ones, and in what order. The order is the parameter {@code sort}:
 * a property, with a hyphen before it when the highest comes first.
 *
 * @param ignored names of parameters that could not be read and were left out
 */
record MeetingListAddress(MeetingFilter filter, Sort.Order order, Set<String> ignored) {

    static final Sort.Order NEWEST_FIRST = Sort.Order.desc("startsAt");

    private static final String SORT = "sort";
    private static final Set<String> PROPERTIES = Set.of("startsAt", "subject", "kind", "marking", "state", "place");

    static MeetingListAddress of(MeetingFilter filter, Sort.Order order) {
        return new MeetingListAddress(filter, order, Set.of());
    }

    static MeetingListAddress read(QueryParameters query) {
        var reading = MeetingFilterParameters.read(query.getParameters());
        var reader = new Parameters(query.getParameters());
        var order = reader.one(SORT, Parameters.order(PROPERTIES));
        var ignored = new LinkedHashSet<>(reading.ignored());
        ignored.addAll(reader.ignored());
        return new MeetingListAddress(reading.filter(), order == null ? NEWEST_FIRST : order, ignored);
    }

    MeetingListAddress with(MeetingFilter other) {
        return of(other, order);
    }

    MeetingListAddress with(Sort.Order other) {
        return of(filter, other);
    }

    QueryParameters query() {
        Map<String, List<String>> parameters = new LinkedHashMap<>(MeetingFilterParameters.format(filter));
        if (!order.equals(NEWEST_FIRST)) {
            parameters.put(SORT, List.of(Parameters.ordered(order)));
        }
        return new QueryParameters(parameters);
    }

    Location location() {
        return new Location(MeetingNavigation.MEETINGS, query());
    }
}
