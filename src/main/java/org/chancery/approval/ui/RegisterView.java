package org.chancery.approval.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.chancery.approval.RegisterLine;
import org.chancery.approval.RegisterService;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.EmptyState;
import org.chancery.base.ui.Formats;
import org.chancery.base.ui.MarkingBadge;
import org.chancery.base.ui.PageHeader;
import org.chancery.directory.PostDetails;
import org.chancery.directory.PostService;
import org.chancery.meeting.ui.MeetingNavigation;

/** The register: what was approved at a post in a year, by number. Post and year stand in the address. */
@Route(ApprovalNavigation.REGISTER)
@Menu(title = "approval.menu.register", order = 25, icon = AppIcon.SPRITE + "register")
@RolesAllowed("SUPERVISOR")
public class RegisterView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final transient RegisterService register;
    private final transient PostService posts;
    private final Select<PostDetails> post = new Select<>();
    private final Select<Integer> year = new Select<>();
    private final Grid<RegisterLine> grid = new Grid<>();
    private final EmptyState empty = new EmptyState(AppIcon.REGISTER, getTranslation("approval.register.empty"));
    private transient Formats formats = new Formats(getLocale(), ZoneOffset.UTC);

    RegisterView(RegisterService register, PostService posts) {
        this.register = register;
        this.posts = posts;
        addClassName("page");
        post.setLabel(getTranslation("approval.register.post"));
        post.setItemLabelGenerator(PostDetails::name);
        post.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                register.years(change.getValue().id()).stream()
                        .findFirst()
                        .ifPresentOrElse(
                                latest -> ApprovalNavigation.openRegister(
                                        change.getValue().id(), latest),
                                () -> show(change.getValue(), List.of(), Optional.empty()));
            }
        });
        year.setLabel(getTranslation("approval.register.year"));
        year.setItemLabelGenerator(String::valueOf);
        year.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                ApprovalNavigation.openRegister(post.getValue().id(), change.getValue());
            }
        });
        var toolbar = new Div(post, year);
        toolbar.addClassName("toolbar");
        columns();
        add(
                new PageHeader(getTranslation("approval.register"), getTranslation("approval.register.subtitle")),
                toolbar,
                grid,
                empty);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var mine = posts.mine();
        post.setItems(mine);
        post.setVisible(mine.size() > 1);
        var asked = parameter(event.getLocation(), ApprovalNavigation.POST);
        var chosen = mine.stream()
                .filter(candidate -> asked.filter(id -> matches(candidate, id)).isPresent())
                .findFirst()
                .or(() -> mine.stream().findFirst());
        if (chosen.isEmpty()) {
            year.setVisible(false);
            showLines(false);
            return;
        }
        var years = register.years(chosen.get().id());
        var askedYear = parameter(event.getLocation(), ApprovalNavigation.YEAR);
        show(
                chosen.get(),
                years,
                years.stream()
                        .filter(candidate ->
                                askedYear.filter(candidate.toString()::equals).isPresent())
                        .findFirst()
                        .or(() -> years.stream().findFirst()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("approval.register");
    }

    private void show(PostDetails chosen, List<Integer> years, Optional<Integer> chosenYear) {
        formats = new Formats(getLocale(), chosen.timeZone());
        post.setValue(chosen);
        year.setItems(years);
        year.setVisible(!years.isEmpty());
        chosenYear.ifPresent(shown -> {
            year.setValue(shown);
            grid.setItemsPageable(
                    pageable -> register.list(chosen.id(), shown, pageable).getContent());
        });
        showLines(chosenYear.isPresent());
    }

    private void showLines(boolean some) {
        grid.setVisible(some);
        empty.setVisible(!some);
    }

    private void columns() {
        grid.addComponentColumn(this::number)
                .setHeader(getTranslation("approval.register.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(this::subject))
                .setHeader(getTranslation("approval.register.subject"))
                .setFlexGrow(3)
                .setWidth("16rem");
        grid.addComponentColumn(line -> new MarkingBadge(line.marking()))
                .setHeader(getTranslation("approval.register.marking"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(line -> getTranslation("meeting.meetingkind." + line.kind()))
                .setHeader(getTranslation("approval.register.kind"))
                .setAutoWidth(true);
        grid.addColumn(line -> formats.date(line.approvedAt()))
                .setHeader(getTranslation("approval.register.approvedOn"))
                .setAutoWidth(true);
        grid.addColumn(RegisterLine::approvedBy)
                .setHeader(getTranslation("approval.register.approvedBy"))
                .setAutoWidth(true);
        grid.getElement().setAttribute("aria-label", getTranslation("approval.register"));
    }

    private Span number(RegisterLine line) {
        var number = new Span(line.registerNumber());
        number.addClassName("sealed-number");
        return number;
    }

    private Div subject(RegisterLine line) {
        var cell = new Div(new Anchor(MeetingNavigation.href(line.meeting()), new AnyScript(line.subject())));
        if (line.entryNumber() > 1) {
            var chip = new Span(getTranslation("approval.corrigendum", line.entryNumber() - 1));
            chip.addClassNames("chip", "warning");
            cell.add(chip);
        }
        cell.addClassName("register-subject");
        return cell;
    }

    private static Optional<String> parameter(Location location, String name) {
        return location.getQueryParameters().getSingleParameter(name);
    }

    private static boolean matches(PostDetails post, String id) {
        return post.id().value().toString().equals(id);
    }
}
