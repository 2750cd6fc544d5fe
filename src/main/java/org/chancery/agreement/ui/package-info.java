/** The register of agreements on screen. */
@NullMarked
package org.chancery.agreement.ui;

import org.jspecify.annotations.NullMarked;
