package org.chancery.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.base.PartialDate;
import org.chancery.base.Refusal;
import org.chancery.base.ui.Excerpt;
import org.chancery.base.ui.Formats;
import org.chancery.base.ui.Ids;
import org.chancery.base.ui.PartialDateReader;
import org.chancery.coediting.ui.AnchorField;
import org.chancery.coediting.ui.AnchorField.Choice;
import org.chancery.coediting.ui.AnchorKind;
import org.chancery.coediting.ui.AnchorLabel;
import org.chancery.followup.FollowUpDetails;
import org.chancery.followup.FollowUpId;
import org.chancery.followup.NewFollowUp;
import org.chancery.followup.Owner;
import org.chancery.meeting.MeetingChanged.Part;
import org.chancery.meeting.Side;
import org.chancery.meeting.TopicId;
import org.chancery.meeting.ui.TopicRows;
import org.jspecify.annotations.Nullable;

/** What was undertaken under a topic as its narrative makes and shows it. */
class FollowUpRows implements TopicRows {

    private static final String KIND = "followUp";
    private static final String TEXT = "text";
    private static final String SIDE = "side";
    private static final String OWNER = "owner";
    private static final String DUE = "due";

    private final PanelContext panel;
    private final TopicId topic;

    FollowUpRows(PanelContext panel, TopicId topic) {
        this.panel = panel;
        this.topic = topic;
    }

    @Override
    public AnchorKind kind() {
        var sides = Stream.of(Side.OURS, Side.THEIRS)
                .map(side -> new Choice(side.name(), words(side)))
                .toList();
        var owners = panel.attendees(Side.OURS).stream()
                .map(owner -> new Choice(owner.name(), owner.name()))
                .toList();
        return new AnchorKind(
                KIND,
                t("followup.row.mark"),
                List.of(
                        AnchorField.words(TEXT, t("followup.field.text"), t("followup.field.text")),
                        AnchorField.choice(SIDE, t("followup.field.side"), Side.OURS.name(), sides),
                        AnchorField.suggestion(
                                OWNER, t("followup.field.owner"), t("followup.placeholder.owner"), owners),
                        AnchorField.date(DUE, t("followup.field.due"), t("followup.row.due"))));
    }

    @Override
    public Set<Part> parts() {
        return Set.of(Part.FOLLOW_UPS, Part.ATTENDANCES);
    }

    @Override
    public Map<String, AnchorLabel> labels() {
        return followUps().stream()
                .collect(Collectors.toMap(
                        followUp -> followUp.id().value().toString(),
                        followUp -> new AnchorLabel(t("followup.row.mark"), about(followUp), followUp.text())));
    }

    @Override
    public String make(Map<String, String> values) {
        var side = Stream.of(Side.values())
                .filter(known -> known.name().equals(values.get(SIDE)))
                .findFirst()
                .orElseThrow(() -> Refusal.of(SIDE, "followup.refusal.side"));
        var followUp = new NewFollowUp(
                side,
                values.getOrDefault(TEXT, ""),
                owner(values.getOrDefault(OWNER, "").strip(), side),
                due(values.getOrDefault(DUE, "")));
        return panel.services().writing().add(topic, followUp).value().toString();
    }

    @Override
    public String question(AnchorLabel row) {
        return t("followup.row.removeToo", Excerpt.of(row.text()));
    }

    @Override
    public void remove(String row) {
        panel.services().writing().remove(new FollowUpId(Ids.parse(row)));
    }

    @Override
    public void restore(String row) {
        panel.services().writing().restore(new FollowUpId(Ids.parse(row)));
    }

    @Override
    public Optional<Component> printed(String row) {
        return find(row).map(followUp -> new FollowUpInText(panel, followUp, () -> find(row)));
    }

    /** Whoever is at the meeting and has that name, or whatever else was written. */
    private Owner owner(String name, Side side) {
        return panel.attendees(side).stream()
                .filter(attendee -> attendee.name().equals(name))
                .findFirst()
                .orElseGet(() -> Owner.named(name));
    }

    private static @Nullable PartialDate due(String typed) {
        try {
            return typed.isBlank() ? null : PartialDateReader.read(typed);
        } catch (Refusal refusal) {
            throw refusal.at(DUE);
        }
    }

    private Optional<FollowUpDetails> find(String row) {
        return followUps().stream()
                .filter(followUp -> followUp.id().value().toString().equals(row))
                .findFirst();
    }

    private List<FollowUpDetails> followUps() {
        return panel.services().reading().ofTopic(topic);
    }

    private String about(FollowUpDetails followUp) {
        var due = followUp.due();
        return Stream.of(
                        words(followUp.side()),
                        isolated(followUp.owner().name()),
                        due == null ? "" : Formats.of(panel.zone()).date(due))
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** A name in another script must not turn the date beside it round. */
    private static String isolated(String name) {
        return name.isEmpty() ? name : "\u2068" + name + "\u2069";
    }

    private static String words(Side side) {
        return t("followup.side." + side);
    }

    private static String t(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
