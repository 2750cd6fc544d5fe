package org.chancery.coediting;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The settings as they are when nobody says anything. */
final class TestSettings {

    static final CoeditingSettings DEFAULT = with(Map.of());

    private TestSettings() {}

    /** Some of them as somebody says. */
    static CoeditingSettings with(Map<String, ?> some) {
        var source = new MapConfigurationPropertySource();
        some.forEach((name, value) -> source.put("chancery.coediting." + name, value));
        return new Binder(source).bindOrCreate("chancery.coediting", Bindable.of(CoeditingSettings.class));
    }
}
