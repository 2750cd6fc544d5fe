/** Tests of the pages about follow-ups, without a browser. */
@NullMarked
package org.chancery.followup.ui;

import org.jspecify.annotations.NullMarked;
