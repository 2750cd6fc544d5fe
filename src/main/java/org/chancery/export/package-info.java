/** Tables as CSV: typed columns, quoting, formula guard, streaming. Knows no feature. */
@NullMarked
package org.chancery.export;

import org.jspecify.annotations.NullMarked;
