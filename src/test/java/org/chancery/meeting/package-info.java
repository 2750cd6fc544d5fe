/** Meetings, their minutes, and the life of an entry. */
@NullMarked
package org.chancery.meeting;

import org.jspecify.annotations.NullMarked;
