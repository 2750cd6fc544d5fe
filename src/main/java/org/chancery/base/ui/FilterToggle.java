package org.chancery.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;

/**
 * Folds the fields of a filter but the search away where the screen is narrow, so that the list is in sight, and says how
 * many of them are in use; on wide screens it is not there and the fields are.
 */
public class FilterToggle extends Button {

    private static final String OPEN = "filters-open";

    private final Div fields;

    /** @param fields among which this button stands */
    public FilterToggle(Div fields) {
        this.fields = fields;
        fields.addClassName("filters-fold");
        addClassNames("filter-toggle", "narrow-only");
        setIcon(AppIcon.FILTER.create());
        addClickListener(click -> open(!fields.hasClassName(OPEN)));
        setActive(0);
        open(false);
    }

    /** Says how many fields narrow the list now. */
    public final void setActive(int number) {
        setText(
                number == 0
                        ? getTranslation("base.filter.toggle")
                        : getTranslation("base.filter.toggle.active", number));
    }

    private void open(boolean open) {
        fields.setClassName(OPEN, open);
        getElement().setAttribute("aria-expanded", String.valueOf(open));
    }
}
