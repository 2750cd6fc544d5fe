package org.chancery.agreement;

/** How far an instrument has come. */
public enum AgreementStatus {
    NEGOTIATED,
    SIGNED,
    IN_FORCE,
    TERMINATED
}
