/** Where an administrator removes the demo embassy. */
@NullMarked
package org.chancery.demo.ui;

import org.jspecify.annotations.NullMarked;
