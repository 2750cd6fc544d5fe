/**
 * The Yjs document model in plain Java: reads, merges, writes and renders the documents of
 * <a href="https://github.com/yjs/yjs">Yjs</a> 13.6 without a browser and without JavaScript.
 *
 * <p>{@link org.chancery.yjs.YDoc} is the way in. The package imports nothing but the JDK.
 */
@NullMarked
package org.chancery.yjs;

import org.jspecify.annotations.NullMarked;
