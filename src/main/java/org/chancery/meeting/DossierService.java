package org.chancery.meeting;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.base.LikePattern;
import org.chancery.base.Merge;
import org.chancery.base.NotFound;
import org.chancery.base.PostId;
import org.chancery.base.Refusal;
import org.chancery.base.Texts;
import org.chancery.security.Actor;
import org.chancery.security.AuditLog;
import org.chancery.security.CurrentUser;
import org.chancery.security.ForOfficers;
import org.chancery.security.ForReaders;
import org.chancery.security.Role;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the dossiers in which meetings are grouped. */
@Service
@ForReaders
@Transactional
public class DossierService {

    public static final int MAX_TITLE = 300;
    public static final int MAX_NOTES = 4000;
    public static final int MAX_SUGGESTIONS = 20;

    private static final Set<String> SORTABLE = Set.of("title", "kind", "marking");
    private static final Sort DEFAULT_SORT = Sort.by("title", "id");

    private final DossierRepository dossiers;
    private final MeetingListQuery meetings;
    private final CurrentUser currentUser;
    private final AuditLog audit;

    DossierService(DossierRepository dossiers, MeetingListQuery meetings, CurrentUser currentUser, AuditLog audit) {
        this.dossiers = dossiers;
        this.meetings = meetings;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** Dossiers in use whose title contains {@code text}, all for an empty one; sorted by title, kind or marking. */
    @Transactional(readOnly = true)
    public Page<DossierListItem> list(String text, Pageable pageable) {
        return list(text, false, pageable);
    }

    /** The same, of the archived ones. */
    @Transactional(readOnly = true)
    public Page<DossierListItem> listArchived(String text, Pageable pageable) {
        return list(text, true, pageable);
    }

    /**
     * One dossier.
     *
     * @throws NotFound when it does not exist for whoever asks
     */
    @Transactional(readOnly = true)
    public DossierDetails details(DossierId id) {
        var actor = currentUser.require();
        var dossier = find(id, actor);
        long count = meetings.countByDossier(actor, List.of(id.value())).getOrDefault(id.value(), 0L);
        return dossier.details(count, actor.has(Role.OFFICER));
    }

    /** Dossiers of a post that are in use and whose title contains {@code text}: the first 20 by title. */
    @Transactional(readOnly = true)
    public List<DossierListItem> suggest(PostId post, String text) {
        var actor = currentUser.require();
        if (!actor.posts().contains(post)) {
            return List.of();
        }
        return dossiers
                .suggest(post.value(), actor.clearance(), LikePattern.containing(text), Limit.of(MAX_SUGGESTIONS))
                .stream()
                .map(dossier -> dossier.listItem(0))
                .toList();
    }

    /**
     * Opens a dossier.
     *
     * @throws Refusal of a field that is not as {@link DossierForm} says
     */
    @ForOfficers
    public DossierId create(DossierForm form) {
        var actor = currentUser.require();
        if (!actor.posts().contains(form.post())) {
            throw new NotFound();
        }
        var tidy = tidy(form, actor);
        var dossier = dossiers.save(new Dossier(tidy.post(), tidy.title(), tidy.kind(), tidy.marking(), tidy.notes()));
        audit.record("dossier.created", tidy.post(), dossier.id(), tidy.kind().name());
        return new DossierId(dossier.id());
    }

    /**
     * Changes the fields that differ between {@code from} and {@code to}; the others keep what they hold, whoever wrote
     * it. To insist after a refusal, send what is stored as {@code from}.
     *
     * @throws Refusal of a field that somebody else changed meanwhile, or that is not as {@link DossierForm} says
     */
    @ForOfficers
    public void change(DossierId id, Change<DossierForm> change) {
        var actor = currentUser.require();
        var dossier = find(id, actor);
        var merge = new Merge<>(change.from(), dossier.form(), change.to());
        var form = tidy(
                merge.agreed(new DossierForm(
                        dossier.post(),
                        merge.field("title", DossierForm::title),
                        merge.field("kind", DossierForm::kind),
                        merge.field("marking", DossierForm::marking),
                        merge.field("notes", DossierForm::notes))),
                actor);
        dossier.describe(form.title(), form.kind(), form.marking(), form.notes());
        audit.record("dossier.changed", dossier.post(), dossier.id(), "");
    }

    /** Takes a dossier out of lists and suggestions; its meetings stay in it. */
    @ForOfficers
    public void archive(DossierId id) {
        var dossier = find(id, currentUser.require());
        dossier.archive();
        audit.record("dossier.archived", dossier.post(), dossier.id(), "");
    }

    /** Puts an archived dossier back into use. */
    @ForOfficers
    public void unarchive(DossierId id) {
        var dossier = find(id, currentUser.require());
        dossier.unarchive();
        audit.record("dossier.unarchived", dossier.post(), dossier.id(), "");
    }

    private Page<DossierListItem> list(String text, boolean archived, Pageable pageable) {
        var actor = currentUser.require();
        var page = dossiers.search(
                posts(actor), actor.clearance(), archived, LikePattern.containing(text), sorted(pageable));
        var counts = meetings.countByDossier(actor, page.map(Dossier::id).getContent());
        return page.map(dossier -> dossier.listItem(counts.getOrDefault(dossier.id(), 0L)));
    }

    private static Pageable sorted(Pageable pageable) {
        var asked = Sort.by(pageable.getSort().stream()
                .filter(order -> SORTABLE.contains(order.getProperty()))
                .toList());
        var sort = asked.isUnsorted() ? DEFAULT_SORT : asked.and(DEFAULT_SORT);
        return pageable.isUnpaged()
                ? Pageable.unpaged(sort)
                : PageRequest.of(pageable.getPageNumber(), pageable.getPageSize(), sort);
    }

    private static DossierForm tidy(DossierForm form, Actor actor) {
        if (!actor.clearance().permits(form.marking())) {
            throw Refusal.of("marking", "meeting.dossier.refusal.markingAboveClearance");
        }
        return new DossierForm(
                form.post(),
                Texts.line(form.title(), MAX_TITLE, "title"),
                form.kind(),
                form.marking(),
                Texts.block(form.notes(), MAX_NOTES, "notes"));
    }

    private Dossier find(DossierId id, Actor actor) {
        return dossiers.findVisible(id.value(), posts(actor), actor.clearance()).orElseThrow(NotFound::new);
    }

    private static Set<UUID> posts(Actor actor) {
        return actor.posts().stream().map(PostId::value).collect(Collectors.toSet());
    }
}
