/** Tests of the pages about agreements, without a browser. */
@NullMarked
package org.chancery.agreement.ui;

import org.jspecify.annotations.NullMarked;
