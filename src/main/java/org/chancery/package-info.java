/** The application: main class, page shell and clock. */
@NullMarked
package org.chancery;

import org.jspecify.annotations.NullMarked;
