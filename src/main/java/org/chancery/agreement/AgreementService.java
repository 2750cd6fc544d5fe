package org.chancery.agreement;

import jakarta.persistence.EntityManager;
import org.chancery.base.NotFound;
import org.chancery.meeting.EntryAccess;
import org.chancery.security.CurrentUser;
import org.chancery.security.ForReaders;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds agreements in the register. */
@Service
@ForReaders
@Transactional(readOnly = true)
public class AgreementService {

    private final AgreementRepository agreements;
    private final AgreementLinks links;
    private final EntryAccess entries;
    private final CurrentUser currentUser;
    private final EntityManager entityManager;

    AgreementService(
            AgreementRepository agreements,
            AgreementLinks links,
            EntryAccess entries,
            CurrentUser currentUser,
            EntityManager entityManager) {
        this.agreements = agreements;
        this.links = links;
        this.entries = entries;
        this.currentUser = currentUser;
        this.entityManager = entityManager;
    }

    /**
     * The agreements of a filter; sorts by {@code signed} (the default, latest first, those without a date last),
     * {@code title}, {@code place}, {@code status} and {@code marking}.
     */
    public Page<AgreementListItem> list(AgreementFilter filter, Pageable pageable) {
        if (asksForTheUnseen(filter)) {
            return Page.empty(pageable);
        }
        var question = new AgreementQuery(entries.visibility(), filter);
        var rows = question.rows(entityManager, pageable.getSort());
        if (pageable.isPaged()) {
            rows.setFirstResult(Math.toIntExact(pageable.getOffset())).setMaxResults(pageable.getPageSize());
        }
        return new PageImpl<>(
                rows.getResultList().stream().map(Agreement::listItem).toList(),
                pageable,
                question.count(entityManager).getSingleResult());
    }

    /** How many {@link #list} would find. */
    public long count(AgreementFilter filter) {
        return asksForTheUnseen(filter)
                ? 0
                : new AgreementQuery(entries.visibility(), filter)
                        .count(entityManager)
                        .getSingleResult();
    }

    /** @throws NotFound when there is none such for whoever asks */
    public AgreementDetails details(AgreementId id) {
        var agreement = agreements.findById(id.value()).orElseThrow(NotFound::new);
        currentUser.require().requireSight(agreement.post(), agreement.marking());
        var meetingSubject = agreement.meeting().flatMap(links::subjectOf);
        var dossierTitle = agreement.dossier().flatMap(links::titleOf);
        return new AgreementDetails(
                id,
                agreement.form(meetingSubject.isPresent(), dossierTitle.isPresent()),
                meetingSubject.orElse(""),
                dossierTitle.orElse(""),
                agreement.isArchived());
    }

    /** What was signed at a meeting is part of what may be known of that meeting. */
    private boolean asksForTheUnseen(AgreementFilter filter) {
        return filter.meeting() != null && links.subjectOf(filter.meeting()).isEmpty()
                || filter.dossier() != null && links.titleOf(filter.dossier()).isEmpty();
    }
}
