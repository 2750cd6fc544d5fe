package org.chancery.agreement.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import org.chancery.agreement.AgreementFilter;
import org.chancery.agreement.AgreementFilterParameters;
import org.chancery.agreement.AgreementId;

/** Opens the pages about agreements, and says their addresses, to be called from the pages of any feature. */
public final class AgreementNavigation {

    static final String AGREEMENTS = "agreements";

    private AgreementNavigation() {}

    /** Opens the register with the agreements of a filter. */
    public static void openList(AgreementFilter filter) {
        UI.getCurrent().navigate(AGREEMENTS, new QueryParameters(AgreementFilterParameters.format(filter)));
    }

    /** Opens one agreement. */
    public static void open(AgreementId agreement) {
        UI.getCurrent().navigate(href(agreement));
    }

    /** The address of the register with the agreements of a filter, relative to the page's base. */
    public static String href(AgreementFilter filter) {
        var query = new QueryParameters(AgreementFilterParameters.format(filter)).getQueryString();
        return query.isEmpty() ? AGREEMENTS : AGREEMENTS + "?" + query;
    }

    /** The address of one agreement, relative to the page's base. */
    public static String href(AgreementId agreement) {
        return AGREEMENTS + "/" + agreement.value();
    }
}
