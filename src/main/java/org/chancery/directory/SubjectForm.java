package org.chancery.directory;

/**
 * What an administrator says of a term.
 *
 * @param code 2 to 60 of {@code a-z 0-9 -}, no two terms have the same; does not change any more once given
 * @param nameEn at most 120 characters, like the other names
 */
public record SubjectForm(String code, String nameEn, String nameFr, String nameAr) {}
