package org.chancery.demo.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import org.chancery.base.ui.HomeCard;
import org.chancery.base.ui.HomePanel;
import org.chancery.base.ui.Toasts;
import org.chancery.demo.DemoEmbassy;
import org.chancery.security.CurrentUser;
import org.chancery.security.Role;

/** Lets an administrator remove the demo embassy, as long as there is one. */
@org.springframework.stereotype.Component
class DemoPanel implements HomePanel {

    private static final int AFTER_THE_REST = 900;

    private final DemoEmbassy embassy;
    private final CurrentUser currentUser;

    DemoPanel(DemoEmbassy embassy, CurrentUser currentUser) {
        this.embassy = embassy;
        this.currentUser = currentUser;
    }

    @Override
    public int order() {
        return AFTER_THE_REST;
    }

    @Override
    public Optional<Component> create() {
        boolean administers = currentUser
                .find()
                .filter(actor -> actor.has(Role.ADMINISTRATOR))
                .isPresent();
        return administers && embassy.isPresent() ? Optional.of(card()) : Optional.empty();
    }

    private Component card() {
        var card = new HomeCard(I18NProvider.translate("demo.title"), I18NProvider.translate("demo.hint"));
        return card.withMore(new Button(I18NProvider.translate("demo.remove"), click -> confirm(card)));
    }

    private void confirm(HomeCard card) {
        var dialog = new ConfirmDialog(
                I18NProvider.translate("demo.remove.title"),
                I18NProvider.translate("demo.remove.text"),
                I18NProvider.translate("demo.remove"),
                confirmed -> {
                    embassy.remove();
                    card.removeFromParent();
                    Toasts.info(I18NProvider.translate("demo.removed"));
                });
        dialog.setCancelable(true);
        dialog.setCancelText(I18NProvider.translate("demo.remove.cancel"));
        dialog.setConfirmButtonTheme("error primary");
        UI.getCurrent().add(dialog);
        dialog.open();
    }
}
