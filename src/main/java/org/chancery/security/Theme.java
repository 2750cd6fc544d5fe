package org.chancery.security;

/** Light or dark, or whatever the machine says. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
}
