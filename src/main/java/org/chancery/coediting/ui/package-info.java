/** Shows who else has a document open. */
@NullMarked
package org.chancery.coediting.ui;

import org.jspecify.annotations.NullMarked;
