package org.chancery.coediting.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.chancery.coediting.AccessLevel;
import org.chancery.coediting.DocumentId;
import org.chancery.coediting.Presence;
import org.chancery.coediting.Visitor;
import org.chancery.security.Actor;
import org.jspecify.annotations.Nullable;

/** Counts the reader among those who have a document open, as long as it is on the page, and shows them all. */
public class PresencePanel extends UnorderedList {

    private static final int COLORS = 7;

    private final Presence presence;
    private final DocumentId document;
    private final Actor reader;
    private final AccessLevel access;
    private @Nullable Runnable leave;

    public PresencePanel(Presence presence, DocumentId document, Actor reader, AccessLevel access) {
        this.presence = presence;
        this.document = document;
        this.reader = reader;
        this.access = access;
        addClassName("presence");
        getElement().setAttribute("aria-label", getTranslation("coediting.presence.label"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        leave();
        leave = presence.enter(
                document,
                new Visitor(reader.id(), reader.displayName(), access),
                ui.accessLater(this::show, () -> {})::accept);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        leave();
    }

    private void leave() {
        if (leave != null) {
            leave.run();
            leave = null;
        }
    }

    private void show(List<Visitor> visitors) {
        removeAll();
        visitors.forEach(visitor -> add(line(visitor)));
    }

    private ListItem line(Visitor visitor) {
        var avatar = new Avatar(visitor.name());
        avatar.setColorIndex(Math.floorMod(visitor.user().hashCode(), COLORS));
        avatar.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(
                visitor.user().equals(reader.id())
                        ? getTranslation("coediting.presence.you", visitor.name())
                        : visitor.name());
        var about = new Span(getTranslation("coediting.accesslevel." + visitor.access()));
        about.addClassName("muted");
        return new ListItem(avatar, name, about);
    }
}
