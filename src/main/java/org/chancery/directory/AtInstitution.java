package org.chancery.directory;

/** A position beside its institution, read in one statement. */
record AtInstitution(Position position, Institution institution) {

    PositionDetails details() {
        return position.details(institution);
    }

    HeldPosition held() {
        return position.held(institution);
    }
}
