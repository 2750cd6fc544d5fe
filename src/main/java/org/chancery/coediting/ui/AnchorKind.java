package org.chancery.coediting.ui;

import java.util.List;

/**
 * A kind of row that can be made in a text with {@code /}.
 *
 * @param id the name that the text keeps; letters only
 * @param label in the reader's language
 * @param fields of the form in which such a row is written where it is to stand
 */
public record AnchorKind(String id, String label, List<AnchorField> fields) {

    public AnchorKind {
        fields = List.copyOf(fields);
    }
}
