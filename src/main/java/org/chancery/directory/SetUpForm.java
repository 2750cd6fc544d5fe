package org.chancery.directory;

import org.chancery.base.i18n.Language;

/**
 * What the set-up asks for.
 *
 * @param code the one-time code of the log
 * @param language of whoever sets up, and of their account
 */
public record SetUpForm(
        String code, PostForm post, String username, String displayName, String password, Language language) {}
