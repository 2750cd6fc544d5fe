package org.chancery.meeting;

/** What sort of encounter it was. */
public enum MeetingKind {
    AUDIENCE,
    WORKING_SESSION,
    COURTESY_CALL,
    PHONE_CALL,
    DELEGATION_VISIT,
    NEGOTIATION_ROUND,
    SIGNING_CEREMONY
}
