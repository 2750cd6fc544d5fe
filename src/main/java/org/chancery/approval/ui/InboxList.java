package org.chancery.approval.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.approval.InboxItem;
import org.chancery.base.ui.MarkingBadge;
import org.chancery.meeting.EntryId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;

/** What waits for a decision, oldest first, as links; more of it on demand. */
class InboxList extends Nav {

    private static final int PAGE_SIZE = 50;

    private final transient ReviewServices services;
    private final OrderedList list = new OrderedList();
    private final Button more;
    private final transient Map<InboxItem, Anchor> links = new LinkedHashMap<>();
    private int pages = 1;

    InboxList(ReviewServices services) {
        this.services = services;
        addClassName("inbox-list");
        getElement().setAttribute("aria-label", getTranslation("approval.inbox.list"));
        more = new Button(getTranslation("approval.inbox.more"), click -> {
            pages++;
            read();
        });
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(list, more);
    }

    /** Reads as many lines again as were shown; those that stay are left alone, and with them the focus. */
    void read() {
        var page = services.inbox().list(PageRequest.of(0, pages * PAGE_SIZE));
        more.setVisible(page.hasNext());
        var fresh = page.getContent();
        links.entrySet().removeIf(line -> {
            boolean gone = !fresh.contains(line.getKey());
            if (gone) {
                line.getValue().getParent().ifPresent(list::remove);
            }
            return gone;
        });
        if (!List.copyOf(links.keySet()).equals(fresh.subList(0, links.size()))) {
            links.clear();
            list.removeAll();
        }
        fresh.stream().skip(links.size()).toList().forEach(item -> {
            links.put(item, link(item));
            list.add(new ListItem(links.get(item)));
        });
    }

    boolean isEmpty() {
        return links.isEmpty();
    }

    /** The oldest entry that the reader may decide, or else the oldest. */
    Optional<EntryId> first() {
        return links.keySet().stream()
                .filter(item -> !item.written())
                .findFirst()
                .or(() -> links.keySet().stream().findFirst())
                .map(InboxItem::entry);
    }

    /** The entry so many places below (or above, when negative) the given one. */
    Optional<EntryId> beside(@Nullable EntryId entry, int places) {
        var entries = links.keySet().stream().map(InboxItem::entry).toList();
        int index = entries.indexOf(entry) + places;
        return index >= 0 && index < entries.size() ? Optional.of(entries.get(index)) : Optional.empty();
    }

    /** Marks the line of the entry that is shown. */
    void select(EntryId entry) {
        links.forEach((item, link) ->
                link.getElement().setAttribute("aria-current", item.entry().equals(entry) ? "true" : "false"));
    }

    /** Puts the focus on the line of an entry. */
    void focus(EntryId entry) {
        links.forEach((item, link) -> {
            if (item.entry().equals(entry)) {
                link.focus();
            }
        });
    }

    private Anchor link(InboxItem item) {
        var subject = new Span(new AnyScript(item.subject()));
        subject.addClassName("inbox-subject");
        var formats = services.formats(item.post());
        var by = new Span(
                getTranslation("approval.inbox.submitted", item.submittedBy(), formats.date(item.submittedAt())));
        by.addClassName("muted");
        var badges = new Div(new MarkingBadge(item.marking()));
        badges.addClassName("inbox-badges");
        if (item.number() > 1) {
            badges.add(chip(getTranslation("approval.corrigendum", item.number() - 1), "warning"));
        }
        if (item.returns() > 0) {
            badges.add(chip(getTranslation("approval.inbox.returned", item.returns()), "info"));
        }
        if (item.written()) {
            badges.add(chip(getTranslation("approval.inbox.written"), "info"));
        }
        return new Anchor(ApprovalNavigation.href(item.entry()), subject, by, badges);
    }

    private static Span chip(String text, String kind) {
        var chip = new Span(text);
        chip.addClassNames("chip", kind);
        return chip;
    }
}
