/** The languages of the product. */
@NullMarked
package org.chancery.base.i18n;

import org.jspecify.annotations.NullMarked;
