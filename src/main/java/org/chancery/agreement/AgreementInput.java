package org.chancery.agreement;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.base.Marking;
import org.chancery.base.Refusal;
import org.chancery.base.Texts;
import org.chancery.directory.Country;
import org.chancery.directory.SubjectDetails;
import org.chancery.directory.SubjectId;
import org.chancery.directory.SubjectService;
import org.chancery.meeting.DossierId;
import org.chancery.meeting.MeetingId;
import org.chancery.security.CurrentUser;
import org.springframework.stereotype.Component;

/** Takes in what is entered of an agreement, field by field, and refuses what may not be. */
@Component
class AgreementInput {

    private final AgreementLinks links;
    private final SubjectService subjects;
    private final CurrentUser currentUser;

    AgreementInput(AgreementLinks links, SubjectService subjects, CurrentUser currentUser) {
        this.links = links;
        this.subjects = subjects;
        this.currentUser = currentUser;
    }

    AgreementForm accepted(AgreementForm form) {
        return new AgreementForm(
                form.post(),
                title(form.title()),
                parties(form.parties()),
                subjects(form.subjects()),
                fields(form.fields()),
                form.signed(),
                place(form.place()),
                form.status(),
                meeting(Optional.ofNullable(form.meeting())).orElse(null),
                dossier(Optional.ofNullable(form.dossier())).orElse(null),
                marking(form.marking()),
                notes(form.notes()));
    }

    String title(String title) {
        return Texts.line(title, AgreementWriting.MAX_TITLE, "title");
    }

    String fields(String fields) {
        return Texts.optionalLine(fields, AgreementWriting.MAX_FIELDS, "fields").orElse("");
    }

    String place(String place) {
        return Texts.optionalLine(place, AgreementWriting.MAX_PLACE, "place").orElse("");
    }

    String notes(String notes) {
        return Texts.block(notes, AgreementWriting.MAX_NOTES, "notes");
    }

    Set<String> parties(Set<String> parties) {
        requireAtMost(AgreementWriting.MAX_PARTIES, parties, "parties");
        return parties.stream().map(code -> Country.code(code, "parties")).collect(Collectors.toUnmodifiableSet());
    }

    Set<SubjectId> subjects(Set<SubjectId> wanted) {
        requireAtMost(AgreementWriting.MAX_SUBJECTS, wanted, "subjects");
        var known = subjects.named(wanted, Locale.ROOT).stream()
                .map(SubjectDetails::id)
                .collect(Collectors.toSet());
        if (!known.equals(new HashSet<>(wanted))) {
            throw Refusal.of("subjects", "base.refusal.notFound");
        }
        return Set.copyOf(wanted);
    }

    Marking marking(Marking marking) {
        if (!currentUser.require().clearance().permits(marking)) {
            throw Refusal.of("marking", "agreement.refusal.aboveClearance");
        }
        return marking;
    }

    Optional<MeetingId> meeting(Optional<MeetingId> meeting) {
        meeting.ifPresent(links::require);
        return meeting;
    }

    Optional<DossierId> dossier(Optional<DossierId> dossier) {
        dossier.ifPresent(links::require);
        return dossier;
    }

    private static void requireAtMost(int max, Collection<?> values, String field) {
        if (values.size() > max) {
            throw Refusal.of(field, "agreement.refusal.tooMany", max);
        }
    }
}
