package org.chancery.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.chancery.base.PostId;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.Ids;
import org.chancery.base.ui.PageHeader;
import org.chancery.security.PostNames;
import org.chancery.security.UserId;
import org.chancery.security.UserService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The users; {@code /users/new} and {@code /users/<id>} open one of them over the list. */
@Route("users")
@Menu(title = "security.users", order = 100, icon = AppIcon.SPRITE + "users")
@RolesAllowed("ADMINISTRATOR")
public class UsersView extends Div implements HasUrlParameter<String>, AfterNavigationObserver, HasDynamicTitle {

    static final String NEW = "new";

    private final transient UserService users;
    private final transient Map<PostId, String> posts;
    private final TextField search = new TextField();
    private final UserGrid grid;
    private @Nullable UserEditor editor;
    private @Nullable String opened;

    UsersView(UserService users, ObjectProvider<PostNames> postNames) {
        this.users = users;
        var names = postNames.getIfAvailable();
        this.posts = names == null ? Map.of() : names.all();
        addClassName("page");
        var create = new Button(
                getTranslation("security.users.new"),
                AppIcon.USER_PLUS.create(),
                click -> UsersNavigation.toNew(search.getValue()));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        search.setPlaceholder(getTranslation("security.users.search"));
        search.setAriaLabel(getTranslation("security.users.search"));
        search.setPrefixComponent(AppIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("toolbar-search");
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                UsersNavigation.toList(change.getValue());
            }
        });
        var toolbar = new Div(search);
        toolbar.addClassName("toolbar");
        grid = new UserGrid(users, posts);
        grid.addItemClickListener(click -> UsersNavigation.to(click.getItem().id(), search.getValue()));
        add(
                new PageHeader(getTranslation("security.users"), getTranslation("security.users.subtitle"), create),
                toolbar,
                grid);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String id) {
        opened = id;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var text =
                event.getLocation().getQueryParameters().getSingleParameter("q").orElse("");
        search.setValue(text);
        grid.show(text);
        if (editor != null) {
            editor.close();
            editor = null;
        }
        if (opened != null) {
            editor = open(opened);
            editor.open();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.users");
    }

    private UserEditor open(String id) {
        Runnable back = () -> UsersNavigation.toList(search.getValue());
        if (id.equals(NEW)) {
            return UserEditor.forNew(users, posts, back);
        }
        return UserEditor.of(users.details(new UserId(Ids.parse(id))), users, posts, back);
    }
}
