package org.chancery.shell;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.chancery.base.i18n.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.util.HtmlUtils;

/**
 * The page for what fails before any page of the product could be built, with the database away for example: no script,
 * no query, a sentence in the browser's language and the way home.
 */
@Component
class PlainErrorPage implements ErrorViewResolver {

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s" dir="%s" style="color-scheme: light dark">
            <head>
            <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <base href="%s/"><title>%s</title>
            <link rel="icon" href="icons/favicon.svg">
            <link rel="stylesheet" href="aura/aura.css"><link rel="stylesheet" href="styles.css">
            </head>
            <body style="block-size: 100dvh; margin: 0"><main class="gate"><div class="gate-sheet sheet error-page">
            <div class="gate-title"><h1>%s</h1><p>%s</p></div>
            <a class="gate-submit" href="">%s</a>
            </div></main></body>
            </html>
            """;

    private final I18NProvider texts;

    PlainErrorPage(I18NProvider texts) {
        this.texts = texts;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        var language = Language.of(request.getLocale());
        // Whatever may not be done looks like what is not there.
        String title = status.is4xxClientError() ? "shell.notFound" : "shell.broken";
        return new ModelAndView(new Page(PAGE.formatted(
                language.locale().getLanguage(),
                language.isRightToLeft() ? "rtl" : "ltr",
                HtmlUtils.htmlEscape(request.getContextPath()),
                text("shell.title", language, texts.getTranslation(title, language.locale())),
                text(title, language),
                text(title + ".message", language),
                text("shell.error.home", language))));
    }

    private String text(String key, Language language, Object... arguments) {
        return HtmlUtils.htmlEscape(
                texts.getTranslation(key, language.locale(), arguments), StandardCharsets.UTF_8.name());
    }

    private record Page(String html) implements View {

        @Override
        public String getContentType() {
            return MediaType.TEXT_HTML_VALUE;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws java.io.IOException {
            response.setContentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8).toString());
            response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
        }
    }
}
