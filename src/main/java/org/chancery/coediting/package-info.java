/** Documents that several people have open at once: knows a document and an access level, never a meeting. */
@NullMarked
package org.chancery.coediting;

import org.jspecify.annotations.NullMarked;
