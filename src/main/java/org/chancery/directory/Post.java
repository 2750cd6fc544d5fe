package org.chancery.directory;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.chancery.base.BaseEntity;
import org.chancery.base.PostId;
import org.chancery.base.i18n.Language;

/** An embassy or consulate. */
@Entity
@Table(name = "post")
class Post extends BaseEntity {

    private String code;
    private String name;
    private String country;
    private String hostCountry;
    private ZoneId timeZone;

    @Convert(converter = LanguagesConverter.class)
    private Set<Language> languages;

    private boolean demo;

    @SuppressWarnings("NullAway.Init")
    protected Post() {}

    Post(String code, String name, String country, String hostCountry, ZoneId timeZone, Set<Language> languages) {
        this.code = code;
        this.name = name;
        this.country = country;
        this.hostCountry = hostCountry;
        this.timeZone = timeZone;
        this.languages = EnumSet.copyOf(languages);
    }

    void describe(
            String code, String name, String country, String hostCountry, ZoneId timeZone, Set<Language> languages) {
        this.code = code;
        this.name = name;
        this.country = country;
        this.hostCountry = hostCountry;
        this.timeZone = timeZone;
        this.languages = EnumSet.copyOf(languages);
    }

    void becomeDemo() {
        demo = true;
    }

    PostDetails details() {
        return new PostDetails(
                new PostId(id()), code, name, country, hostCountry, timeZone, Set.copyOf(languages), demo);
    }
}
