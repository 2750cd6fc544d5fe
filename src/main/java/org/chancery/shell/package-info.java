/** What surrounds the features: main layout, menu, home, error pages; composition only. */
@NullMarked
package org.chancery.shell;

import org.jspecify.annotations.NullMarked;
