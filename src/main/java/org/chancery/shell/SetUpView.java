package org.chancery.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.base.NotFound;
import org.chancery.base.i18n.Language;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.Refusals;
import org.chancery.base.ui.SetUpOffer;
import org.chancery.directory.PostForm;
import org.chancery.directory.SetUpForm;
import org.chancery.directory.SetUpService;
import org.chancery.directory.ui.PostFields;
import org.chancery.security.Passwords;
import org.chancery.security.ui.LanguageLinks;

/** The first page of an empty installation: its post and its administrator. Afterwards it does not exist. */
@Route(value = "setup", autoLayout = false)
@AnonymousAllowed
public class SetUpView extends Main implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private final transient SetUpService setUp;
    private final TextField code = text("shell.setup.code");
    private final transient PostFields post;
    private final TextField displayName = text("security.user.displayName");
    private final TextField username = text("security.login.username");
    private final PasswordField password = new PasswordField();
    private final transient Map<SetUpOffer, Checkbox> offers = new LinkedHashMap<>();
    private final transient Refusals refusals;

    SetUpView(SetUpService setUp, List<SetUpOffer> offers) {
        this.setUp = setUp;
        post = new PostFields(new PostForm("", "", null, null, null, Set.of(Language.of(getLocale()))));
        offers.forEach(offer -> this.offers.put(offer, checkbox(offer)));
        addClassName("gate");
        code.setHelperText(getTranslation("shell.setup.code.hint"));
        code.setAutofocus(true);
        code.setAutocapitalize(Autocapitalize.CHARACTERS);
        username.getElement().setAttribute("autocomplete", "username");
        password.setLabel(getTranslation("security.login.password"));
        password.setManualValidation(true);
        password.setRequiredIndicatorVisible(true);
        password.setHelperText(getTranslation("security.password.hint", Passwords.MIN_LENGTH));
        password.getElement().setAttribute("autocomplete", "new-password");
        refusals = post.on(new Refusals()
                .on("setUpCode", code)
                .on("displayName", displayName)
                .on("username", username)
                .on("password", password));
        var offered = new Div(this.offers.values().toArray(Component[]::new));
        offered.addClassName("gate-offers");
        var sheet = new Div(
                title(),
                section("shell.setup.key", code),
                section("shell.setup.post", post.inputs()),
                section("shell.setup.administrator", displayName, username, password),
                offered,
                actions());
        sheet.addClassNames("gate-sheet", "wide", "sheet");
        add(sheet, new LanguageLinks("setup"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!setUp.isNeeded()) {
            event.rerouteToError(NotFound.class);
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("code").ifPresent(code::setValue);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("shell.setup"));
    }

    private void save() {
        var form = new SetUpForm(
                code.getValue(),
                post.value(),
                username.getValue(),
                displayName.getValue(),
                password.getValue(),
                Language.of(getLocale()));
        var chosen = offers.entrySet().stream()
                .filter(offer -> offer.getValue().getValue())
                .map(Map.Entry::getKey)
                .toList();
        boolean done = refusals.attempt(() -> {
            // Once it is set up this form serves no more: what an offer needs is made sure of before.
            chosen.forEach(offer -> offer.requirePossible(form.post().code(), form.username()));
            setUp.setUp(form);
        });
        if (!done) {
            return;
        }
        var accepted =
                chosen.stream().map(offer -> offer.accept(form.username())).toList();
        if (accepted.isEmpty()) {
            getUI().ifPresent(ui -> ui.getPage().setLocation("login?ready"));
        } else {
            removeAll();
            add(accepted);
        }
    }

    private Div title() {
        var title = new Div(
                AppIcon.SEAL.create(),
                new H1(getTranslation("shell.setup")),
                new Paragraph(getTranslation("shell.setup.subtitle")));
        title.addClassName("gate-title");
        return title;
    }

    private Section section(String key, Component... fields) {
        var grid = new Div(fields);
        grid.addClassName("form-grid");
        var section = new Section(new H2(getTranslation(key)), grid);
        section.addClassName("gate-section");
        return section;
    }

    private Div actions() {
        var save = new Button(getTranslation("shell.setup.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(save);
        actions.addClassName("form-actions");
        return actions;
    }

    private Checkbox checkbox(SetUpOffer offer) {
        var checkbox = new Checkbox(getTranslation(offer.messageKey()));
        checkbox.setHelperText(getTranslation(offer.hintKey()));
        return checkbox;
    }

    private TextField text(String key) {
        var field = new TextField(getTranslation(key));
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(true);
        return field;
    }
}
