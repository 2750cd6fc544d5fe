package org.chancery.agreement.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.chancery.agreement.AgreementForm;
import org.chancery.agreement.AgreementStatus;
import org.chancery.agreement.AgreementWriting;
import org.chancery.base.Marking;
import org.chancery.base.ui.Refusals;
import org.chancery.directory.PostDetails;

/** Begins an agreement with its title; the rest is entered on its own page, where everything saves itself. */
class NewAgreementDialog extends Dialog {

    NewAgreementDialog(AgreementWriting writing, List<PostDetails> posts) {
        addClassName("new-agreement");
        setHeaderTitle(getTranslation("agreement.new.title"));
        var title = new TextField(getTranslation("agreement.field.title"));
        title.setRequiredIndicatorVisible(true);
        title.setManualValidation(true);
        title.setWidthFull();
        title.setAutofocus(true);
        var post = new ComboBox<PostDetails>(getTranslation("agreement.field.post"));
        post.setItems(posts);
        post.setItemLabelGenerator(PostDetails::name);
        posts.stream().findFirst().ifPresent(post::setValue);
        post.setVisible(posts.size() > 1);
        post.setWidthFull();
        add(title, post);
        var refusals = new Refusals().on("title", title);
        var create = new Button(
                getTranslation("agreement.action.create"),
                click -> post.getOptionalValue()
                        .flatMap(chosen -> refusals.ask(() -> writing.create(form(chosen, title.getValue()))))
                        .ifPresent(id -> {
                            close();
                            AgreementNavigation.open(id);
                        }));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("agreement.action.cancel"), click -> close()), create);
    }

    /** Most instruments bind the sending and the receiving state; who else takes part is added on the page. */
    private static AgreementForm form(PostDetails post, String title) {
        return new AgreementForm(
                post.id(),
                title,
                Set.of(post.country(), post.hostCountry()),
                Set.of(),
                "",
                null,
                "",
                AgreementStatus.SIGNED,
                null,
                null,
                Marking.UNCLASSIFIED,
                "");
    }
}
