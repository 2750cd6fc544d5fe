package org.chancery.security.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.chancery.base.ui.PageHeader;
import org.chancery.security.ProfileService;

/** Where people say how they want to be called and to see the product, and change their password. */
@Route("profile")
@PermitAll
public class ProfileView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final transient ProfileService profile;

    ProfileView(ProfileService profile) {
        this.profile = profile;
        addClassNames("page", "page-narrow");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        add(
                new PageHeader(getTranslation("security.profile"), getTranslation("security.profile.subtitle")),
                new PreferencesPanel(profile),
                new PasswordPanel(profile));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.profile");
    }
}
