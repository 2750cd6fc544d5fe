package org.chancery.coediting.ui;

/**
 * How a row is shown where it stands in a text; all of it is plain text.
 *
 * @param title such as the kind, or who has said it
 * @param about what is to be known of it besides, may be empty
 * @param text its words
 */
public record AnchorLabel(String title, String about, String text) {}
