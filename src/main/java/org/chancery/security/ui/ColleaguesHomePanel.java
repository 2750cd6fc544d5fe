package org.chancery.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.chancery.base.ui.HomeCard;
import org.chancery.base.ui.HomePanel;
import org.chancery.security.CurrentUser;
import org.chancery.security.Role;
import org.chancery.security.UserService;
import org.springframework.data.domain.Pageable;

/** Leads an administrator who has just set the product up to the accounts of the others. */
@org.springframework.stereotype.Component
class ColleaguesHomePanel implements HomePanel {

    private final UserService users;
    private final CurrentUser currentUser;

    ColleaguesHomePanel(UserService users, CurrentUser currentUser) {
        this.users = users;
        this.currentUser = currentUser;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> create() {
        if (!currentUser.require().has(Role.ADMINISTRATOR)
                || users.list("", Pageable.ofSize(1)).getTotalElements() > 1) {
            return Optional.empty();
        }
        var ui = UI.getCurrent();
        return Optional.of(
                new HomeCard(ui.getTranslation("security.colleagues"), ui.getTranslation("security.colleagues.none"))
                        .withMore(new Anchor(UsersNavigation.hrefOfNew(), ui.getTranslation("security.users.new"))));
    }
}
