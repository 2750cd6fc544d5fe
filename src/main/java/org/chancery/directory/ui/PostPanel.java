package org.chancery.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.chancery.base.ui.Refusals;
import org.chancery.directory.PostForm;

/** The form of one post. */
class PostPanel extends Div {

    PostPanel(String title, PostForm form, SerializableConsumer<PostForm> save, SerializableRunnable cancel) {
        addClassName("directory-panel");
        var fields = new PostFields(form);
        var refusals = fields.on(new Refusals());
        add(
                new H2(title),
                new SmallForm(() -> refusals.attempt(() -> save.accept(fields.value())), cancel, fields.inputs()));
    }
}
