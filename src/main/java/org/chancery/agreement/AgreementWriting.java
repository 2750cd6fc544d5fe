package org.chancery.agreement;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.chancery.base.Marking;
import org.chancery.base.NotFound;
import org.chancery.base.PartialDate;
import org.chancery.base.Refusal;
import org.chancery.directory.SubjectId;
import org.chancery.meeting.Change;
import org.chancery.meeting.DossierId;
import org.chancery.meeting.Edit;
import org.chancery.meeting.MeetingId;
import org.chancery.security.AuditLog;
import org.chancery.security.CurrentUser;
import org.chancery.security.ForOfficers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the register of agreements, field by field.
 *
 * <p>A link to a meeting or dossier that does not exist for whoever writes counts as missing for them: they may set
 * another, and the audit log keeps which one it replaced.
 */
@Service
@ForOfficers
@Transactional
public class AgreementWriting {

    public static final int MAX_TITLE = 300;
    public static final int MAX_FIELDS = 300;
    public static final int MAX_PLACE = 200;
    public static final int MAX_NOTES = 4000;
    public static final int MAX_PARTIES = 50;
    public static final int MAX_SUBJECTS = 20;

    private final AgreementRepository agreements;
    private final AgreementInput input;
    private final AgreementLinks links;
    private final CurrentUser currentUser;
    private final AuditLog audit;

    AgreementWriting(
            AgreementRepository agreements,
            AgreementInput input,
            AgreementLinks links,
            CurrentUser currentUser,
            AuditLog audit) {
        this.agreements = agreements;
        this.input = input;
        this.links = links;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /**
     * Enters an agreement.
     *
     * @throws Refusal of the field that is not as {@link AgreementForm} says
     * @throws NotFound when the post, the meeting or the dossier does not exist for whoever enters it
     */
    public AgreementId create(AgreementForm form) {
        currentUser.require().requireSight(form.post(), Marking.UNCLASSIFIED);
        var agreement = agreements.save(new Agreement(input.accepted(form)));
        audit.record("agreement.created", form.post(), agreement.id(), "");
        return new AgreementId(agreement.id());
    }

    /** @throws Refusal of {@code title} when it is blank or longer than 300 characters */
    public Edit<String> changeTitle(AgreementId id, Change<String> change) {
        return edit(id, "title", change, input::title, Agreement::title, Agreement::rename);
    }

    /** @throws Refusal of {@code fields} when they are longer than 300 characters */
    public Edit<String> changeFields(AgreementId id, Change<String> change) {
        return edit(id, "fields", change, input::fields, Agreement::fields, Agreement::concern);
    }

    /** @throws Refusal of {@code subjects} when they are more than 20 or one does not exist */
    public Edit<Set<SubjectId>> changeSubjects(AgreementId id, Change<Set<SubjectId>> change) {
        return edit(id, "subjects", change, input::subjects, Agreement::subjects, Agreement::concern);
    }

    /** @throws Refusal of {@code parties} when they are more than 50 or one is no country code */
    public Edit<Set<String>> changeParties(AgreementId id, Change<Set<String>> change) {
        return edit(id, "parties", change, input::parties, Agreement::parties, Agreement::bind);
    }

    /** Says when it was signed, to the day, month or year that is known, or that it is not signed. */
    public Edit<Optional<PartialDate>> changeSigned(AgreementId id, Change<Optional<PartialDate>> change) {
        return edit(id, "signed", change, UnaryOperator.identity(), Agreement::signed, Agreement::signOn);
    }

    /** @throws Refusal of {@code place} when it is longer than 200 characters */
    public Edit<String> changePlace(AgreementId id, Change<String> change) {
        return edit(id, "place", change, input::place, Agreement::place, Agreement::signAt);
    }

    /** Says how far the agreement has come; any status may follow any other, as what is entered late shows. */
    public Edit<AgreementStatus> changeStatus(AgreementId id, Change<AgreementStatus> change) {
        return edit(id, "status", change, UnaryOperator.identity(), Agreement::status, Agreement::become);
    }

    /** @throws Refusal of {@code marking} when it is above the clearance of whoever changes it */
    public Edit<Marking> changeMarking(AgreementId id, Change<Marking> change) {
        return edit(id, "marking", change, input::marking, Agreement::marking, Agreement::mark);
    }

    /** @throws Refusal of {@code notes} when they are longer than 4000 characters */
    public Edit<String> changeNotes(AgreementId id, Change<String> change) {
        return edit(id, "notes", change, input::notes, Agreement::notes, Agreement::annotate);
    }

    /** @throws NotFound when the meeting does not exist for whoever links it */
    public Edit<Optional<MeetingId>> changeMeeting(AgreementId id, Change<Optional<MeetingId>> change) {
        return edit(
                id,
                "meeting",
                change,
                input::meeting,
                agreement -> agreement
                        .meeting()
                        .filter(meeting -> links.subjectOf(meeting).isPresent()),
                (agreement, meeting) -> {
                    agreement
                            .meeting()
                            .ifPresent(before -> audit.record(
                                    "agreement.meetingReplaced",
                                    agreement.post(),
                                    agreement.id(),
                                    before.value().toString()));
                    agreement.linkMeeting(meeting);
                });
    }

    /** @throws NotFound when the dossier does not exist for whoever links it */
    public Edit<Optional<DossierId>> changeDossier(AgreementId id, Change<Optional<DossierId>> change) {
        return edit(
                id,
                "dossier",
                change,
                input::dossier,
                agreement -> agreement
                        .dossier()
                        .filter(dossier -> links.titleOf(dossier).isPresent()),
                (agreement, dossier) -> {
                    agreement
                            .dossier()
                            .ifPresent(before -> audit.record(
                                    "agreement.dossierReplaced",
                                    agreement.post(),
                                    agreement.id(),
                                    before.value().toString()));
                    agreement.linkDossier(dossier);
                });
    }

    /** Takes an agreement out of the register; see {@link #unarchive}. */
    public void archive(AgreementId id) {
        var agreement = lock(id);
        agreement.archive();
        audit.record("agreement.archived", agreement.post(), agreement.id(), "");
    }

    /** Brings an agreement back into the register. */
    public void unarchive(AgreementId id) {
        var agreement = lock(id);
        agreement.unarchive();
        audit.record("agreement.unarchived", agreement.post(), agreement.id(), "");
    }

    private <T> Edit<T> edit(
            AgreementId id,
            String field,
            Change<T> change,
            UnaryOperator<T> accept,
            Function<Agreement, T> stored,
            BiConsumer<Agreement, T> store) {
        var agreement = lock(id);
        T wanted = accept.apply(change.to());
        T now = stored.apply(agreement);
        if (!now.equals(wanted)) {
            if (!now.equals(change.from())) {
                return new Edit.Conflict<>(now, change.to());
            }
            store.accept(agreement, wanted);
            audit.record("agreement.changed", agreement.post(), agreement.id(), field);
        }
        return new Edit.Saved<>(wanted);
    }

    private Agreement lock(AgreementId id) {
        var agreement = agreements.lock(id.value()).orElseThrow(NotFound::new);
        currentUser.require().requireSight(agreement.post(), agreement.marking());
        return agreement;
    }
}
