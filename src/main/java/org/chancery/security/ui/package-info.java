/** Sign-in, first-run set-up, users and profile. */
@NullMarked
package org.chancery.security.ui;

import org.jspecify.annotations.NullMarked;
