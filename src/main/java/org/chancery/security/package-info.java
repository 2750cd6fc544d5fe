/** Users, roles, clearances, the current user and the audit log. */
@NullMarked
package org.chancery.security;

import org.jspecify.annotations.NullMarked;
