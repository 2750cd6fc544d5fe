package org.chancery.coediting.ui;

/** Whether what somebody has typed into a {@link SharedTextEditor} is on the server's disk. */
public enum TextSaveState {
    /** Nothing was typed on this page. */
    IDLE,
    /** Something was typed and is on its way. */
    SAVING,
    /** All that was typed is committed. */
    SAVED,
    /** The line is cut or the server does not answer; it is tried again until it works. */
    FAILED
}
