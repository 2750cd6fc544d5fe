package org.chancery.base.ui;

import com.vaadin.flow.component.Component;

/** Something that the set-up offers to do once there is an administrator; features implement it as a bean. */
public interface SetUpOffer {

    /** Key of the words beside the checkbox. */
    String messageKey();

    /** Key of the sentence below it. */
    String hintKey();

    /**
     * Makes sure that it can be done beside what is about to be set up.
     *
     * @throws org.chancery.base.Refusal of {@code code} or {@code username} when what it needs would be taken
     */
    void requirePossible(String postCode, String username);

    /** Does it in the name of the new administrator, and shows what they must know before they go on. */
    Component accept(String administrator);
}
