package org.chancery.directory;

import java.time.ZoneId;
import java.util.Set;
import org.chancery.base.i18n.Language;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of a post.
 *
 * @param code 2 to 10 of {@code A-Z 0-9}; no two posts have the same
 * @param name at most 200 characters
 * @param languages at least one
 */
public record PostForm(
        String code,
        String name,
        @Nullable String country,
        @Nullable String hostCountry,
        @Nullable ZoneId timeZone,
        Set<Language> languages) {}
