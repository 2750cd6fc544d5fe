package org.chancery.security.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import org.chancery.base.i18n.Language;

/** Links that show the same page in another language, for who is not signed in. */
public class LanguageLinks extends Nav {

    /** @param path of the page, relative to the product's own root */
    public LanguageLinks(String path) {
        addClassName("language-links");
        getElement().setAttribute("aria-label", getTranslation("security.login.language"));
        for (var language : Language.values()) {
            var tag = language.locale().getLanguage();
            var link = new Anchor(path + "?lang=" + tag, language.ownName());
            link.getElement().setAttribute("lang", tag).setAttribute("router-ignore", "");
            if (language == Language.of(getLocale())) {
                link.getElement().setAttribute("aria-current", "true");
            }
            add(link);
        }
    }
}
