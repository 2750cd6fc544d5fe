/** The supervisor's inbox, the register, remarks and notices on screen. */
@NullMarked
package org.chancery.approval.ui;

import org.jspecify.annotations.NullMarked;
