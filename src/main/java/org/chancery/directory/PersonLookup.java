package org.chancery.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chancery.base.Folding;
import org.chancery.base.Refusal;
import org.chancery.base.Texts;
import org.chancery.security.ForOfficers;
import org.chancery.security.ForReaders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds attendees as somebody types, as they were on the day of the meeting, and takes in those not known yet. */
@Service
@ForReaders
@Transactional(readOnly = true)
public class PersonLookup {

    /** Nobody reads on past this many suggestions. */
    public static final int MAX_SUGGESTIONS = 50;

    private static final int IN_POSITION = 3;

    private final PersonRepository persons;
    private final PersonSearch search;
    private final HeldPositions held;
    private final InstitutionKeeper institutions;
    private final PositionRepository positions;

    PersonLookup(
            PersonRepository persons,
            PersonSearch search,
            HeldPositions held,
            InstitutionKeeper institutions,
            PositionRepository positions) {
        this.persons = persons;
        this.search = search;
        this.held = held;
        this.institutions = institutions;
        this.positions = positions;
    }

    /**
     * People in use whose name, titles or institutions contain every word of {@code text}, best first: by how the name
     * matches, then by a position held on that day, in order of precedence, then by former and later ones. Nobody for an
     * empty text.
     *
     * @param on the day of the meeting, in the post's zone
     * @param limit at most {@value #MAX_SUGGESTIONS}
     */
    public List<PersonSuggestion> suggest(String text, LocalDate on, int limit) {
        var words = Folding.words(text);
        if (words.isEmpty() || limit < 1) {
            return List.of();
        }
        int most = Math.min(limit, MAX_SUGGESTIONS);
        // More than asked for: among those found by position, precedence decides, which only shows afterwards.
        var matches = search.bestMatches(words, on, most * 4);
        var atThatDay =
                held.on(on, matches.stream().map(PersonSearch.Match::person).toList());
        return matches.stream()
                .map(match -> new Ranked(
                        match.quality(),
                        match.person().suggestion(atThatDay.get(match.person().id()))))
                .sorted(Comparator.comparingInt(Ranked::quality)
                        .thenComparing(ranked -> ranked.quality() < IN_POSITION
                                ? new Precedence(
                                        Precedence.MIN_RANK,
                                        null,
                                        ranked.person().name())
                                : Precedence.of(ranked.person())))
                .limit(most)
                .map(Ranked::person)
                .toList();
    }

    /** A person as of a day; empty when there is none such. Archived ones are found too, since records name them. */
    public Optional<PersonSuggestion> heldOn(PersonId id, LocalDate on) {
        return heldOn(List.of(id), on).stream().findFirst();
    }

    /** Several people as of a day, in any order, without those that do not exist. */
    public List<PersonSuggestion> heldOn(Collection<PersonId> ids, LocalDate on) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var found = persons.findByIdIn(ids.stream().map(PersonId::value).toList());
        var atThatDay = held.on(on, found);
        return found.stream()
                .map(person -> person.suggestion(atThatDay.get(person.id())))
                .toList();
    }

    /**
     * Takes in somebody new with the position they hold, beginning unknown, and with it the institution if that is new
     * too.
     *
     * @throws Refusal of {@code name}, {@code honorific}, {@code title}, {@code institution}, {@code country} or {@code
     *     precedenceRank} when it is not as {@link NewPerson} says
     */
    @ForOfficers
    @Transactional
    public PersonId createInPlace(NewPerson somebody) {
        var form = PersonService.checked(new PersonForm(somebody.name(), somebody.honorific(), ""));
        var title = Texts.optionalLine(somebody.title(), PositionService.MAX_TITLE, "title");
        var institution = Texts.optionalLine(somebody.institution(), InstitutionService.MAX_NAME, "institution");
        if (title.isPresent() != institution.isPresent()) {
            throw Refusal.of(title.isPresent() ? "institution" : "title", "base.refusal.required");
        }
        var person = persons.save(new Person(form.name(), form.honorific(), form.notes()));
        if (institution.isPresent()) {
            var at = institutions.findOrCreate(institution.get(), somebody.country());
            positions.save(new Position(person, at, title.get(), PositionService.rank(somebody.rank())));
        }
        return new PersonId(person.id());
    }

    private record Ranked(int quality, PersonSuggestion person) {}
}
