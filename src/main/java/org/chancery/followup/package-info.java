/** What was undertaken at meetings, by us or by them, and what became of it. */
@NullMarked
package org.chancery.followup;

import org.jspecify.annotations.NullMarked;
