@NullMarked
package org.chancery.meeting.ui;

import org.jspecify.annotations.NullMarked;
