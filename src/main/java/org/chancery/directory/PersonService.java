package org.chancery.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chancery.base.Merge;
import org.chancery.base.NotFound;
import org.chancery.base.Refusal;
import org.chancery.base.Texts;
import org.chancery.security.ForOfficers;
import org.chancery.security.ForReaders;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds and keeps the people whom the posts meet; all posts share them. */
@Service
@ForReaders
@Transactional(readOnly = true)
public class PersonService {

    public static final int MAX_NAME = 160;
    public static final int MAX_HONORIFIC = 40;
    public static final int MAX_NOTES = 2000;

    private final PersonRepository persons;
    private final PersonSearch search;
    private final PositionRepository positions;
    private final HeldPositions held;
    private final Clock clock;

    PersonService(
            PersonRepository persons,
            PersonSearch search,
            PositionRepository positions,
            HeldPositions held,
            Clock clock) {
        this.persons = persons;
        this.search = search;
        this.positions = positions;
        this.held = held;
        this.clock = clock;
    }

    /** The people of a filter with what they hold today; sorts by {@code name}. */
    public Page<PersonListItem> search(PersonFilter filter, Pageable pageable) {
        var page = search.list(filter, pageable);
        var present = held.on(LocalDate.now(clock), page.getContent());
        return page.map(person -> person.listItem(present.get(person.id())));
    }

    /** How many people a filter lets through. */
    public long count(PersonFilter filter) {
        return search.count(filter);
    }

    /** @throws NotFound when there is none such */
    public PersonDetails details(PersonId id) {
        var career = positions.findOf(id.value()).stream()
                .map(AtInstitution::details)
                .toList();
        return find(id).details(career);
    }

    /** @throws Refusal when a field is not as {@link PersonForm} says */
    @ForOfficers
    @Transactional
    public PersonId create(PersonForm form) {
        var checked = checked(form);
        return new PersonId(persons.save(new Person(checked.name(), checked.honorific(), checked.notes()))
                .id());
    }

    /**
     * Changes what differs between what the editor began with and what it holds now.
     *
     * @param seen the form as it was when it was opened
     * @throws Refusal as {@link #create} does, and of a field that somebody else changed since
     */
    @ForOfficers
    @Transactional
    public void change(PersonId id, PersonForm seen, PersonForm wanted) {
        var person = find(id);
        var now = person.details(List.of()).form();
        var merge = new Merge<>(seen, now, wanted);
        var checked = checked(merge.agreed(new PersonForm(
                merge.field("name", PersonForm::name),
                merge.field("honorific", PersonForm::honorific),
                merge.field("notes", PersonForm::notes))));
        person.describe(checked.name(), checked.honorific(), checked.notes());
    }

    /** Offers a person no more; records that name them stay. */
    @ForOfficers
    @Transactional
    public void archive(PersonId id) {
        find(id).archive();
    }

    /** Offers an archived person again. */
    @ForOfficers
    @Transactional
    public void unarchive(PersonId id) {
        find(id).unarchive();
    }

    static PersonForm checked(PersonForm form) {
        return new PersonForm(
                Texts.line(form.name(), MAX_NAME, "name"),
                Texts.optionalLine(form.honorific(), MAX_HONORIFIC, "honorific").orElse(null),
                Texts.block(form.notes(), MAX_NOTES, "notes"));
    }

    private Person find(PersonId id) {
        return persons.findById(id.value()).orElseThrow(NotFound::new);
    }
}
