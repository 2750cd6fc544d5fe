package org.chancery.agreement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.base.BaseEntity;
import org.chancery.base.Folding;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.directory.SubjectId;
import org.chancery.meeting.DossierId;
import org.chancery.meeting.MeetingId;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** An instrument signed, or to be signed, between states. */
@Entity
@Table(name = "agreement")
class Agreement extends BaseEntity {

    private UUID postId;
    private String title;
    private String titleFolded;
    private String fields;

    @Embedded
    @AttributeOverride(name = "date", column = @Column(name = "signed_on"))
    @AttributeOverride(name = "precision", column = @Column(name = "signed_on_precision"))
    private @Nullable PartialDate signed;

    private @Nullable LocalDate signedUntil;
    private String place;

    @Enumerated(EnumType.STRING)
    private AgreementStatus status;

    private @Nullable UUID meetingId;
    private @Nullable UUID dossierId;

    @Enumerated(EnumType.ORDINAL)
    private Marking marking;

    private String notes;
    private String searchText;
    private boolean archived;

    @ElementCollection
    @CollectionTable(name = "agreement_party", joinColumns = @JoinColumn(name = "agreement_id"))
    @Column(name = "country")
    @BatchSize(size = 100)
    private Set<String> parties = new TreeSet<>();

    @ElementCollection
    @CollectionTable(name = "agreement_subject", joinColumns = @JoinColumn(name = "agreement_id"))
    @Column(name = "subject_id")
    @BatchSize(size = 100)
    private Set<UUID> subjects = new TreeSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Agreement() {}

    Agreement(AgreementForm form) {
        postId = form.post().value();
        title = form.title();
        titleFolded = Folding.fold(title);
        fields = form.fields();
        place = form.place();
        status = form.status();
        marking = form.marking();
        notes = form.notes();
        searchText = searchable();
        bind(form.parties());
        concern(form.subjects());
        signOn(Optional.ofNullable(form.signed()));
        linkMeeting(Optional.ofNullable(form.meeting()));
        linkDossier(Optional.ofNullable(form.dossier()));
    }

    void rename(String title) {
        this.title = title;
        this.titleFolded = Folding.fold(title);
        searchText = searchable();
    }

    void concern(Set<SubjectId> subjects) {
        var ids = subjects.stream().map(SubjectId::value).collect(Collectors.toSet());
        this.subjects.retainAll(ids);
        this.subjects.addAll(ids);
    }

    void concern(String fields) {
        this.fields = fields;
        searchText = searchable();
    }

    void bind(Set<String> parties) {
        this.parties.retainAll(parties);
        this.parties.addAll(parties);
    }

    void signOn(Optional<PartialDate> signed) {
        this.signed = signed.orElse(null);
        this.signedUntil = signed.map(PartialDate::lastDay).orElse(null);
    }

    void signAt(String place) {
        this.place = place;
        searchText = searchable();
    }

    void become(AgreementStatus status) {
        this.status = status;
    }

    void linkMeeting(Optional<MeetingId> meeting) {
        this.meetingId = meeting.map(MeetingId::value).orElse(null);
    }

    void linkDossier(Optional<DossierId> dossier) {
        this.dossierId = dossier.map(DossierId::value).orElse(null);
    }

    void mark(Marking marking) {
        this.marking = marking;
    }

    void annotate(String notes) {
        this.notes = notes;
        searchText = searchable();
    }

    void archive() {
        archived = true;
    }

    void unarchive() {
        archived = false;
    }

    private String searchable() {
        return Folding.fold(String.join("\n", title, fields, place, notes));
    }

    PostId post() {
        return new PostId(postId);
    }

    String title() {
        return title;
    }

    String fields() {
        return fields;
    }

    Optional<PartialDate> signed() {
        return Optional.ofNullable(signed);
    }

    String place() {
        return place;
    }

    AgreementStatus status() {
        return status;
    }

    String notes() {
        return notes;
    }

    Marking marking() {
        return marking;
    }

    Optional<MeetingId> meeting() {
        return Optional.ofNullable(meetingId).map(MeetingId::new);
    }

    Optional<DossierId> dossier() {
        return Optional.ofNullable(dossierId).map(DossierId::new);
    }

    boolean isArchived() {
        return archived;
    }

    /** Everything that is entered of it, but only those links that the reader may follow. */
    AgreementForm form(boolean withMeeting, boolean withDossier) {
        return new AgreementForm(
                post(),
                title,
                parties(),
                subjects(),
                fields,
                signed,
                place,
                status,
                withMeeting ? meeting().orElse(null) : null,
                withDossier ? dossier().orElse(null) : null,
                marking,
                notes);
    }

    AgreementListItem listItem() {
        return new AgreementListItem(
                new AgreementId(id()),
                post(),
                title,
                parties(),
                subjects(),
                fields,
                signed,
                place,
                status,
                marking,
                archived);
    }

    Set<String> parties() {
        return Set.copyOf(parties);
    }

    Set<SubjectId> subjects() {
        return subjects.stream().map(SubjectId::new).collect(Collectors.toUnmodifiableSet());
    }
}
