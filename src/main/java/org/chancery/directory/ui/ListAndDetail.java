package org.chancery.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import org.chancery.base.ui.AppIcon;
import org.jspecify.annotations.Nullable;

/** A page with a list and beside it, or over it where it is narrow, what was chosen from the list. */
abstract class ListAndDetail extends MasterDetailLayout {

    private final Div master = new Div();

    ListAndDetail() {
        setSizeFull();
        addClassName("directory-page");
        master.addClassName("page");
        setMaster(master);
        setMasterSize("24rem", true);
        setDetailSize("32rem", true);
        setOverlaySize("100%");
        addDetailEscapePressListener(press -> close());
        addBackdropClickListener(click -> close());
    }

    /** Shows the list alone again. */
    abstract void close();

    final void setList(Component... components) {
        master.add(components);
    }

    /** @param label of the region, in the reader's language */
    final void show(String label, Component... content) {
        var closing = new Button(AppIcon.CLOSE.create(), click -> close());
        closing.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        closing.addClassName("directory-close");
        closing.setAriaLabel(getTranslation("directory.close"));
        closing.setTooltipText(getTranslation("directory.close"));
        var detail = new Section();
        detail.addClassName("directory-detail");
        detail.getElement().setAttribute("aria-label", label);
        detail.add(closing);
        detail.add(content);
        setDetail(detail);
    }

    final void showNothing() {
        setDetail((@Nullable Component) null);
    }
}
