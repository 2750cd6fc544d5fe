package org.chancery.agreement;

import java.util.Optional;
import org.chancery.base.NotFound;
import org.chancery.meeting.DossierId;
import org.chancery.meeting.EntryAccess;
import org.chancery.meeting.MeetingId;
import org.springframework.stereotype.Component;

/** Leads from an agreement to the meeting and the dossier it came from, as far as they exist for whoever asks. */
@Component
class AgreementLinks {

    private final LinkRepository links;
    private final EntryAccess entries;

    AgreementLinks(LinkRepository links, EntryAccess entries) {
        this.links = links;
        this.entries = entries;
    }

    /** The subject of the meeting; empty when there is none to be seen. */
    Optional<String> subjectOf(MeetingId meeting) {
        var visible = entries.visibility();
        return links.subject(meeting.value(), visible.posts(), visible.clearance(), visible.drafts());
    }

    /** The title of the dossier; empty when there is none to be seen. */
    Optional<String> titleOf(DossierId dossier) {
        var visible = entries.visibility();
        return links.dossierTitle(dossier.value(), visible.posts(), visible.clearance());
    }

    /** @throws NotFound when the meeting does not exist for whoever asks */
    void require(MeetingId meeting) {
        if (subjectOf(meeting).isEmpty()) {
            throw new NotFound();
        }
    }

    /** @throws NotFound when the dossier does not exist for whoever asks */
    void require(DossierId dossier) {
        if (titleOf(dossier).isEmpty()) {
            throw new NotFound();
        }
    }
}
