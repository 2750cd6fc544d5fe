@NullMarked
package org.chancery.directory;

import org.jspecify.annotations.NullMarked;
