package org.chancery.demo;

import org.chancery.base.Marking;
import org.chancery.security.Role;

/**
 * Somebody of the demo embassy.
 *
 * @param password in clear, told once to whoever filled the embassy
 */
public record DemoAccount(String username, String password, String displayName, Role role, Marking clearance) {}
