@NullMarked
package org.chancery.coediting;

import org.jspecify.annotations.NullMarked;
