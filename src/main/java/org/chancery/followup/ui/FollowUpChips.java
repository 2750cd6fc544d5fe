package org.chancery.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.chancery.base.NotFound;
import org.chancery.base.ui.AppIcon;
import org.chancery.directory.InstitutionService;
import org.chancery.directory.PersonService;
import org.chancery.followup.FollowUpFilter;
import org.springframework.security.access.AccessDeniedException;

/** Says from which meetings and of whom the list is, where another page led there with that; a press takes it out. */
class FollowUpChips extends Div {

    private final transient PersonService people;
    private final transient InstitutionService institutions;
    private final transient Consumer<FollowUpFilter> changed;

    FollowUpChips(PersonService people, InstitutionService institutions, Consumer<FollowUpFilter> changed) {
        this.people = people;
        this.institutions = institutions;
        this.changed = changed;
        addClassName("follow-up-chips");
    }

    void show(FollowUpFilter filter) {
        removeAll();
        var owner = filter.owner();
        if (owner != null) {
            chip("followup.filter.ownedBy", () -> people.details(owner).name(), filter.withOwner(null));
        }
        var counterpart = filter.counterpart();
        if (counterpart != null) {
            chip("followup.filter.from", () -> people.details(counterpart).name(), filter.withCounterpart(null));
        }
        var institution = filter.institution();
        if (institution != null) {
            chip("followup.filter.from", () -> institutions.details(institution).name(), filter.withInstitution(null));
        }
        if (filter.meeting() != null) {
            chip("followup.filter.fromMeeting", () -> "", filter.withMeeting(null));
        }
        setVisible(getComponentCount() > 0);
    }

    private void chip(String key, Name name, FollowUpFilter rest) {
        String label = getTranslation(key, found(name));
        var chip = new Button(label, AppIcon.CLOSE.create(), click -> changed.accept(rest));
        chip.setIconAfterText(true);
        chip.addThemeVariants(ButtonVariant.LUMO_SMALL);
        chip.addClassName("filter-chip");
        chip.setAriaLabel(getTranslation("followup.filter.remove", label));
        add(chip);
    }

    private static String found(Name name) {
        try {
            return name.read();
        } catch (NotFound | AccessDeniedException e) {
            return "…";
        }
    }

    private interface Name {
        String read();
    }
}
