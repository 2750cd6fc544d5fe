/** Tests of the pages of the supervisor, without a browser. */
@NullMarked
package org.chancery.approval.ui;

import org.jspecify.annotations.NullMarked;
