package org.chancery.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.chancery.directory.InstitutionId;
import org.chancery.directory.PersonFilter;
import org.chancery.directory.PersonListItem;
import org.chancery.directory.PersonService;
import org.springframework.data.domain.PageRequest;

/** The first of the people who are or were at an institution, and the way to all of them. */
class InstitutionPeoplePanel extends Section {

    private static final int FIRST = 10;

    InstitutionPeoplePanel(PersonService persons, InstitutionId institution) {
        var people = persons.search(new PersonFilter("", null, institution, false), PageRequest.of(0, FIRST));
        var heading = new Div(new H3(getTranslation("directory.institution.people")));
        heading.addClassName("directory-heading");
        add(heading);
        if (people.isEmpty()) {
            var nothing = new Paragraph(getTranslation("directory.institution.people.empty"));
            nothing.addClassName("muted");
            add(nothing);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("directory-links");
        people.forEach(person -> list.add(item(person)));
        add(list);
        if (people.getTotalElements() > FIRST) {
            add(new Anchor(
                    DirectoryNavigation.hrefPeopleOf(institution),
                    getTranslation("directory.institution.people.all", people.getTotalElements())));
        }
    }

    private static ListItem item(PersonListItem person) {
        var item = new ListItem(new Anchor(DirectoryNavigation.href(person.id()), person.name()));
        if (person.position() != null) {
            var title = new Span(person.position().title());
            title.addClassName("muted");
            item.add(title);
        }
        return item;
    }
}
