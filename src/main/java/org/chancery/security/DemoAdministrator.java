package org.chancery.security;

import java.util.Set;
import org.chancery.base.Marking;
import org.chancery.base.i18n.Language;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Creates the administrator of the demo without anybody at the keyboard; exists in the demo profile only. */
@Component
@Profile("demo")
public class DemoAdministrator {

    private final FirstAdministrator first;
    private final SetUpCode code;

    DemoAdministrator(FirstAdministrator first, SetUpCode code) {
        this.first = first;
        this.code = code;
    }

    /** Creates the administrator of an empty installation; false when it has users already. */
    @Transactional
    public boolean createIfMissing(String username, String password, String displayName) {
        if (!first.isMissing()) {
            return false;
        }
        var form =
                new UserForm(username, displayName, Set.of(Role.ADMINISTRATOR), Marking.UNCLASSIFIED, Set.of(), true);
        first.create(code.current(), form, password, Language.EN);
        return true;
    }
}
