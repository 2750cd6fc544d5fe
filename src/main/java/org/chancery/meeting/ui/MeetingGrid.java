package org.chancery.meeting.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.signals.Signal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.base.PostId;
import org.chancery.meeting.MeetingListItem;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/**
 * Meetings in lines, or in cards where there is no room for columns; each leads to its minutes by click, by Enter and as
 * a link. Reads from the database page by page.
 */
class MeetingGrid extends Grid<MeetingListItem> {

    /** Reads one page of meetings in a given order. */
    interface Pages {
        Stream<MeetingListItem> fetch(Pageable pageable);
    }

    private static final int NARROW_PIXELS = 700;

    private final Map<PostId, String> posts;
    private final MeetingDates dates;
    private final Column<MeetingListItem> card;
    private Sort.Order order = MeetingListAddress.NEWEST_FIRST;
    private @Nullable MeetingListItem focused;

    MeetingGrid(boolean sortable) {
        this(sortable, Map.of());
    }

    /** @param posts names of the posts among which a meeting may be; which one is said when there are several */
    MeetingGrid(boolean sortable, Map<PostId, String> posts) {
        this.posts = posts;
        this.dates = new MeetingDates(getLocale());
        addClassName("meeting-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        setMultiSort(false);
        column("startsAt", date(), sortable).setWidth("8.5rem").setFlexGrow(0);
        column("subject", subject(), sortable).setWidth("14rem").setFlexGrow(1).setRowHeader(true);
        if (posts.size() > 1) {
            column("post", post(), false).setWidth("9rem").setFlexGrow(0);
        }
        column("kind", kind(), sortable).setWidth("8.75rem").setFlexGrow(0);
        column("marking", marking(), sortable).setWidth("11rem").setFlexGrow(0);
        column("state", state(), sortable).setWidth("7.25rem").setFlexGrow(0);
        column("number", number(), false).setWidth("9.75rem").setFlexGrow(0);
        // No heading, rather than an empty one, is what leaves out the row of headings where this is the only column.
        card = addColumn(cards()).setKey("card").setHeader((String) null);
        card.setVisible(false);
        addItemClickListener(click -> MeetingNavigation.open(click.getItem().meeting()));
        addCellFocusListener(focus -> focused = focus.getItem().orElse(null));
        getElement()
                .addEventListener("keydown", event -> openFocused())
                .setFilter("event.key === 'Enter' && !event.composedPath().some(e => e.localName === 'a')");
    }

    /** Shows what {@code pages} reads, {@code total} in all, in the given order. */
    void show(Pages pages, long total, Sort.Order order) {
        this.order = order;
        var column = getColumnByKey(order.getProperty());
        sort(
                column == null || !column.isSortable()
                        ? List.of()
                        : List.of(new GridSortOrder<>(
                                column, order.isAscending() ? SortDirection.ASCENDING : SortDirection.DESCENDING)));
        setItems(DataProvider.fromCallbacks(
                query -> pages.fetch(PageRequest.of(query.getPage(), query.getPageSize(), Sort.by(this.order))),
                query -> Math.toIntExact(total)));
    }

    /** Tells when the reader asks for another order; newest first when they ask for none. */
    void whenSorted(Consumer<Sort.Order> listener) {
        addSortListener(event -> {
            if (event.isFromClient()) {
                listener.accept(event.getSortOrder().stream()
                        .findFirst()
                        .map(asked -> new Sort.Order(
                                asked.getDirection() == SortDirection.ASCENDING
                                        ? Sort.Direction.ASC
                                        : Sort.Direction.DESC,
                                asked.getSorted().getKey()))
                        .orElse(MeetingListAddress.NEWEST_FIRST));
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        var size = attach.getUI().getPage().windowSizeSignal();
        Signal.effect(this, () -> arrange(size.get().width() > 0 && size.get().width() < NARROW_PIXELS));
    }

    private void arrange(boolean narrow) {
        getColumns().forEach(column -> column.setVisible(narrow == column.equals(card)));
        setClassName("meeting-cards", narrow);
    }

    private void openFocused() {
        if (focused != null) {
            MeetingNavigation.open(focused.meeting());
        }
    }

    private Column<MeetingListItem> column(String key, Renderer<MeetingListItem> renderer, boolean sortable) {
        return addColumn(renderer)
                .setKey(key)
                .setSortable(sortable)
                .setHeader(getTranslation("meeting.list.column." + key));
    }

    private Renderer<MeetingListItem> date() {
        return LitRenderer.<MeetingListItem>of("<div>${item.days}</div><div class=\"muted\">${item.hours}</div>")
                .withProperty("days", item -> dates.days(item.time()))
                .withProperty("hours", item -> dates.hours(item.time()));
    }

    private Renderer<MeetingListItem> subject() {
        return LitRenderer.<MeetingListItem>of(
                        "<a class=\"meeting-link\" href=\"${item.href}\"><bdi>${item.subject}</bdi></a>"
                                + "<div class=\"muted\"><bdi>${item.with}</bdi></div>")
                .withProperty("href", item -> MeetingNavigation.href(item.meeting()))
                .withProperty("subject", this::subject)
                .withProperty("with", MeetingGrid::with);
    }

    private Renderer<MeetingListItem> post() {
        return LitRenderer.<MeetingListItem>of("<bdi>${item.post}</bdi>").withProperty("post", this::post);
    }

    private Renderer<MeetingListItem> kind() {
        return LitRenderer.<MeetingListItem>of("${item.kind}").withProperty("kind", this::kind);
    }

    private Renderer<MeetingListItem> marking() {
        return LitRenderer.<MeetingListItem>of(MARKING)
                .withProperty("level", MeetingGrid::level)
                .withProperty("marking", this::marking);
    }

    private Renderer<MeetingListItem> state() {
        return LitRenderer.<MeetingListItem>of(STATE)
                .withProperty("tone", item -> EntryStateBadge.tone(item.state()))
                .withProperty("state", this::state);
    }

    private Renderer<MeetingListItem> number() {
        return LitRenderer.<MeetingListItem>of("<bdi class=\"meeting-number\">${item.number}</bdi>")
                .withProperty("number", MeetingGrid::number);
    }

    private static final String MARKING = "<span class=\"marking-badge marking-${item.level}\">${item.marking}</span>";
    private static final String STATE = "<span class=\"chip ${item.tone}\">${item.state}</span>";

    private Renderer<MeetingListItem> cards() {
        return LitRenderer.<MeetingListItem>of("<div class=\"meeting-card\">"
                        + "<div class=\"muted\">${item.about}</div>"
                        + "<a class=\"meeting-link\" href=\"${item.href}\"><bdi>${item.subject}</bdi></a>"
                        + "<div class=\"muted\"><bdi>${item.with}</bdi></div><div class=\"meeting-card-badges\">"
                        + STATE + MARKING
                        + "<bdi class=\"meeting-number\">${item.number}</bdi></div></div>")
                .withProperty("about", this::about)
                .withProperty("href", item -> MeetingNavigation.href(item.meeting()))
                .withProperty("subject", this::subject)
                .withProperty("with", MeetingGrid::with)
                .withProperty("tone", item -> EntryStateBadge.tone(item.state()))
                .withProperty("state", this::state)
                .withProperty("level", MeetingGrid::level)
                .withProperty("marking", this::marking)
                .withProperty("number", MeetingGrid::number);
    }

    private String subject(MeetingListItem item) {
        return item.subject().isEmpty() ? getTranslation("meeting.list.noSubject") : item.subject();
    }

    private static String with(MeetingListItem item) {
        return item.counterparts().isEmpty() ? item.place() : String.join(", ", item.counterparts());
    }

    private String about(MeetingListItem item) {
        return Stream.of(dates.days(item.time()), kind(item), posts.size() > 1 ? post(item) : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String post(MeetingListItem item) {
        return posts.getOrDefault(item.post(), "");
    }

    private String kind(MeetingListItem item) {
        return getTranslation("meeting.meetingkind." + item.kind());
    }

    private String marking(MeetingListItem item) {
        return getTranslation("base.marking." + item.marking());
    }

    private static String level(MeetingListItem item) {
        return item.marking().name().toLowerCase(Locale.ROOT);
    }

    private String state(MeetingListItem item) {
        return getTranslation("meeting.entrystate." + item.state());
    }

    private static String number(MeetingListItem item) {
        var number = item.registerNumber();
        return number == null ? "" : number;
    }
}
