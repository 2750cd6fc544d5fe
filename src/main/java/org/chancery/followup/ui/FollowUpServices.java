package org.chancery.followup.ui;

import org.chancery.directory.InstitutionService;
import org.chancery.directory.PersonLookup;
import org.chancery.directory.PersonService;
import org.chancery.directory.PostService;
import org.chancery.followup.FollowUpService;
import org.chancery.followup.FollowUpTracking;
import org.chancery.followup.FollowUpWriting;
import org.chancery.meeting.MeetingService;
import org.chancery.security.CurrentUser;
import org.chancery.security.Role;
import org.springframework.stereotype.Component;

/** What the panels about follow-ups ask. */
@Component
record FollowUpServices(
        FollowUpService reading,
        FollowUpWriting writing,
        FollowUpTracking tracking,
        MeetingService meetings,
        PersonLookup people,
        PersonService persons,
        InstitutionService institutions,
        PostService posts,
        CurrentUser currentUser) {

    /** Whether the reader keeps track of what became of things. */
    boolean mayTrack() {
        return currentUser.find().filter(actor -> actor.has(Role.OFFICER)).isPresent();
    }
}
