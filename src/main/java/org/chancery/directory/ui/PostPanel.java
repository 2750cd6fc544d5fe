package org.chancery.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.chancery.directory.PostForm;

/** The form of one post. */
class PostPanel extends Div {

    /** @param save takes what was seen and what is wanted */
    PostPanel(
            String title, PostForm form, SerializableBiConsumer<PostForm, PostForm> save, SerializableRunnable cancel) {
        addClassName("directory-panel");
        var fields = new PostFields(form);
        var shared = fields.shared(form);
        add(new H2(title), new SmallForm(() -> shared.save(fields::value, save), cancel, fields.inputs()));
    }
}
