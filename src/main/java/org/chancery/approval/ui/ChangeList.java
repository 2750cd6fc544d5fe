package org.chancery.approval.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.approval.EntryChange;
import org.chancery.base.PartialDate;
import org.chancery.base.i18n.Language;
import org.chancery.base.ui.Formats;
import org.chancery.directory.SubjectDetails;
import org.chancery.directory.SubjectId;
import org.chancery.directory.SubjectService;

/** What changed in an entry since it was last returned, field by field. */
class ChangeList extends Section {

    private static final Set<String> PROSE =
            Set.of("subject", "place", "summary", "title", "narrative", "text", "institution");

    private final transient SubjectService subjects;
    private final transient Formats formats;

    ChangeList(List<EntryChange> changes, String since, SubjectService subjects, Formats formats) {
        this.subjects = subjects;
        this.formats = formats;
        addClassName("change-list");
        add(new H3(since));
        if (changes.isEmpty()) {
            var nothing = new Paragraph(getTranslation("approval.changes.none"));
            nothing.addClassName("muted");
            add(nothing);
            return;
        }
        var list = new UnorderedList();
        changes.forEach(change -> list.add(item(change)));
        add(list);
    }

    private ListItem item(EntryChange change) {
        var what = new Span(heading(change));
        what.addClassName("change-what");
        var item = new ListItem(what, shown(change));
        item.addClassName("change");
        return item;
    }

    private String heading(EntryChange change) {
        String field = change.field().equals(EntryChange.WHOLE)
                ? getTranslation(
                        "approval.changes." + (change.before() == null ? "added." : "removed.") + change.section())
                : getTranslation("approval.changes.field." + change.section() + "." + change.field());
        return change.about().isEmpty() ? field : field + " · " + about(change);
    }

    private String about(EntryChange change) {
        boolean side = change.section() == EntryChange.Section.ATTENDANCE
                && change.field().equals(EntryChange.ORDER);
        return side ? getTranslation("meeting.side." + change.about()) : change.about();
    }

    private Div shown(EntryChange change) {
        String before = change.before() == null ? "" : value(change.field(), change.before());
        String after = change.after() == null ? "" : value(change.field(), change.after());
        boolean both = change.before() != null && change.after() != null;
        return new Div(
                both && PROSE.contains(change.field())
                        ? ChangedText.words(before, after)
                        : ChangedText.values(before, after));
    }

    private String value(String field, String value) {
        if (value.isEmpty()) {
            return value;
        }
        return switch (field) {
            case "kind" -> getTranslation("meeting.meetingkind." + value);
            case "marking" -> getTranslation("base.marking." + value);
            case "language" -> Language.valueOf(value).ownName();
            case "side" -> getTranslation("meeting.side." + value);
            case "capacity" -> getTranslation("meeting.capacity." + value);
            case "participation" -> getTranslation("meeting.participation." + value);
            case "mode" -> getTranslation("meeting.statementmode." + value);
            case "on", "until", "due" -> formats.date(PartialDate.parse(value));
            case "subjects" -> subjectNames(value);
            default -> value;
        };
    }

    private String subjectNames(String ids) {
        var named = ids.lines().map(UUID::fromString).map(SubjectId::new).toList();
        return subjects.named(named, getLocale()).stream()
                .map((SubjectDetails subject) -> subject.name(getLocale()))
                .collect(Collectors.joining(", "));
    }
}
