package org.chancery.security;

import org.chancery.base.Refusal;

/**
 * What a password must be: long rather than intricate, as NIST SP 800-63B (section 3.1.1.2) advises.
 */
public final class Passwords {

    public static final int MIN_LENGTH = 10;

    /** Beyond this bcrypt would ignore what was typed. */
    public static final int MAX_BYTES = 72;

    private Passwords() {}

    /**
     * Passes a password that may be used.
     *
     * @throws Refusal of {@code password} when it is shorter than 10 characters or longer than 72 bytes in UTF-8
     */
    public static String acceptable(String password) {
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            throw Refusal.of("password", "security.refusal.passwordTooShort", MIN_LENGTH);
        }
        if (password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw Refusal.of("password", "security.refusal.passwordTooLong", MAX_BYTES);
        }
        return password;
    }
}
