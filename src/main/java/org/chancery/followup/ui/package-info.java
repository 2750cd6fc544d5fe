/** Follow-ups on screen: inside a topic, across meetings, and on the home page. */
@NullMarked
package org.chancery.followup.ui;

import org.jspecify.annotations.NullMarked;
