package org.chancery.followup;

import org.chancery.base.NotFound;
import org.chancery.base.Texts;
import org.chancery.directory.PersonService;
import org.springframework.stereotype.Component;

/** Takes in who is to see to a follow-up. */
@Component
class OwnerNames {

    private final PersonService people;

    OwnerNames(PersonService people) {
        this.people = people;
    }

    /**
     * The owner with a tidy name, which for a person of the directory is theirs where none was written.
     *
     * @throws NotFound when there is no such person
     */
    Owner accepted(Owner owner) {
        String name = Texts.optionalLine(owner.name(), FollowUpWriting.MAX_OWNER, "owner")
                .orElse("");
        if (owner.person() == null) {
            return new Owner(null, name);
        }
        String ownName = people.details(owner.person()).name();
        return new Owner(owner.person(), name.isEmpty() ? ownName : name);
    }
}
