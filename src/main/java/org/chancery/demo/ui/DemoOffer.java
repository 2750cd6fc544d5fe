package org.chancery.demo.ui;

import com.vaadin.flow.component.Component;
import org.chancery.base.ui.SetUpOffer;
import org.chancery.demo.DemoEmbassy;
import org.chancery.security.Acting;

/** Offers the demo embassy at the set-up. */
@org.springframework.stereotype.Component
class DemoOffer implements SetUpOffer {

    private final DemoEmbassy embassy;
    private final Acting acting;

    DemoOffer(DemoEmbassy embassy, Acting acting) {
        this.embassy = embassy;
        this.acting = acting;
    }

    @Override
    public String messageKey() {
        return "demo.offer";
    }

    @Override
    public String hintKey() {
        return "demo.offer.hint";
    }

    @Override
    public void requirePossible(String postCode, String username) {
        DemoEmbassy.requireFree(postCode, username);
    }

    @Override
    public Component accept(String administrator) {
        return new DemoAccountsSheet(acting.as(administrator, embassy::fill));
    }
}
