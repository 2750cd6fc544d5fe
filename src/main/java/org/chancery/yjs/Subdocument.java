package org.chancery.yjs;

/**
 * A document that another document refers to; its content is loaded separately.
 *
 * @param guid the identifier its author gave it
 */
public record Subdocument(String guid) {}
