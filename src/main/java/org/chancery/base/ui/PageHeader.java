package org.chancery.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** The top of a view: what it is, a line about it, and what can be done here. */
public class PageHeader extends Div {

    private final H1 title = new H1();
    private final Paragraph subtitle = new Paragraph();
    private final Div actions = new Div();

    /** All texts are already in the reader's language. */
    public PageHeader(String title) {
        addClassName("page-header");
        var titles = new Div(this.title, subtitle);
        titles.addClassName("page-header-titles");
        actions.addClassName("page-header-actions");
        add(titles, actions);
        setTitleText(title);
        setSubtitle("");
    }

    public PageHeader(String title, String subtitle, Component... actions) {
        this(title);
        setSubtitle(subtitle);
        addActions(actions);
    }

    public final void setTitleText(String text) {
        title.setText(text);
    }

    /** The line below the title; none when empty. */
    public final void setSubtitle(String text) {
        subtitle.setText(text);
        subtitle.setVisible(!text.isEmpty());
    }

    /** Adds buttons at the end of the line; the most important one last. */
    public final void addActions(Component... components) {
        actions.add(components);
    }
}
