package org.chancery.meeting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import java.util.List;
import org.chancery.base.ui.AppIcon;
import org.chancery.export.ExportLinks;
import org.chancery.meeting.MeetingFilter;
import org.chancery.meeting.MeetingFilterParameters;

/** Offers what the list shows as files: the meetings, or those who attended them, or their topics. */
class MeetingExportMenu extends Composite<Div> {

    private static final List<String> FILES = List.of("meetings", "attendees", "topics");

    private final Div links = new Div();

    MeetingExportMenu() {
        var button = new Button(getTranslation("meeting.list.export"), AppIcon.DOWNLOAD.create());
        button.getElement().setAttribute("aria-haspopup", "dialog");
        links.addClassName("menu-links");
        var popover = new Popover(links);
        popover.setTarget(button);
        popover.setAriaLabel(getTranslation("meeting.list.export.title"));
        getContent().add(button, popover);
        setFilter(MeetingFilter.all());
    }

    /** Offers the files of a filter. */
    final void setFilter(MeetingFilter filter) {
        var parameters = MeetingFilterParameters.format(filter);
        links.removeAll();
        for (String file : FILES) {
            var link = new Anchor(ExportLinks.csv(file, parameters), getTranslation("meeting.list.export." + file));
            link.getElement().setAttribute("download", "").setAttribute("router-ignore", "");
            links.add(link);
        }
    }
}
