package org.chancery.shell;

import com.vaadin.flow.component.Direction;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import java.util.Optional;
import org.chancery.base.i18n.Language;
import org.chancery.security.CurrentUser;
import org.chancery.security.ProfileService;
import org.chancery.security.Theme;
import org.chancery.security.UserPreferences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives each page the language, direction and colours of its reader: of their profile when they are signed in, otherwise
 * what {@code ?lang=} asked for in this session, otherwise what the browser prefers. The first answer of the server
 * carries them already, so that nothing flickers.
 */
@Component
class PageSettings implements VaadinServiceInitListener {

    private static final String CHOSEN = "chancery.language";

    private final CurrentUser currentUser;
    private final ProfileService profile;
    private final SystemTexts systemTexts;

    PageSettings(CurrentUser currentUser, ProfileService profile, SystemTexts systemTexts) {
        this.currentUser = currentUser;
        this.profile = profile;
        this.systemTexts = systemTexts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::prepare);
        event.getSource().addUIInitListener(init -> apply(init.getUI(), VaadinRequest.getCurrent()));
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(new UiErrors()));
        event.getSource().setSystemMessagesProvider(this::systemMessages);
    }

    private com.vaadin.flow.server.SystemMessages systemMessages(SystemMessagesInfo info) {
        return systemTexts.systemMessages(Language.of(info.getLocale()));
    }

    private void prepare(IndexHtmlResponse response) {
        var request = response.getVaadinRequest();
        remember(request, request.getParameter("lang"));
        var preferences = preferences();
        var language = language(preferences, request);
        var html = response.getDocument().selectFirst("html");
        if (html == null) {
            return;
        }
        html.attr("lang", language.locale().getLanguage());
        html.attr("dir", language.isRightToLeft() ? "rtl" : "ltr");
        var scheme = scheme(preferences);
        html.attr("theme", scheme.getThemeValue());
        html.attr("style", "color-scheme: " + scheme.getValue());
    }

    private void apply(UI ui, @Nullable VaadinRequest request) {
        var preferences = preferences();
        var language = language(preferences, request);
        ui.setLocale(language.locale());
        ui.getSession().setLocale(language.locale());
        ui.setDirection(language.isRightToLeft() ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT);
        ui.getPage()
                .executeJs(
                        "document.documentElement.lang = $0", language.locale().getLanguage());
        ui.getPage().setColorScheme(scheme(preferences));
        systemTexts.applyTo(ui.getReconnectDialogConfiguration(), language);
    }

    private Optional<UserPreferences> preferences() {
        return currentUser.find().map(actor -> profile.preferences());
    }

    private static Language language(Optional<UserPreferences> preferences, @Nullable VaadinRequest request) {
        return preferences.map(UserPreferences::language).orElseGet(() -> anonymous(request));
    }

    private static Language anonymous(@Nullable VaadinRequest request) {
        if (request == null) {
            return Language.EN;
        }
        var session = request.getWrappedSession(false);
        if (session != null && session.getAttribute(CHOSEN) instanceof Language language) {
            return language;
        }
        return request.getLocales() == null ? Language.EN : Language.of(request.getLocale());
    }

    private static void remember(VaadinRequest request, @Nullable String tag) {
        if (tag != null) {
            request.getWrappedSession().setAttribute(CHOSEN, Language.of(Locale.forLanguageTag(tag)));
        }
    }

    private static ColorScheme.Value scheme(Optional<UserPreferences> preferences) {
        return switch (preferences.map(UserPreferences::theme).orElse(Theme.SYSTEM)) {
            case SYSTEM -> ColorScheme.Value.LIGHT_DARK;
            case LIGHT -> ColorScheme.Value.LIGHT;
            case DARK -> ColorScheme.Value.DARK;
        };
    }
}
