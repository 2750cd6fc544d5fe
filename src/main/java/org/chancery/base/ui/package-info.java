/** Components that know no feature. */
@NullMarked
package org.chancery.base.ui;

import org.jspecify.annotations.NullMarked;
