package org.chancery.agreement;

import java.util.Set;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.directory.SubjectId;
import org.jspecify.annotations.Nullable;

/** A line of the register of agreements. */
public record AgreementListItem(
        AgreementId id,
        PostId post,
        String title,
        Set<String> parties,
        Set<SubjectId> subjects,
        String fields,
        @Nullable PartialDate signed,
        String place,
        AgreementStatus status,
        Marking marking,
        boolean archived) {}
