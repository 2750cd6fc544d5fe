package org.chancery.coediting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Map;
import java.util.UUID;
import org.chancery.security.UserId;

/**
 * The switch that shows who wrote what in the {@link SharedTextEditor}s of one room, with the list of who that is. The
 * browser asks {@link org.chancery.coediting.TextAuthors} by itself.
 */
@Tag("chancery-authors")
@JsModule("./shared-text/authors.ts")
public class AuthorsPanel extends Component implements HasStyle {

    /**
     * @param room the same as that of the texts
     * @param reader is told to be the one in the list
     */
    public AuthorsPanel(UUID room, UserId reader) {
        getElement().setProperty("room", room.toString());
        getElement().setProperty("reader", reader.value().toString());
        getElement()
                .setPropertyMap(
                        "words",
                        Map.of(
                                "show", getTranslation("coediting.authors.show"),
                                "waiting", getTranslation("coediting.authors.waiting"),
                                "failed", getTranslation("coediting.authors.failed"),
                                "nobody", getTranslation("coediting.authors.nobody"),
                                "legend", getTranslation("coediting.authors.legend"),
                                "note", getTranslation("coediting.authors.note"),
                                "you", getTranslation("coediting.presence.you", "#")));
    }
}
