package org.chancery.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.chancery.base.BaseEntity;
import org.chancery.base.Marking;
import org.chancery.base.PostId;

/** Groups the meetings of a visit, a negotiation or a series. */
@Entity
@Table(name = "dossier")
class Dossier extends BaseEntity {

    private UUID postId;
    private String title;

    @Enumerated(EnumType.STRING)
    private DossierKind kind;

    @Enumerated(EnumType.ORDINAL)
    private Marking marking;

    private String notes;
    private boolean archived;

    @SuppressWarnings("NullAway.Init")
    protected Dossier() {}

    Dossier(PostId post, String title, DossierKind kind, Marking marking, String notes) {
        this.postId = post.value();
        this.title = title;
        this.kind = kind;
        this.marking = marking;
        this.notes = notes;
    }

    void describe(String title, DossierKind kind, Marking marking, String notes) {
        this.title = title;
        this.kind = kind;
        this.marking = marking;
        this.notes = notes;
    }

    void archive() {
        archived = true;
    }

    void unarchive() {
        archived = false;
    }

    PostId post() {
        return new PostId(postId);
    }

    Marking marking() {
        return marking;
    }

    DossierForm form() {
        return new DossierForm(post(), title, kind, marking, notes);
    }

    DossierDetails details(long meetings, boolean mayChange) {
        return new DossierDetails(new DossierId(id()), form(), archived, meetings, mayChange);
    }

    DossierListItem listItem(long meetings) {
        return new DossierListItem(new DossierId(id()), post(), title, kind, marking, archived, meetings);
    }
}
