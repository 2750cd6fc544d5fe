package org.chancery.directory;

import java.time.ZoneId;
import java.util.Set;
import org.chancery.base.PostId;
import org.chancery.base.i18n.Language;

/**
 * A post as everybody of that post sees it.
 *
 * @param code begins the register numbers of the post, as in {@code BKO/2020/0042}
 * @param country the sending state, ISO 3166-1 alpha-2
 * @param hostCountry the receiving state, ISO 3166-1 alpha-2
 * @param demo whether it belongs to the demo embassy
 */
public record PostDetails(
        PostId id,
        String code,
        String name,
        String country,
        String hostCountry,
        ZoneId timeZone,
        Set<Language> languages,
        boolean demo) {

    /** What a form about this post begins with. */
    public PostForm form() {
        return new PostForm(code, name, country, hostCountry, timeZone, languages);
    }
}
