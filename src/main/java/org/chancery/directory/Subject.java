package org.chancery.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.chancery.base.BaseEntity;

/** A term of the controlled vocabulary. */
@Entity
@Table(name = "subject")
class Subject extends BaseEntity {

    private String code;
    private String nameEn;
    private String nameFr;
    private String nameAr;
    private boolean archived;

    @SuppressWarnings("NullAway.Init")
    protected Subject() {}

    Subject(String code, SubjectForm names) {
        this.code = code;
        rename(names);
    }

    final void rename(SubjectForm names) {
        this.nameEn = names.nameEn();
        this.nameFr = names.nameFr();
        this.nameAr = names.nameAr();
    }

    void archive() {
        archived = true;
    }

    void unarchive() {
        archived = false;
    }

    String code() {
        return code;
    }

    SubjectDetails details() {
        return new SubjectDetails(new SubjectId(id()), code, nameEn, nameFr, nameAr, archived);
    }
}
