package org.chancery.coediting;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The settings as they are when nobody says anything. */
final class TestSettings {

    static final CoeditingSettings DEFAULT = new Binder(new MapConfigurationPropertySource())
            .bindOrCreate("chancery.coediting", Bindable.of(CoeditingSettings.class));

    private TestSettings() {}
}
