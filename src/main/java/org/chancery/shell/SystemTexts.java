package org.chancery.shell;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import java.time.Duration;
import org.chancery.base.i18n.Language;
import org.springframework.stereotype.Component;

/**
 * What the page itself says when the session has ended or the server cannot be reached, in the reader's language, and how
 * often it tries to reach it again.
 */
@Component
class SystemTexts {

    static final String EXPIRED = "shell.expired";

    /** Of a page that has lost the server: often enough that nobody reads "trying again" for long when the line is back. */
    private static final Duration RETRY = Duration.ofSeconds(2);

    private static final Duration PATIENCE = Duration.ofDays(1);

    private final I18NProvider texts;

    SystemTexts(I18NProvider texts) {
        this.texts = texts;
    }

    SystemMessages systemMessages(Language language) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(text(EXPIRED, language));
        messages.setSessionExpiredMessage(text("shell.expired.message", language));
        messages.setInternalErrorNotificationEnabled(true);
        messages.setInternalErrorCaption(text("shell.error", language));
        messages.setInternalErrorMessage(text("shell.error.message", language));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(text("shell.cookies", language));
        messages.setCookiesDisabledMessage(text("shell.cookies.message", language));
        return messages;
    }

    void applyTo(ReconnectDialogConfiguration dialog, Language language) {
        dialog.setDialogText(text("shell.reconnecting", language));
        dialog.setDialogTextGaveUp(text("shell.disconnected", language));
        dialog.setReconnectInterval((int) RETRY.toMillis());
        dialog.setReconnectAttempts((int) PATIENCE.dividedBy(RETRY));
    }

    private String text(String key, Language language) {
        return texts.getTranslation(key, language.locale());
    }
}
