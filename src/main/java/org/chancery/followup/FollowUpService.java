package org.chancery.followup;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.base.NotFound;
import org.chancery.base.PostId;
import org.chancery.directory.PersonId;
import org.chancery.meeting.EntryAccess;
import org.chancery.meeting.EntryId;
import org.chancery.meeting.MeetingId;
import org.chancery.meeting.TopicId;
import org.chancery.security.ForReaders;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what was undertaken, across meetings and within one; officers see the latest minutes, readers those in force. */
@Service
@ForReaders
@Transactional(readOnly = true)
public class FollowUpService {

    /** What is due within so many days from today counts as due soon. */
    public static final int SOON_DAYS = 7;

    private final FollowUpRepository followUps;
    private final CommitmentRepository commitments;
    private final EntryAccess entries;
    private final PostDays days;
    private final EntityManager entityManager;

    FollowUpService(
            FollowUpRepository followUps,
            CommitmentRepository commitments,
            EntryAccess entries,
            PostDays days,
            EntityManager entityManager) {
        this.followUps = followUps;
        this.commitments = commitments;
        this.entries = entries;
        this.days = days;
        this.entityManager = entityManager;
    }

    /**
     * The follow-ups of a filter; sorts by {@code due} (the default, those without a date last), {@code owner},
     * {@code side}, {@code state}, {@code meeting} and {@code startsAt} of the meeting.
     */
    public Page<FollowUpListItem> list(FollowUpFilter filter, Pageable pageable) {
        var today = days.today();
        return page(new FollowUpQuery(entries.visibility(), today, filter), today, pageable);
    }

    /** How many {@link #list} would find. */
    public long count(FollowUpFilter filter) {
        return (Long) new FollowUpQuery(entries.visibility(), days.today(), filter)
                .count(entityManager)
                .getSingleResult();
    }

    /** Who is to see to what the caller sees, as they stand in the minutes; those whose name contains a text. */
    public List<String> owners(String text, Pageable pageable) {
        var names = new FollowUpQuery(entries.visibility(), days.today(), FollowUpFilter.all())
                .owners(entityManager, text.strip());
        if (pageable.isPaged()) {
            names.setFirstResult(Math.toIntExact(pageable.getOffset())).setMaxResults(pageable.getPageSize());
        }
        @SuppressWarnings("unchecked")
        List<String> page = names.getResultList();
        return page;
    }

    /** How much of what the caller sees is open, and how urgent it is. */
    public FollowUpCounts counts() {
        return (FollowUpCounts) new FollowUpQuery(entries.visibility(), days.today(), FollowUpFilter.open())
                .counts(entityManager, SOON_DAYS)
                .getSingleResult();
    }

    /** What is still open from meetings with somebody, whoever undertook it; one of the meetings is left out. */
    public Page<FollowUpListItem> openWith(PersonId counterpart, MeetingId except, Pageable pageable) {
        var today = days.today();
        var filter = FollowUpFilter.open().withCounterpart(counterpart);
        return page(new FollowUpQuery(entries.visibility(), today, filter).except(except), today, pageable);
    }

    /**
     * One follow-up as the caller sees it.
     *
     * @throws NotFound when there is none such for them
     */
    public FollowUpListItem details(CommitmentId id) {
        var today = days.today();
        var rows = new FollowUpQuery(entries.visibility(), today, FollowUpFilter.all())
                .only(id)
                .rows(entityManager, Sort.unsorted())
                .getResultList();
        if (rows.isEmpty()) {
            throw new NotFound();
        }
        return ((FollowUpRow) rows.getFirst()).asListItem(today);
    }

    /** The follow-ups of an entry in the order of the minutes. */
    public List<FollowUpDetails> ofEntry(EntryId entry) {
        var post = entries.read(entry).post();
        return details(followUps.ofEntry(entry.value()), post);
    }

    /** The follow-ups of one topic in the order of the minutes. */
    public List<FollowUpDetails> ofTopic(TopicId topic) {
        var found = followUps.findByTopicIdAndRemovedFalseOrderBySortPositionAscIdAsc(topic.value());
        // Of a topic that may not be seen as little as of one that does not exist.
        return found.stream()
                .findFirst()
                .flatMap(first -> entries.find(first.entry()))
                .map(entry -> details(found, entry.post()))
                .orElse(List.of());
    }

    private List<FollowUpDetails> details(List<FollowUp> found, PostId post) {
        var today = days.today().getOrDefault(post, LocalDate.MIN);
        Map<UUID, Commitment> byId =
                commitments
                        .findByIdIn(found.stream()
                                .map(followUp -> followUp.commitment().value())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Commitment::id, Function.identity()));
        return found.stream()
                .flatMap(followUp -> Stream.ofNullable(
                                byId.get(followUp.commitment().value()))
                        .map(commitment -> followUp.details(commitment, today)))
                .toList();
    }

    private Page<FollowUpListItem> page(FollowUpQuery question, Map<PostId, LocalDate> today, Pageable pageable) {
        var rows = question.rows(entityManager, pageable.getSort());
        if (pageable.isPaged()) {
            rows.setFirstResult(Math.toIntExact(pageable.getOffset())).setMaxResults(pageable.getPageSize());
        }
        @SuppressWarnings("unchecked")
        List<FollowUpRow> page = rows.getResultList();
        return new PageImpl<>(page.stream().map(row -> row.asListItem(today)).toList(), pageable, (Long)
                question.count(entityManager).getSingleResult());
    }
}
