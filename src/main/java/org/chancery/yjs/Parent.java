package org.chancery.yjs;

/** Where an item lives: the type itself, or until it is integrated the way an update names that type. */
sealed interface Parent permits Branch, Parent.Root, Parent.ById {

    /** A type at the top of the document, by its name. */
    record Root(String name) implements Parent {}

    /** A nested type, by the id of the item that holds it; that item may arrive later. */
    record ById(long client, int clock) implements Parent {}
}
