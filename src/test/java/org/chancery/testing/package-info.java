/** What the tests of all features share: databases, users, a clock that stands still, browsers. */
@NullMarked
package org.chancery.testing;

import org.jspecify.annotations.NullMarked;
