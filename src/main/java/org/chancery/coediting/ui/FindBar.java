package org.chancery.coediting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Map;

/** Finds words in all texts of a page; opens with a click or Ctrl + Shift + F. */
@Tag("chancery-find")
@JsModule("./shared-text/find.ts")
public class FindBar extends Component implements HasStyle {

    /** @param within selector of what is looked through */
    public FindBar(String within) {
        getElement().setProperty("within", within);
        getElement()
                .setPropertyMap(
                        "words",
                        Map.of(
                                "label", getTranslation("coediting.find.label"),
                                "previous", getTranslation("coediting.find.previous"),
                                "next", getTranslation("coediting.find.next"),
                                "close", getTranslation("coediting.find.close"),
                                "none", getTranslation("coediting.find.none"),
                                "count", getTranslation("coediting.find.count", "#1", "#2")));
    }
}
