/** Decisions on entries, register numbers, the sealed record, remarks and notices. */
@NullMarked
package org.chancery.approval;

import org.jspecify.annotations.NullMarked;
