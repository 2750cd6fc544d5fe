/** The list of meetings, the dossiers and the editor of the minutes. */
@NullMarked
package org.chancery.meeting.ui;

import org.jspecify.annotations.NullMarked;
