package org.chancery.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.SearchField;
import org.chancery.meeting.MeetingFilter;
import org.chancery.meeting.MeetingFilterParameters;
import org.springframework.data.domain.Sort;

/** Filters the list of meetings: a text, the other fields behind a button, and what is active as chips. */
class MeetingFilterBar extends Div {

    /** Hears what the reader asks for. */
    interface Listener {

        /** @param typed whether it is one more letter of the same question rather than another one */
        void filter(MeetingFilter filter, boolean typed);

        void sort(Sort.Order order);
    }

    /** The orders offered where there is no room for columns to click on. */
    private static final List<Sort.Order> ORDERS = List.of(
            MeetingListAddress.NEWEST_FIRST,
            Sort.Order.asc("startsAt"),
            Sort.Order.asc("subject"),
            Sort.Order.asc("kind"),
            Sort.Order.desc("marking"),
            Sort.Order.asc("state"));

    private final SearchField text = new SearchField();
    private final Button toggle = new Button();
    private final Select<Sort.Order> order = new Select<>();
    private final MeetingFilterPanel panel;
    private final MeetingFilterChips chips;
    private MeetingFilter filter = MeetingFilter.all();

    MeetingFilterBar(MeetingFilterChoices choices, Listener listener) {
        addClassName("meeting-filter");
        panel = new MeetingFilterPanel(choices, asked -> listener.filter(asked, false));
        chips = new MeetingFilterChips(choices, asked -> listener.filter(asked, false));
        text.setPlaceholder(getTranslation("meeting.filter.q.placeholder"));
        text.setAriaLabel(getTranslation("meeting.filter.q"));
        text.addValueChangeListener(change -> {
            if (change.isFromClient() && text.check()) {
                listener.filter(withText(change.getValue()), true);
            }
        });
        toggle.setIcon(AppIcon.FILTER.create());
        toggle.addClickListener(click -> open(!panel.isVisible()));
        panel.setId("meeting-filter-panel");
        toggle.getElement().setAttribute("aria-controls", "meeting-filter-panel");
        order.addClassName("narrow-only");
        order.setWidthFull();
        order.setAriaLabel(getTranslation("meeting.filter.order"));
        order.setItems(ORDERS);
        order.setItemLabelGenerator(offered -> getTranslation(
                "meeting.filter.order." + offered.getProperty() + (offered.isAscending() ? ".asc" : ".desc")));
        order.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                listener.sort(change.getValue());
            }
        });
        var line = new Div(text, toggle);
        line.addClassName("toolbar");
        add(line, order, panel, chips);
        open(false);
    }

    /** Shows a filter and an order without telling anybody. */
    void show(MeetingFilter filter, Sort.Order sorted) {
        this.filter = filter;
        order.setValue(ORDERS.contains(sorted) ? sorted : null);
        // What is being typed is ahead of the address: only another text replaces it.
        if (!text.getValue().strip().equals(filter.text())) {
            text.setValue(filter.text());
        }
        panel.setFilter(filter);
        chips.setFilter(filter);
        int active =
                MeetingFilterParameters.format(filter).size() - (filter.text().isEmpty() ? 0 : 1);
        toggle.setText(
                active == 0
                        ? getTranslation("base.filter.toggle")
                        : getTranslation("base.filter.toggle.active", active));
    }

    private void open(boolean open) {
        panel.setVisible(open);
        toggle.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    private MeetingFilter withText(String typed) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(MeetingFilterParameters.format(filter));
        parameters.put("q", List.of(typed));
        return MeetingFilterParameters.read(parameters).filter();
    }
}
