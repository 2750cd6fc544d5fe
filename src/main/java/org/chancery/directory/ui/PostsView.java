package org.chancery.directory.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.chancery.base.NotFound;
import org.chancery.base.PostId;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.EmptyState;
import org.chancery.base.ui.Ids;
import org.chancery.base.ui.PageHeader;
import org.chancery.directory.Country;
import org.chancery.directory.PostDetails;
import org.chancery.directory.PostForm;
import org.chancery.directory.PostService;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** The embassies and consulates that this installation serves. */
@Route(DirectoryNavigation.POSTS + "/:" + PostsView.POST + "?")
@Menu(title = "directory.posts", order = 110, icon = AppIcon.SPRITE + "post")
@RolesAllowed("ADMINISTRATOR")
public class PostsView extends ListAndDetail implements AfterNavigationObserver, HasDynamicTitle {

    static final String POST = "post";

    private final transient PostService posts;
    private final RowList<PostDetails> list;
    private String title = getTranslation("directory.posts");

    PostsView(PostService posts) {
        this.posts = posts;
        var add = new Button(
                getTranslation("directory.post.add"), AppIcon.PLUS.create(), click -> go(DirectoryNavigation.NEW));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.addClickShortcut(Key.KEY_N, KeyModifier.ALT);
        add.setTooltipText(getTranslation("directory.post.add.shortcut"));
        list = new RowList<>(
                getTranslation("directory.posts"),
                PostDetails::name,
                post -> getTranslation(
                        "directory.post.line",
                        post.code(),
                        Country.of(post.hostCountry(), getLocale()).name()),
                post -> post.demo() ? getTranslation("directory.post.demo") : "",
                post -> go(post.id().value().toString()));
        list.setItemsPageable(
                pageable -> posts.list(byName(pageable)).getContent(),
                pageable -> posts.list(pageable).getTotalElements());
        list.getLazyDataView().setIdentifierProvider(PostDetails::id);
        list.setEmptyStateComponent(new EmptyState(AppIcon.POST, getTranslation("directory.posts.empty")));
        setList(new PageHeader(title, getTranslation("directory.posts.subtitle"), add), list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        list.getDataProvider().refreshAll();
        list.deselectAll();
        title = getTranslation("directory.posts");
        var chosen = event.getRouteParameters().get(POST);
        if (chosen.isEmpty()) {
            showNothing();
        } else if (chosen.get().equals(DirectoryNavigation.NEW)) {
            title = getTranslation("directory.post.add");
            var empty = new PostForm("", "", null, null, null, Set.of());
            show(
                    title,
                    new PostPanel(
                            title,
                            empty,
                            (seen, wanted) -> {
                                var id = posts.create(wanted);
                                go(id.value().toString());
                            },
                            this::close));
        } else {
            open(chosen.get());
        }
    }

    private void open(String id) {
        try {
            var post = posts.of(new PostId(Ids.parse(id)));
            title = post.name();
            list.select(post);
            show(
                    title,
                    new PostPanel(
                            title,
                            post.form(),
                            (seen, wanted) -> {
                                posts.change(post.id(), seen, wanted);
                                close();
                            },
                            this::close));
        } catch (NotFound gone) {
            show(title, new EmptyState(AppIcon.SEARCH, getTranslation(gone.messageKey())));
        }
    }

    private static Pageable byName(Pageable pageable) {
        return PageRequest.of(pageable.getPageNumber(), pageable.getPageSize(), Sort.by("name", "id"));
    }

    @Override
    void close() {
        getUI().ifPresent(ui -> ui.navigate(DirectoryNavigation.POSTS));
    }

    private void go(String id) {
        getUI().ifPresent(ui -> ui.navigate(DirectoryNavigation.POSTS + "/" + id));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", title);
    }
}
