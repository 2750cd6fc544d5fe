package org.chancery.directory;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.base.i18n.Language;

/** Keeps a post's few languages in one column, as {@code EN,FR}. */
@Converter
class LanguagesConverter implements AttributeConverter<Set<Language>, String> {

    @Override
    public String convertToDatabaseColumn(Set<Language> languages) {
        return languages.stream().sorted().map(Language::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<Language> convertToEntityAttribute(String column) {
        return Arrays.stream(column.split(","))
                .map(Language::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Language.class)));
    }
}
