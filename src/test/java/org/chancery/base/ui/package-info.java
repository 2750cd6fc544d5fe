@NullMarked
package org.chancery.base.ui;

import org.jspecify.annotations.NullMarked;
