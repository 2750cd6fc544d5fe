package org.chancery.coediting.ui;

/**
 * Where a row that is kept elsewhere stands in a text.
 *
 * @param kind one of the kinds that {@link SharedTextEditor#setAnchorKinds} names
 * @param rowId of the row, unique within the text
 */
public record TextAnchor(String kind, String rowId) {}
