@NullMarked
package org.chancery.coediting.ui;

import org.jspecify.annotations.NullMarked;
