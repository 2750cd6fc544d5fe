package org.chancery.agreement;

import java.util.Set;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.directory.SubjectId;
import org.chancery.meeting.DossierId;
import org.chancery.meeting.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * What is entered of an agreement.
 *
 * @param post that keeps it
 * @param title 1 to 300 characters
 * @param parties ISO 3166-1 alpha-2 codes of the states, at most 50
 * @param subjects of the vocabulary, at most 20
 * @param fields what it is about in free words, at most 300 characters
 * @param signed when, or when it was concluded; missing while it is being negotiated
 * @param place at most 200 characters
 * @param meeting at which it was signed
 * @param dossier of the visit or negotiation that it came from
 * @param marking at most the clearance of whoever enters it
 * @param notes at most 4000 characters
 */
public record AgreementForm(
        PostId post,
        String title,
        Set<String> parties,
        Set<SubjectId> subjects,
        String fields,
        @Nullable PartialDate signed,
        String place,
        AgreementStatus status,
        @Nullable MeetingId meeting,
        @Nullable DossierId dossier,
        Marking marking,
        String notes) {

    /** What a new agreement begins with. */
    public static AgreementForm of(PostId post, String title) {
        return new AgreementForm(
                post,
                title,
                Set.of(),
                Set.of(),
                "",
                null,
                "",
                AgreementStatus.SIGNED,
                null,
                null,
                Marking.UNCLASSIFIED,
                "");
    }
}
