/** Tests of what was undertaken and what became of it. */
@NullMarked
package org.chancery.followup;

import org.jspecify.annotations.NullMarked;
