package org.chancery.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** A short list of things to do, with a sentence for when there are none; all texts in the reader's language. */
public class HomeCard extends Section {

    private final Div header = new Div();
    private final UnorderedList items = new UnorderedList();
    private final Paragraph nothing;

    /** @param nothing what it says as long as nothing is added */
    public HomeCard(String title, String nothing) {
        addClassNames("home-card", "sheet");
        header.addClassName("home-card-header");
        header.add(new H2(title));
        this.nothing = new Paragraph(nothing);
        this.nothing.addClassName("home-card-empty");
        add(header, this.nothing, items);
        items.setVisible(false);
    }

    /** Adds one thing to do: a link to it, and badges or words about it. */
    public HomeCard addItem(Component link, Component... about) {
        var item = new ListItem(link);
        if (about.length > 0) {
            var meta = new Span(about);
            meta.addClassName("meta");
            item.add(meta);
        }
        items.add(item);
        items.setVisible(true);
        nothing.setVisible(false);
        return this;
    }

    /** Puts a link to the whole list beside the title. */
    public HomeCard withMore(Component link) {
        header.add(link);
        return this;
    }
}
