package org.chancery.agreement;

import java.util.UUID;

/** Identifies an agreement. */
public record AgreementId(UUID value) {}
