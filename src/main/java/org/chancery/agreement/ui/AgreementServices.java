package org.chancery.agreement.ui;

import org.chancery.agreement.AgreementService;
import org.chancery.agreement.AgreementWriting;
import org.chancery.directory.PostService;
import org.chancery.directory.SubjectService;
import org.chancery.meeting.DossierService;
import org.chancery.meeting.MeetingService;
import org.chancery.security.CurrentUser;
import org.chancery.security.Role;
import org.springframework.stereotype.Component;

/** What the pages about agreements ask. */
@Component
record AgreementServices(
        AgreementService reading,
        AgreementWriting writing,
        MeetingService meetings,
        DossierService dossiers,
        SubjectService subjects,
        PostService posts,
        CurrentUser currentUser) {

    /** Whether the reader keeps the register. */
    boolean mayWrite() {
        return currentUser.find().filter(actor -> actor.has(Role.OFFICER)).isPresent();
    }
}
