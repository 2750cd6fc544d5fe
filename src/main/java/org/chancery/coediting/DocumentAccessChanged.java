package org.chancery.coediting;

/**
 * Published by the owner of a document when somebody may do more or less with it than before; whoever has it open is told
 * after the commit. Without it they learn of it within a second.
 */
public record DocumentAccessChanged(DocumentId document) {}
