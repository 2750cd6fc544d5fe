package org.chancery.approval.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
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
    private final transient List<InboxItem> items = new ArrayList<>();
    private final List<Anchor> links = new ArrayList<>();
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

    /** Reads as many lines again as were shown. */
    void read() {
        var page = services.inbox().list(PageRequest.of(0, pages * PAGE_SIZE));
        more.setVisible(page.hasNext());
        items.clear();
        items.addAll(page.getContent());
        links.clear();
        list.removeAll();
        items.forEach(item -> list.add(line(item)));
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    boolean contains(EntryId entry) {
        return items.stream().anyMatch(item -> item.entry().equals(entry));
    }

    /** The oldest entry that the reader may decide, or else the oldest. */
    Optional<EntryId> first() {
        return items.stream()
                .filter(item -> !item.written())
                .findFirst()
                .or(() -> items.stream().findFirst())
                .map(InboxItem::entry);
    }

    /** The entry so many places below (or above, when negative) the given one. */
    Optional<EntryId> beside(@Nullable EntryId entry, int places) {
        int index = indexOf(entry) + places;
        return index >= 0 && index < items.size() ? Optional.of(items.get(index).entry()) : Optional.empty();
    }

    /** Marks the line of the entry that is shown, and puts the focus there. */
    void select(EntryId entry) {
        for (int i = 0; i < links.size(); i++) {
            boolean current = items.get(i).entry().equals(entry);
            links.get(i).getElement().setAttribute("aria-current", current ? "true" : "false");
            if (current) {
                links.get(i).getElement().callJsFunction("focus");
            }
        }
    }

    private int indexOf(@Nullable EntryId entry) {
        return items.stream().map(InboxItem::entry).toList().indexOf(entry);
    }

    private ListItem line(InboxItem item) {
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
        var link = new Anchor(ApprovalNavigation.href(item.entry()), subject, by, badges);
        links.add(link);
        return new ListItem(link);
    }

    private static Span chip(String text, String kind) {
        var chip = new Span(text);
        chip.addClassNames("chip", kind);
        return chip;
    }
}
