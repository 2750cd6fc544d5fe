@NullMarked
package org.chancery.approval;

import org.jspecify.annotations.NullMarked;
