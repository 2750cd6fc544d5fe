/** The demo embassy, read back fact by fact. */
@NullMarked
package org.chancery.demo;

import org.jspecify.annotations.NullMarked;
