package org.chancery.security;

import java.util.List;

/** Accounts that the sign-in page may show to everybody; exists in the demo profile only. */
public interface DemoAccounts {

    List<Account> list();

    /** @param role key of the translations that says who this is */
    record Account(String username, String password, String role) {}
}
