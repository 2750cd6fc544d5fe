package org.chancery.base.i18n;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.i18n.I18NProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Serves the texts of {@code vaadin-i18n/translations*.properties} in the languages of {@link Language}. */
@Configuration(proxyBeanMethods = false)
class TranslationConfiguration {

    @Bean
    I18NProvider i18nProvider() {
        return new DefaultI18NProvider(Language.locales());
    }
}
