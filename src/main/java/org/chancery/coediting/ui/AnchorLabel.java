package org.chancery.coediting.ui;

/**
 * How a row is shown where it stands in a text; both are plain text.
 *
 * @param title such as the kind, or who has said it
 */
public record AnchorLabel(String title, String text) {}
