package org.chancery.meeting.ui;

import com.vaadin.flow.component.html.Aside;
import org.chancery.coediting.AccessLevel;
import org.chancery.coediting.DocumentId;
import org.chancery.coediting.Presence;
import org.chancery.coediting.ui.AuthorsPanel;
import org.chancery.coediting.ui.PresencePanel;

/** What stands beside the minutes: who is here, where the entry is in its life, and what the features know about it. */
class EditorRail extends Aside {

    private final transient Presence presence;

    EditorRail(Presence presence) {
        this.presence = presence;
        addClassName("editor-rail");
        getElement().setAttribute("aria-label", getTranslation("meeting.editor.rail"));
    }

    void show(PageContext page) {
        var details = page.details();
        removeAll();
        add(
                new PresencePanel(
                        presence,
                        new DocumentId(details.meeting().value()),
                        page.reader(),
                        details.mayWrite() ? AccessLevel.WRITE : AccessLevel.READ),
                new StateRail(page, page.services().meetings().entries(details.meeting())));
        if (details.mayWrite()) {
            add(new AuthorsPanel(details.id().value(), page.reader().id()));
        }
        page.services().railPanels().forEach(provider -> provider.create(page).ifPresent(this::add));
    }
}
