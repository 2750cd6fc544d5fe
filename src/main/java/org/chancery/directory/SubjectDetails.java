package org.chancery.directory;

import java.util.Locale;
import org.chancery.base.i18n.Language;

/**
 * A term of the vocabulary in every language of the interface.
 *
 * @param code stays the same whatever the names become, as in {@code climate-change}
 * @param archived no longer offered; topics that have it keep it
 */
public record SubjectDetails(SubjectId id, String code, String nameEn, String nameFr, String nameAr, boolean archived) {

    /** The term in the reader's language, English when that is none of ours. */
    public String name(Locale reader) {
        return switch (Language.of(reader)) {
            case EN -> nameEn;
            case FR -> nameFr;
            case AR -> nameAr;
        };
    }

    /** What a form about this term begins with. */
    public SubjectForm form() {
        return new SubjectForm(code, nameEn, nameFr, nameAr);
    }
}
