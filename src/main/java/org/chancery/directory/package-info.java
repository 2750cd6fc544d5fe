/** Countries, institutions, people and their positions; posts; the vocabulary of subjects. */
@NullMarked
package org.chancery.directory;

import org.jspecify.annotations.NullMarked;
