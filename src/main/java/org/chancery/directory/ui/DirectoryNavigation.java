package org.chancery.directory.ui;

import com.vaadin.flow.component.UI;
import org.chancery.directory.InstitutionId;
import org.chancery.directory.PersonId;

/** Opens the pages of the directory, and says their addresses, to be called from the pages of any feature. */
public final class DirectoryNavigation {

    static final String PEOPLE = "people";
    static final String INSTITUTIONS = "institutions";
    static final String POSTS = "posts";
    static final String SUBJECTS = "subjects";

    /** Stands for the id of what is yet to be added. */
    static final String NEW = "new";

    private DirectoryNavigation() {}

    /** Opens the list of people. */
    public static void openPeople() {
        UI.getCurrent().navigate(PEOPLE);
    }

    /** Opens a person with their career. */
    public static void open(PersonId person) {
        UI.getCurrent().navigate(href(person));
    }

    /** Opens the list of institutions. */
    public static void openInstitutions() {
        UI.getCurrent().navigate(INSTITUTIONS);
    }

    /** Opens an institution with what came before and after it. */
    public static void open(InstitutionId institution) {
        UI.getCurrent().navigate(href(institution));
    }

    /** The address of a person, relative to the page's base. */
    public static String href(PersonId person) {
        return PEOPLE + "/" + person.value();
    }

    /** The address of an institution, relative to the page's base. */
    public static String href(InstitutionId institution) {
        return INSTITUTIONS + "/" + institution.value();
    }

    /** The address of the list of the people of an institution, relative to the page's base. */
    public static String hrefPeopleOf(InstitutionId institution) {
        return PEOPLE + "?" + PeopleView.INSTITUTION + "=" + institution.value();
    }
}
