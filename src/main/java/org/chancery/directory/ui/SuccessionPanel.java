package org.chancery.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.ZoneOffset;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.Formats;
import org.chancery.base.ui.PartialDateField;
import org.chancery.base.ui.SharedForm;
import org.chancery.directory.InstitutionDetails;
import org.chancery.directory.InstitutionId;
import org.chancery.directory.SuccessionForm;

/** What an institution came from and became, oldest first. */
class SuccessionPanel extends Section {

    private final transient InstitutionPanels services;
    private final InstitutionId id;
    private final boolean officer;
    private final SerializableRunnable changed;
    private final Formats formats = Formats.of(ZoneOffset.UTC);

    SuccessionPanel(InstitutionPanels services, InstitutionId id, boolean officer, SerializableRunnable changed) {
        this.services = services;
        this.id = id;
        this.officer = officer;
        this.changed = changed;
        display();
    }

    private void display() {
        removeAll();
        var self = services.institutions().details(id);
        var heading = new Div(new H3(getTranslation("directory.succession")));
        heading.addClassName("directory-heading");
        add(heading);
        if (officer) {
            var edit = new Button(getTranslation("directory.edit"), AppIcon.EDIT.create(), click -> edit(self));
            edit.setAriaLabel(getTranslation("directory.succession.edit"));
            edit.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            heading.add(edit);
        }
        var before = services.succession().predecessors(id);
        var after = services.succession().successors(id);
        if (before.isEmpty() && after.isEmpty() && self.endedOn() == null) {
            var nothing = new Paragraph(getTranslation("directory.succession.empty"));
            nothing.addClassName("muted");
            add(nothing);
            return;
        }
        var line = new OrderedList();
        line.addClassName("directory-timeline");
        before.forEach(institution -> line.add(item(institution)));
        line.add(item(self));
        after.forEach(institution -> line.add(item(institution)));
        add(line);
    }

    private ListItem item(InstitutionDetails institution) {
        var item = new ListItem();
        if (institution.endedOn() != null) {
            var until = new Span(getTranslation("directory.period.until", formats.date(institution.endedOn())));
            until.addClassName("directory-period");
            item.add(until);
        }
        if (institution.id().equals(id)) {
            var name = new Span(institution.name());
            name.addClassName("directory-title");
            item.add(name);
            item.addClassName("present");
            item.getElement().setAttribute("aria-current", "true");
        } else {
            item.add(new Anchor(DirectoryNavigation.href(institution.id()), institution.name()));
        }
        return item;
    }

    private void edit(InstitutionDetails self) {
        removeAll();
        var successor =
                new InstitutionField(getTranslation("directory.institution.successor"), services.institutions());
        successor.setClearButtonVisible(true);
        successor.addClassName("wide");
        var endedOn = new PartialDateField(getTranslation("directory.institution.endedOn"));
        endedOn.setHelperText(getTranslation("directory.institution.endedOn.help"));
        var seen = self.succession();
        successor.choose(seen.successor());
        endedOn.setValue(seen.endedOn());
        var form = new SharedForm<>(seen)
                .on("successor", successor, SuccessionForm::successor, successor::choose, successor::words)
                .on("endedOn", endedOn, SuccessionForm::endedOn, endedOn::setValue, endedOn::words);
        SerializableRunnable save = () -> {
            if (!endedOn.isUnreadable()
                    && form.save(
                            () -> new SuccessionForm(successor.id(), endedOn.getValue()),
                            (before, wanted) -> services.succession().succeed(id, before, wanted))) {
                display();
                changed.run();
            }
        };
        add(new H3(getTranslation("directory.succession")), new SmallForm(save, this::display, successor, endedOn));
        successor.focus();
    }
}
