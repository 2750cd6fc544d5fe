@NullMarked
package org.chancery.base;

import org.jspecify.annotations.NullMarked;
