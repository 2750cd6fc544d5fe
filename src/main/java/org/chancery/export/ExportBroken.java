package org.chancery.export;

/** A file could not be written to its end, and whoever has its beginning must not take it for the whole. */
public final class ExportBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ExportBroken(String name, Throwable reason) {
        super("The export of " + name + " broke off");
        // Not the cause: handlers of a refusal look among causes, and would write its sentence into the file.
        addSuppressed(reason);
    }
}
