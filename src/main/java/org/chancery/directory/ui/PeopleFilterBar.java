package org.chancery.directory.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chancery.base.NotFound;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.Ids;
import org.chancery.directory.InstitutionId;
import org.chancery.directory.InstitutionService;
import org.chancery.directory.PersonFilter;

/** What the list of people is narrowed by, kept in the address of the page. */
class PeopleFilterBar extends Div {

    private static final String TEXT = "q";
    private static final String COUNTRY = "country";
    private static final String ARCHIVED = "archived";

    private final TextField text = new TextField();
    private final CountryField country = new CountryField(getTranslation("directory.country"));
    private final InstitutionField institution;
    private final Checkbox archived = new Checkbox(getTranslation("directory.archived.show"));

    PeopleFilterBar(InstitutionService institutions, SerializableRunnable changed) {
        addClassName("toolbar");
        institution = new InstitutionField(getTranslation("directory.institution"), institutions);
        text.setLabel(getTranslation("directory.search"));
        text.setPlaceholder(getTranslation("directory.people.search"));
        text.setPrefixComponent(AppIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addClassName("toolbar-search");
        country.setClearButtonVisible(true);
        institution.setClearButtonVisible(true);
        text.addValueChangeListener(change -> told(change.isFromClient(), changed));
        country.addValueChangeListener(change -> told(change.isFromClient(), changed));
        institution.addValueChangeListener(change -> told(change.isFromClient(), changed));
        archived.addValueChangeListener(change -> told(change.isFromClient(), changed));
        add(text, country, institution, archived);
    }

    PersonFilter filter() {
        return new PersonFilter(text.getValue(), country.code(), institution.id(), archived.getValue());
    }

    void read(QueryParameters parameters) {
        text.setValue(parameters.getSingleParameter(TEXT).orElse(""));
        country.choose(parameters.getSingleParameter(COUNTRY).orElse(null));
        archived.setValue(parameters.getSingleParameter(ARCHIVED).isPresent());
        try {
            institution.choose(parameters
                    .getSingleParameter(PeopleView.INSTITUTION)
                    .map(id -> new InstitutionId(Ids.parse(id)))
                    .orElse(null));
        } catch (NotFound gone) {
            institution.clear();
        }
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
        if (filter.institution() != null) {
            parameters.put(PeopleView.INSTITUTION, filter.institution().value().toString());
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
