@NullMarked
package org.chancery.shell;

import org.jspecify.annotations.NullMarked;
