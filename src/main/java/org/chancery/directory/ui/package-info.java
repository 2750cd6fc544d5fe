/** The screens of the directory. */
@NullMarked
package org.chancery.directory.ui;

import org.jspecify.annotations.NullMarked;
