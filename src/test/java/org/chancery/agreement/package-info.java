/** Tests of the register of agreements. */
@NullMarked
package org.chancery.agreement;

import org.jspecify.annotations.NullMarked;
