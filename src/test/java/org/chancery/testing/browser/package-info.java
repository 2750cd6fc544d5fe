/** Tests in a real browser against the whole product. */
@NullMarked
package org.chancery.testing.browser;

import org.jspecify.annotations.NullMarked;
