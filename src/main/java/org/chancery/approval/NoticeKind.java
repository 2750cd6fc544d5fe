package org.chancery.approval;

/** What a notice tells. */
public enum NoticeKind {
    SUBMITTED,
    RETURNED,
    APPROVED
}
