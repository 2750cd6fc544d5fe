package org.chancery.coediting.ui;

/**
 * Somebody who can be named in a text with {@code @}.
 *
 * @param id what the text keeps beside the name, so that the person can be found again
 * @param about tells people of the same name apart, such as a title; may be empty
 */
public record Mentionable(String id, String label, String about) {}
