package org.chancery.followup.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chancery.base.Folding;
import org.chancery.directory.PersonId;
import org.chancery.directory.PersonLookup;
import org.chancery.followup.Owner;

/** Chooses who is to see to a follow-up: attendees first, then the directory, or whatever else is typed. */
class OwnerBox extends ComboBox<Owner> {

    private static final int SUGGESTIONS = 12;

    private final transient Supplier<List<Owner>> attendees;
    private final transient PersonLookup people;
    private final transient LocalDate day;
    private transient Runnable afterTyping = () -> {};

    /** @param day as of which people are looked up */
    OwnerBox(Supplier<List<Owner>> attendees, PersonLookup people, LocalDate day) {
        this.attendees = attendees;
        this.people = people;
        this.day = day;
        setItems(query ->
                found(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
        setItemLabelGenerator(Owner::name);
        setPlaceholder(getTranslation("followup.placeholder.owner"));
        setAriaLabel(getTranslation("followup.field.owner"));
        setClearButtonVisible(true);
        setAllowCustomValue(true);
        addCustomValueSetListener(event -> {
            setValue(Owner.named(event.getDetail().strip()));
            afterTyping.run();
        });
    }

    /** What is to be done when somebody outside the directory was typed. */
    void afterTyping(Runnable deed) {
        afterTyping = deed;
    }

    Owner owner() {
        return getOptionalValue().orElse(Owner.NONE);
    }

    void show(Owner owner) {
        if (owner.equals(Owner.NONE)) {
            clear();
        } else {
            setValue(owner);
        }
    }

    private Stream<Owner> found(String text) {
        var words = Folding.words(text);
        Map<PersonId, Owner> found = new LinkedHashMap<>();
        attendees.get().stream()
                .filter(owner -> words.stream().allMatch(Folding.fold(owner.name())::contains))
                .forEach(owner -> add(found, owner));
        people.suggest(text, day, SUGGESTIONS).forEach(person -> add(found, new Owner(person.id(), person.name())));
        return found.values().stream();
    }

    private static void add(Map<PersonId, Owner> found, Owner owner) {
        if (owner.person() != null) {
            found.putIfAbsent(owner.person(), owner);
        }
    }
}
