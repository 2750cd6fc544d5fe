package org.chancery.directory;

import org.jspecify.annotations.Nullable;

/**
 * What an officer says of a person.
 *
 * @param name at most 160 characters
 * @param honorific at most 40 characters, such as {@code H.E.}
 * @param notes at most 2000 characters; seen by every reader of every post, so never anything that would carry a marking
 */
public record PersonForm(String name, @Nullable String honorific, String notes) {}
