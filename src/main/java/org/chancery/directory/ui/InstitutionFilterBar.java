package org.chancery.directory.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chancery.base.ui.AppIcon;
import org.chancery.directory.InstitutionFilter;

/** What the list of institutions is narrowed by, kept in the address of the page. */
class InstitutionFilterBar extends Div {

    private static final String TEXT = "q";
    private static final String COUNTRY = "country";
    private static final String ARCHIVED = "archived";

    private final TextField text = new TextField();
    private final CountryField country = new CountryField(getTranslation("directory.country"));
    private final Checkbox archived = new Checkbox(getTranslation("directory.archived.show"));

    InstitutionFilterBar(SerializableRunnable changed) {
        addClassName("toolbar");
        text.setLabel(getTranslation("directory.search"));
        text.setPlaceholder(getTranslation("directory.institutions.search"));
        text.setPrefixComponent(AppIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addClassName("toolbar-search");
        country.setClearButtonVisible(true);
        text.addValueChangeListener(change -> told(change.isFromClient(), changed));
        country.addValueChangeListener(change -> told(change.isFromClient(), changed));
        archived.addValueChangeListener(change -> told(change.isFromClient(), changed));
        add(text, country, archived);
    }

    InstitutionFilter filter() {
        return new InstitutionFilter(text.getValue(), country.code(), archived.getValue());
    }

    void read(QueryParameters parameters) {
        text.setValue(parameters.getSingleParameter(TEXT).orElse(""));
        country.choose(parameters.getSingleParameter(COUNTRY).orElse(null));
        archived.setValue(parameters.getSingleParameter(ARCHIVED).isPresent());
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        var filter = filter();
        if (!filter.text().isBlank()) {
            parameters.put(TEXT, filter.text());
        }
        if (filter.country() != null) {
            parameters.put(COUNTRY, filter.country());
        }
        if (filter.archived()) {
            parameters.put(ARCHIVED, "true");
        }
        return QueryParameters.simple(parameters);
    }

    private static void told(boolean fromClient, SerializableRunnable changed) {
        if (fromClient) {
            changed.run();
        }
    }
}
