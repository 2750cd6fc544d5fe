package org.chancery.approval.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.chancery.approval.NoticeDetails;
import org.chancery.approval.NoticeService;
import org.springframework.data.domain.PageRequest;

/** The latest notices; following one marks it read. */
class NoticeList extends Div {

    private static final int SHOWN = 30;

    private final transient NoticeService notices;
    private final transient NoticeLines lines;
    private final transient Runnable close;

    NoticeList(NoticeService notices, NoticeLines lines, Runnable close) {
        this.notices = notices;
        this.lines = lines;
        this.close = close;
        addClassName("notice-list");
        var latest = notices.list(PageRequest.of(0, SHOWN)).getContent();
        var heading = new Div(new H2(getTranslation("approval.notice.title")));
        heading.addClassName("notice-heading");
        add(heading);
        if (latest.isEmpty()) {
            var nothing = new Paragraph(getTranslation("approval.notice.none"));
            nothing.addClassName("muted");
            add(nothing);
            return;
        }
        if (latest.stream().anyMatch(NoticeDetails::unread)) {
            var readAll = new Button(getTranslation("approval.notice.readAll"), click -> notices.markAllRead());
            readAll.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            heading.add(readAll);
        }
        var list = new UnorderedList();
        latest.forEach(notice -> list.add(item(notice)));
        add(list);
    }

    private ListItem item(NoticeDetails notice) {
        var subject = new Span(new AnyScript(notice.subject()));
        subject.addClassName("notice-subject");
        var when = new Span(lines.when(notice));
        when.addClassName("muted");
        var text = new Span(new Span(lines.sentence(notice)), subject, when);
        text.addClassName("notice-text");
        var open = new NativeButton();
        open.add(NoticeLines.icon(notice.kind()).create(), text);
        open.addClickListener(click -> open(notice));
        open.addClassName("notice-item");
        if (notice.unread()) {
            open.addClassName("unread");
            var unread = new Span(getTranslation("approval.notice.unread"));
            unread.addClassName("visually-hidden");
            text.add(unread);
        }
        return new ListItem(open);
    }

    private void open(NoticeDetails notice) {
        notices.markRead(notice.id());
        close.run();
        UI.getCurrent().navigate(lines.href(notice));
    }
}
