package org.chancery.meeting.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.base.Marking;
import org.chancery.base.NotFound;
import org.chancery.base.PostId;
import org.chancery.directory.Country;
import org.chancery.directory.InstitutionId;
import org.chancery.directory.InstitutionService;
import org.chancery.directory.PersonFilter;
import org.chancery.directory.PersonId;
import org.chancery.directory.PersonService;
import org.chancery.directory.PostDetails;
import org.chancery.directory.PostService;
import org.chancery.directory.SubjectId;
import org.chancery.directory.SubjectService;
import org.chancery.meeting.DossierId;
import org.chancery.meeting.DossierService;
import org.chancery.meeting.EntryState;
import org.chancery.meeting.MeetingKind;
import org.chancery.security.CurrentUser;
import org.chancery.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;

/** What the list of meetings can be filtered by, and how it is called in the reader's language. */
@SpringComponent
class MeetingFilterChoices {

    private final PostService posts;
    private final InstitutionService institutions;
    private final PersonService people;
    private final SubjectService subjects;
    private final DossierService dossiers;
    private final CurrentUser currentUser;

    MeetingFilterChoices(
            PostService posts,
            InstitutionService institutions,
            PersonService people,
            SubjectService subjects,
            DossierService dossiers,
            CurrentUser currentUser) {
        this.posts = posts;
        this.institutions = institutions;
        this.people = people;
        this.subjects = subjects;
        this.dossiers = dossiers;
        this.currentUser = currentUser;
    }

    List<Choice> posts() {
        return posts.mine().stream()
                .map(post -> new Choice(post.id().value().toString(), post.name()))
                .toList();
    }

    /** The posts of the reader by name. */
    Map<PostId, String> postNames() {
        return posts.mine().stream().collect(Collectors.toMap(PostDetails::id, PostDetails::name));
    }

    /** Readers see approved records only: nothing to choose. */
    List<EntryState> states() {
        return currentUser.require().has(Role.OFFICER) ? List.of(EntryState.values()) : List.of();
    }

    List<MeetingKind> kinds() {
        return List.of(MeetingKind.values());
    }

    /** Those that exist for the reader. */
    List<Marking> markings() {
        var clearance = currentUser.require().clearance();
        return Stream.of(Marking.values()).filter(clearance::permits).toList();
    }

    List<Choice> countries(Locale reader) {
        return Country.all(reader).stream()
                .map(country -> new Choice(country.code(), country.name()))
                .toList();
    }

    List<Choice> subjects(Locale reader) {
        return subjects.active(reader).stream()
                .map(subject -> new Choice(subject.id().value().toString(), subject.name(reader)))
                .toList();
    }

    List<Choice> institutions(Pageable pageable, @Nullable String text) {
        return institutions
                .known(Objects.toString(text, ""), pageable)
                .map(found -> new Choice(found.id().value().toString(), found.name()))
                .getContent();
    }

    List<Choice> people(Pageable pageable, @Nullable String text) {
        return people.search(new PersonFilter(Objects.toString(text, ""), null, null, false), pageable)
                .map(found -> new Choice(found.id().value().toString(), found.name()))
                .getContent();
    }

    List<Choice> dossiers(Pageable pageable, @Nullable String text) {
        return dossiers.list(Objects.toString(text, ""), pageable)
                .map(found -> new Choice(found.id().value().toString(), found.title()))
                .getContent();
    }

    /** The institution of an id that came from an address, which may be of none that exists. */
    @Nullable
    Choice institution(@Nullable InstitutionId id) {
        return id == null
                ? null
                : new Choice(
                        id.value().toString(),
                        named(() -> institutions.details(id).name()));
    }

    @Nullable
    Choice person(@Nullable PersonId id) {
        return id == null
                ? null
                : new Choice(
                        id.value().toString(), named(() -> people.details(id).name()));
    }

    @Nullable
    Choice dossier(@Nullable DossierId id) {
        return id == null
                ? null
                : new Choice(
                        id.value().toString(),
                        named(() -> dossiers.details(id).form().title()));
    }

    @Nullable
    Choice subject(@Nullable SubjectId id, Locale reader) {
        return id == null
                ? null
                : new Choice(
                        id.value().toString(),
                        subjects.named(List.of(id), reader).stream()
                                .map(subject -> subject.name(reader))
                                .findFirst()
                                .orElse(UNKNOWN));
    }

    static final String UNKNOWN = "?";

    private static String named(Supplier<String> name) {
        try {
            return name.get();
        } catch (NotFound e) {
            return UNKNOWN;
        }
    }
}
