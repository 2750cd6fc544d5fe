package org.chancery.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.base.ui.Excerpt;
import org.chancery.base.ui.Ids;
import org.chancery.coediting.ui.AnchorField;
import org.chancery.coediting.ui.AnchorKind;
import org.chancery.coediting.ui.AnchorLabel;
import org.chancery.meeting.DecisionDetails;
import org.chancery.meeting.DecisionId;
import org.chancery.meeting.MeetingChanged.Part;
import org.chancery.meeting.TopicDetails;
import org.chancery.meeting.TopicId;

/** The decisions under a topic as its narrative makes and shows them. */
class DecisionRows implements TopicRows {

    private static final String KIND = "decision";

    /** As the service calls it when it refuses what was typed. */
    private static final String WORDS = "decision";

    private final PageContext page;
    private final TopicId topic;

    DecisionRows(PageContext page, TopicId topic) {
        this.page = page;
        this.topic = topic;
    }

    @Override
    public AnchorKind kind() {
        return new AnchorKind(
                KIND,
                t("meeting.decision.add"),
                List.of(AnchorField.words(WORDS, t("meeting.decision.text"), t("meeting.decision.placeholder"))));
    }

    @Override
    public Set<Part> parts() {
        return Set.of(Part.TOPICS);
    }

    @Override
    public Map<String, AnchorLabel> labels() {
        return decisions().stream()
                .collect(Collectors.toMap(
                        decision -> decision.id().value().toString(),
                        decision -> new AnchorLabel(t("meeting.decision.mark"), "", decision.text())));
    }

    @Override
    public String make(Map<String, String> values) {
        return page.services()
                .decisions()
                .add(topic, values.getOrDefault(WORDS, ""))
                .id()
                .value()
                .toString();
    }

    @Override
    public String question(AnchorLabel row) {
        return t("meeting.decision.removeToo", Excerpt.of(row.text()));
    }

    @Override
    public void remove(String row) {
        page.services().decisions().remove(new DecisionId(Ids.parse(row)));
    }

    @Override
    public void restore(String row) {
        page.services().decisions().restore(new DecisionId(Ids.parse(row)));
    }

    @Override
    public Optional<Component> printed(String row) {
        return decisions().stream()
                .filter(decision -> decision.id().value().toString().equals(row))
                .<Component>map(PrintedRow::new)
                .findFirst();
    }

    private List<DecisionDetails> decisions() {
        return page.topic(topic).map(TopicDetails::decisions).orElse(List.of());
    }

    private static String t(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
