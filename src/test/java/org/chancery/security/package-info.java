@NullMarked
package org.chancery.security;

import org.jspecify.annotations.NullMarked;
