@NullMarked
package org.chancery.security.ui;

import org.jspecify.annotations.NullMarked;
