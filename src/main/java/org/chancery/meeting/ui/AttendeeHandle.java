package org.chancery.meeting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.html.Div;
import org.chancery.base.ui.AppIcon;
import org.chancery.meeting.Side;

/**
 * By what an attendee is moved: dragged, with Alt and the arrows, or by a menu, since not everybody can drag (WCAG 2.2,
 * 2.5.7) or has a keyboard.
 */
class AttendeeHandle extends Composite<Div> {

    private final Button button;

    /** @param row what is dragged and moved */
    AttendeeHandle(AttendeeRow row, String name, DelegationPanel delegation) {
        button = Quiet.icon(AppIcon.DRAG, getTranslation("meeting.attendance.move", name));
        button.getElement().setAttribute("aria-haspopup", "menu");
        Shortcuts.addShortcutListener(row, () -> delegation.moveBy(row.id(), -1), Key.ARROW_UP, KeyModifier.ALT)
                .listenOn(button);
        Shortcuts.addShortcutListener(row, () -> delegation.moveBy(row.id(), 1), Key.ARROW_DOWN, KeyModifier.ALT)
                .listenOn(button);
        DragSource.create(button).setDragData(row);
        var menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        menu.addItem(getTranslation("meeting.attendance.up"), click -> delegation.moveBy(row.id(), -1));
        menu.addItem(getTranslation("meeting.attendance.down"), click -> delegation.moveBy(row.id(), 1));
        for (Side side : Side.values()) {
            if (side != delegation.side()) {
                var text = getTranslation("meeting.attendance.moveTo", getTranslation("meeting.side." + side));
                menu.addItem(text, click -> delegation.moveTo(side, row.id()));
            }
        }
        getContent().addClassName("handle");
        getContent().add(button);
    }

    void focus() {
        button.focus();
    }
}
