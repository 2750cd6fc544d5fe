@NullMarked
package org.chancery.demo.ui;

import org.jspecify.annotations.NullMarked;
