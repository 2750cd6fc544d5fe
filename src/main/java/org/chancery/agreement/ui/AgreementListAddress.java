package org.chancery.agreement.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.agreement.AgreementFilter;
import org.chancery.agreement.AgreementFilterParameters;
import org.chancery.base.Parameters;
import org.springframework.data.domain.Sort;

/**
 * What the address of the register says: which agreements, and in what order. The order is the parameter {@code sort}: a
 * property, with a hyphen before it when the highest comes first.
 */
record AgreementListAddress(AgreementFilter filter, Sort.Order order) {

    static final Sort.Order LATEST_FIRST = Sort.Order.desc("signed");

    /** The whole register, the latest first. */
    static final AgreementListAddress ALL = new AgreementListAddress(AgreementFilter.all(), LATEST_FIRST);

    private static final String SORT = "sort";
    private static final Set<String> PROPERTIES = Set.of("title", "signed", "place", "status", "marking");

    static AgreementListAddress read(Map<String, List<String>> parameters) {
        var order = new Parameters(parameters).one(SORT, Parameters.order(PROPERTIES));
        return new AgreementListAddress(
                AgreementFilterParameters.read(parameters), order == null ? LATEST_FIRST : order);
    }

    AgreementListAddress with(AgreementFilter other) {
        return new AgreementListAddress(other, order);
    }

    AgreementListAddress with(Sort.Order other) {
        return new AgreementListAddress(filter, other);
    }

    /** Whether the register can be read year by year. */
    boolean byDate() {
        return order.getProperty().equals("signed");
    }

    QueryParameters query() {
        Map<String, List<String>> parameters = new LinkedHashMap<>(AgreementFilterParameters.format(filter));
        if (!order.equals(LATEST_FIRST)) {
            parameters.put(SORT, List.of(Parameters.ordered(order)));
        }
        return new QueryParameters(parameters);
    }
}
