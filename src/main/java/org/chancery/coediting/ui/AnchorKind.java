package org.chancery.coediting.ui;

/**
 * A kind of row that can be made out of a text with {@code /}.
 *
 * @param id the name that the text keeps; letters only
 * @param label in the reader's language
 */
public record AnchorKind(String id, String label) {}
