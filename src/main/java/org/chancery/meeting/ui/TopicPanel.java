package org.chancery.meeting.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import org.chancery.base.Marking;
import org.chancery.base.ui.AppIcon;
import org.chancery.directory.SubjectId;
import org.chancery.meeting.MeetingChanged.Part;
import org.chancery.meeting.TextNames;
import org.chancery.meeting.TopicDetails;
import org.chancery.meeting.TopicId;
import org.chancery.meeting.TopicService;

/** A topic as it is written: title, subjects, narrative, what was said and decided, and what other features add. */
class TopicPanel extends ListItem {

    private final TopicId id;
    private final Span number = new Span();
    private final TitleField titleField;
    private final Autosaved<String> title;
    private final Autosaved<Set<SubjectId>> subjects;
    private final Autosaved<Marking> marking;
    private final PageContext page;
    private final SharedField narrative;
    private final StatementsPanel statements;
    private final DecisionsPanel decisions;

    TopicPanel(PageContext page, TopicDetails topic, TopicsPanel topics) {
        this.page = page;
        this.id = topic.id();
        addClassName("topic");
        var service = page.services().topics();
        titleField = new TitleField(t("title.placeholder"));
        title = new Autosaved<>(
                page,
                Part.TOPICS,
                AutosavedInput.of(t("title"), titleField),
                topic.title(),
                change -> service.changeTitle(id, change));
        subjects = new Autosaved<>(
                page,
                Part.TOPICS,
                Choices.subjects(page, topic, getLocale(), t("subjects"), t("subjects.placeholder")),
                topic.subjects(),
                change -> service.changeSubjects(id, change));
        marking = new Autosaved<>(
                        page,
                        Part.TOPICS,
                        Choices.marking(page, t("marking"), value -> getTranslation("base.marking." + value)),
                        topic.marking(),
                        change -> service.changeMarking(id, change))
                .afterSaving(page::refresh);
        narrative = new SharedField(
                page, TextNames.narrative(id), t("narrative"), t("narrative.placeholder"), TopicService.MAX_NARRATIVE);
        narrative.addClassName("narrative");
        narrative.hold(page.rows(id));
        statements = new StatementsPanel(page, id, topic.statements());
        decisions = new DecisionsPanel(page, id, topic.decisions());
        add(heading(topics), properties(), narrative, statements, decisions, actions());
        page.services().topicPanels().forEach(provider -> add(provider.create(page, id)));
        show(topic);
    }

    final void show(TopicDetails topic) {
        number.setText(t("number", topic.number()));
        title.show(topic.title());
        subjects.show(topic.subjects());
        marking.show(topic.marking());
        narrative.offer(page.details().attendances());
        statements.show(topic.statements());
        decisions.show(topic.decisions());
    }

    void focusNarrative() {
        getElement().executeJs("this.querySelector('.narrative .shared-field')?.focus()");
    }

    void focusTitle() {
        titleField.focus();
    }

    private Div heading(TopicsPanel topics) {
        number.addClassName("topic-number");
        var up = Quiet.icon(AppIcon.UP, t("up"));
        up.addClickListener(click -> topics.moveBy(id, -1));
        var down = Quiet.icon(AppIcon.DOWN, t("down"));
        down.addClickListener(click -> topics.moveBy(id, 1));
        Shortcuts.addShortcutListener(this, () -> topics.moveBy(id, -1), Key.ARROW_UP, KeyModifier.ALT)
                .listenOn(titleField);
        Shortcuts.addShortcutListener(this, () -> topics.moveBy(id, 1), Key.ARROW_DOWN, KeyModifier.ALT)
                .listenOn(titleField);
        var remove = Quiet.remove(t("remove"));
        remove.addClickListener(click -> topics.remove(id, titleField.getValue()));
        var tools = new Div(up, down, remove);
        tools.addClassName("topic-tools");
        var heading = new Div(number, title, tools);
        heading.addClassName("topic-heading");
        return heading;
    }

    private Div properties() {
        var properties = new Div(subjects, marking);
        properties.addClassName("topic-properties");
        return properties;
    }

    private Div actions() {
        var said = Quiet.action(AppIcon.QUOTE, getTranslation("meeting.statement.add"));
        said.addClickListener(click -> statements.begin());
        said.addClassName("add-statement");
        var decided = Quiet.action(AppIcon.CHECK_CIRCLE, getTranslation("meeting.decision.add"));
        decided.addClickListener(click -> decisions.begin());
        decided.addClassName("add-decision");
        var actions = new Div(said, decided);
        actions.addClassName("topic-actions");
        return actions;
    }

    private String t(String key, Object... arguments) {
        return getTranslation("meeting.topic." + key, arguments);
    }
}
