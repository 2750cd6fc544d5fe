package org.chancery.demo.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.chancery.demo.DemoAccount;

/** Tells the accounts of the demo embassy and their password, which is shown this once. */
class DemoAccountsSheet extends Div {

    DemoAccountsSheet(List<DemoAccount> accounts) {
        addClassNames("gate-sheet", "wide", "sheet");
        var list = new UnorderedList();
        for (var account : accounts) {
            list.add(new ListItem(
                    new Code(account.username()),
                    new Span(getTranslation(
                            "demo.offer.account",
                            account.displayName(),
                            getTranslation("security.role." + account.role())))));
        }
        list.addClassName("demo-account-list");
        add(
                new H1(getTranslation("demo.offer.ready")),
                new Paragraph(getTranslation("demo.offer.password")),
                new Paragraph(new Code(accounts.getFirst().password())),
                list,
                signIn());
    }

    private Anchor signIn() {
        var anchor = new Anchor();
        anchor.setHref("login?ready");
        anchor.setText(getTranslation("demo.offer.signIn"));
        return anchor;
    }
}
