package org.chancery.meeting.ui;

import org.chancery.meeting.EntryDetails;

/** The document on the page of a meeting, as it is written or as it is printed. */
interface EntryPage {

    /** Shows what is stored now, without disturbing whoever types. */
    void show(EntryDetails details);
}
