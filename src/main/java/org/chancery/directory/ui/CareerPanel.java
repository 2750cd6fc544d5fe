package org.chancery.directory.ui;

import com.vaadin.flow.component.Component;
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
import org.chancery.base.PartialDate;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.Formats;
import org.chancery.base.ui.Toasts;
import org.chancery.directory.Country;
import org.chancery.directory.PersonId;
import org.chancery.directory.PositionDetails;
import org.jspecify.annotations.Nullable;

/** The positions of a person along a line, the newest at the top; each is changed in its place. */
class CareerPanel extends Section {

    private final transient PersonPanels services;
    private final PersonId person;
    private final boolean officer;
    private final SerializableRunnable changed;
    private final Formats formats = Formats.of(ZoneOffset.UTC);

    CareerPanel(PersonPanels services, PersonId person, boolean officer, SerializableRunnable changed) {
        this.services = services;
        this.person = person;
        this.officer = officer;
        this.changed = changed;
        addClassName("directory-career");
        display();
    }

    private void display() {
        removeAll();
        var heading = new Div(new H3(getTranslation("directory.positions")));
        heading.addClassName("directory-heading");
        add(heading);
        var positions = services.persons().details(person).positions();
        var line = new OrderedList();
        line.addClassName("directory-timeline");
        if (officer) {
            var adding = new Button(
                    getTranslation("directory.position.add"), AppIcon.PLUS.create(), click -> edit(first(line), null));
            adding.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            heading.add(adding);
        }
        if (positions.isEmpty()) {
            var nothing = new Paragraph(getTranslation("directory.positions.empty"));
            nothing.addClassName("muted");
            add(nothing);
        }
        positions.forEach(position -> line.add(item(position)));
        add(line);
    }

    private static ListItem first(OrderedList line) {
        var item = new ListItem();
        line.addComponentAsFirst(item);
        return item;
    }

    private ListItem item(PositionDetails position) {
        var item = new ListItem();
        var period = new Span(period(position));
        period.addClassName("directory-period");
        var title = new Span(position.title());
        title.addClassName("directory-title");
        var institution = new Anchor(
                DirectoryNavigation.href(position.institution().id()),
                position.institution().name());
        var country = new Span(getTranslation(
                "directory.position.countryAndRank",
                Country.of(position.country(), getLocale()).name(),
                position.precedenceRank()));
        country.addClassName("muted");
        item.add(period, title, institution, country);
        if (officer) {
            item.add(actions(item, position));
        }
        if (position.heldUntil() == null) {
            item.addClassName("present");
        }
        return item;
    }

    private Component actions(ListItem item, PositionDetails position) {
        var edit = new Button(AppIcon.EDIT.create(), click -> edit(item, position));
        edit.setAriaLabel(getTranslation("directory.position.edit", position.title()));
        var remove = new Button(AppIcon.TRASH.create(), click -> remove(position));
        remove.setAriaLabel(getTranslation("directory.position.remove", position.title()));
        for (var button : new Button[] {edit, remove}) {
            button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            button.setTooltipText(button.getAriaLabel().orElse(""));
        }
        var actions = new Div(edit, remove);
        actions.addClassName("directory-item-actions");
        return actions;
    }

    private void edit(ListItem item, @Nullable PositionDetails position) {
        item.removeAll();
        item.add(new PositionEditor(services, person, position, this::stored, this::display));
    }

    private void remove(PositionDetails position) {
        services.positions().remove(position.id());
        stored();
        Toasts.undoable(getTranslation("directory.position.removed", position.title()), () -> {
            services.positions().add(person, position.form());
            stored();
        });
    }

    private void stored() {
        display();
        changed.run();
    }

    private String period(PositionDetails position) {
        var from = position.heldFrom();
        var until = position.heldUntil();
        if (from == null && until == null) {
            return getTranslation("directory.period.unknown");
        }
        if (from == null) {
            return getTranslation("directory.period.until", written(until));
        }
        return until == null
                ? getTranslation("directory.period.since", written(from))
                : getTranslation("directory.period.between", written(from), written(until));
    }

    private String written(@Nullable PartialDate date) {
        return date == null ? "" : formats.date(date);
    }
}
