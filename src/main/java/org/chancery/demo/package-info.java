/** The demo embassy: Morocco's in Bamako, as a press report of 2020 shows it. */
@NullMarked
package org.chancery.demo;

import org.jspecify.annotations.NullMarked;
