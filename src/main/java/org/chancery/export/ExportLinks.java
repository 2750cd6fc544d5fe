package org.chancery.export;

import java.util.List;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Where views send people who want a list as a file. */
public final class ExportLinks {

    static final String PATH = "api/exports/";

    private ExportLinks() {}

    /**
     * The address, relative to the page's base, of the CSV file of a list.
     *
     * @param name of the {@link ExportSource}
     * @param parameters the filter as it stands in the address of the view
     */
    public static String csv(String name, Map<String, List<String>> parameters) {
        var query = new LinkedMultiValueMap<String, String>();
        parameters.forEach((key, values) -> query.put(key, List.copyOf(values)));
        return UriComponentsBuilder.fromPath(PATH + name + ".csv")
                .queryParams(query)
                .encode()
                .build()
                .toUriString();
    }
}
