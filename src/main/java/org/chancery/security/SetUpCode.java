package org.chancery.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import org.chancery.base.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The one-time code that opens the set-up: whoever reads the server's log owns the server. Sixty bits, new at every
 * start and after five wrong tries.
 */
@Component
class SetUpCode {

    static final int MAX_TRIES = 5;

    private static final Logger LOG = LoggerFactory.getLogger(SetUpCode.class);
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();
    private String code = generate();
    private int wrongTries;

    /** Writes the code to the log, where the person who started the server sees it. */
    synchronized void announce() {
        LOG.info("""


                ================================================================
                  Chancery is empty. Open /setup in a browser to set it up.
                  One-time code:  {}
                ================================================================
                """, code);
    }

    /**
     * Passes the right code; small letters and missing hyphens do not matter.
     *
     * @throws Refusal of {@code setUpCode} when it is not the right one, or was tried too often
     */
    synchronized void require(String typed) {
        var plain = plain(typed).getBytes(StandardCharsets.UTF_8);
        if (MessageDigest.isEqual(plain, plain(code).getBytes(StandardCharsets.UTF_8))) {
            return;
        }
        wrongTries++;
        if (wrongTries < MAX_TRIES) {
            throw Refusal.of("setUpCode", "security.refusal.setUpCode");
        }
        renew();
        throw Refusal.of("setUpCode", "security.refusal.setUpCodeTries");
    }

    /** The code serves once. */
    synchronized void use() {
        code = generate();
    }

    synchronized String current() {
        return code;
    }

    private void renew() {
        code = generate();
        wrongTries = 0;
        announce();
    }

    private static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private String generate() {
        var letters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                letters.append('-');
            }
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
