/** The register of instruments signed between states. */
@NullMarked
package org.chancery.agreement;

import org.jspecify.annotations.NullMarked;
