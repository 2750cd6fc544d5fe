package org.chancery.security.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.chancery.security.DemoAccounts;

/** The accounts of the demo embassy with their passwords; choosing one fills the form. */
class DemoAccountList extends Section {

    DemoAccountList(List<DemoAccounts.Account> accounts, LoginForm form) {
        addClassNames("demo-accounts", "sheet");
        var list = new UnorderedList();
        accounts.forEach(account -> list.add(item(account, form)));
        add(new H2(getTranslation("security.demo")), new Paragraph(getTranslation("security.demo.hint")), list);
    }

    private ListItem item(DemoAccounts.Account account, LoginForm form) {
        var button = new NativeButton(account.username());
        button.getElement().setAttribute("type", "button");
        button.addClickListener(click -> form.fill(account.username(), account.password()));
        var role = new Span(getTranslation(account.role()));
        role.addClassName("muted");
        return new ListItem(button, role, new Code(account.password()));
    }
}
