/** Value objects and refusals that every feature shares. */
@NullMarked
package org.chancery.base;

import org.jspecify.annotations.NullMarked;
