package org.chancery.meeting.ui;

/**
 * One of the things a field offers.
 *
 * @param value as it stands in an address
 * @param label in the reader's language
 */
record Choice(String value, String label) {}
