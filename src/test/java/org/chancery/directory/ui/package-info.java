@NullMarked
package org.chancery.directory.ui;

import org.jspecify.annotations.NullMarked;
