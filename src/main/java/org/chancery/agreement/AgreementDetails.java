package org.chancery.agreement;

/**
 * An agreement as the reader may see it.
 *
 * @param form everything that is entered of it; a meeting or dossier that does not exist for the reader is missing
 * @param meetingSubject of the meeting it was signed at, empty where there is none to be seen
 * @param dossierTitle of the dossier it came from, empty where there is none to be seen
 * @param archived whether it was taken out of the register
 */
public record AgreementDetails(
        AgreementId id, AgreementForm form, String meetingSubject, String dossierTitle, boolean archived) {}
