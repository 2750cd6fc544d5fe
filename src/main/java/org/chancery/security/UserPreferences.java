package org.chancery.security;

import org.chancery.base.i18n.Language;

/** What users choose for themselves. */
public record UserPreferences(String displayName, Language language, Theme theme) {}
