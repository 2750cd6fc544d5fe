package org.chancery.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.base.Refusal;
import org.chancery.base.ui.Excerpt;
import org.chancery.base.ui.Ids;
import org.chancery.coediting.ui.AnchorField;
import org.chancery.coediting.ui.AnchorField.Choice;
import org.chancery.coediting.ui.AnchorKind;
import org.chancery.coediting.ui.AnchorLabel;
import org.chancery.meeting.AttendanceDetails;
import org.chancery.meeting.AttendanceId;
import org.chancery.meeting.MeetingChanged.Part;
import org.chancery.meeting.StatementDetails;
import org.chancery.meeting.StatementId;
import org.chancery.meeting.StatementMode;
import org.chancery.meeting.TopicDetails;
import org.chancery.meeting.TopicId;

/** The statements under a topic as its narrative makes and shows them. */
class StatementRows implements TopicRows {

    private static final String KIND = "statement";
    private static final String SPEAKER = "speaker";
    private static final String MODE = "mode";

    /** As the service calls it when it refuses what was typed. */
    private static final String WORDS = "statement";

    private final PageContext page;
    private final TopicId topic;

    StatementRows(PageContext page, TopicId topic) {
        this.page = page;
        this.topic = topic;
    }

    @Override
    public AnchorKind kind() {
        var speakers = attendees().stream()
                .map(attendee -> new Choice(attendee.id().value().toString(), Printed.name(attendee)))
                .toList();
        var modes = Stream.of(StatementMode.values())
                .map(mode -> new Choice(mode.name(), words(mode)))
                .toList();
        return new AnchorKind(
                KIND,
                t("meeting.statement.add"),
                List.of(
                        AnchorField.choice(SPEAKER, t("meeting.statement.speaker"), likelySpeaker(), speakers),
                        AnchorField.choice(MODE, t("meeting.statement.mode"), StatementMode.PARAPHRASE.name(), modes),
                        AnchorField.words(
                                WORDS, t("meeting.statement.text"), t("meeting.statement.text.placeholder"))));
    }

    @Override
    public Set<Part> parts() {
        return Set.of(Part.TOPICS, Part.ATTENDANCES);
    }

    @Override
    public Map<String, AnchorLabel> labels() {
        return statements().stream()
                .collect(Collectors.toMap(
                        statement -> statement.id().value().toString(),
                        statement ->
                                new AnchorLabel(name(statement.speaker()), words(statement.mode()), statement.text())));
    }

    @Override
    public String make(Map<String, String> values) {
        var speaker = Ids.find(values.getOrDefault(SPEAKER, ""))
                .map(AttendanceId::new)
                .orElseThrow(() -> Refusal.of(SPEAKER, "meeting.refusal.noSpeaker"));
        var mode = Stream.of(StatementMode.values())
                .filter(known -> known.name().equals(values.get(MODE)))
                .findFirst()
                .orElseThrow(() -> Refusal.of(MODE, "base.refusal.required"));
        return page.services()
                .statements()
                .add(topic, speaker, mode, values.getOrDefault(WORDS, ""))
                .id()
                .value()
                .toString();
    }

    @Override
    public String question(AnchorLabel row) {
        return t("meeting.statement.removeToo", Excerpt.of(row.text()));
    }

    @Override
    public void remove(String row) {
        page.services().statements().remove(new StatementId(Ids.parse(row)));
    }

    @Override
    public void restore(String row) {
        page.services().statements().restore(new StatementId(Ids.parse(row)));
    }

    @Override
    public Optional<Component> printed(String row) {
        return statements().stream()
                .filter(statement -> statement.id().value().toString().equals(row))
                .<Component>map(statement -> new PrintedRow(statement, attendees()))
                .findFirst();
    }

    private String likelySpeaker() {
        var said = statements();
        return (said.isEmpty()
                        ? Printed.theirHead(attendees())
                        : Optional.of(said.getLast().speaker()))
                .map(speaker -> speaker.value().toString())
                .orElse("");
    }

    private String name(AttendanceId speaker) {
        return attendees().stream()
                .filter(attendee -> attendee.id().equals(speaker))
                .map(Printed::name)
                .findFirst()
                .orElse("");
    }

    private List<StatementDetails> statements() {
        return page.topic(topic).map(TopicDetails::statements).orElse(List.of());
    }

    private List<AttendanceDetails> attendees() {
        return page.details().attendances();
    }

    private static String words(StatementMode mode) {
        return t("meeting.statementmode." + mode);
    }

    private static String t(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
