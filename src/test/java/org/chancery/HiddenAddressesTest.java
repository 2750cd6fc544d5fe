package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.agreement.AgreementForm;
import org.chancery.agreement.AgreementStatus;
import org.chancery.agreement.AgreementWriting;
import org.chancery.approval.ApprovalService;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.followup.FollowUpWriting;
import org.chancery.followup.NewFollowUp;
import org.chancery.followup.Owner;
import org.chancery.meeting.AttendanceService;
import org.chancery.meeting.Capacity;
import org.chancery.meeting.Change;
import org.chancery.meeting.DossierForm;
import org.chancery.meeting.DossierKind;
import org.chancery.meeting.DossierService;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.EntryService;
import org.chancery.meeting.MeetingService;
import org.chancery.meeting.MeetingWriting;
import org.chancery.meeting.Side;
import org.chancery.meeting.TopicService;
import org.chancery.security.Actor;
import org.chancery.security.Role;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.TestUsers;
import org.chancery.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * Opens every address that names something, as every role and clearance: for what is marked above the clearance or
 * belongs to another post the page and the file are those of an identifier that was never given, and no page tells a word
 * of it. {@link CanaryTest} does the same with the services behind them.
 */
class HiddenAddressesTest extends ViewTest {

    private static final String ELSEWHERE = "canaryofanotherpost";
    private static final UUID NOBODY = UUID.fromString("00000000-0000-7000-8000-000000000000");

    private final TestMeetings log;
    private final MeetingService meetings;
    private final Writers writers;
    private final MockMvcTester http;
    private final List<Planted> planted = new ArrayList<>();

    private Actor author;
    private Actor decider;
    private int counterparts;

    /** What a record is written with. */
    record Writers(
            MeetingWriting meetings,
            AttendanceService attendances,
            TopicService topics,
            EntryService entries,
            DossierService dossiers,
            FollowUpWriting followUps,
            AgreementWriting agreements,
            ApprovalService approvals) {}

    /** A record, and what belongs to it, each with the word in it. */
    private record Planted(
            String word,
            PostId post,
            Marking marking,
            boolean approved,
            UUID meeting,
            UUID entry,
            UUID dossier,
            UUID agreement,
            UUID counterpart) {

        boolean isVisibleTo(Actor actor) {
            return actor.has(Role.READER) && actor.maySee(post, marking);
        }

        /** Drafts are for those who write. */
        boolean isReadableFor(Actor actor) {
            return isVisibleTo(actor) && (approved || actor.has(Role.OFFICER));
        }

        /** What has an identifier that was never given. */
        static Planted nothing(UUID id) {
            return new Planted("", new PostId(id), Marking.UNCLASSIFIED, false, id, id, id, id, id);
        }
    }

    HiddenAddressesTest(
            TestMeetings log,
            MeetingService meetings,
            MeetingWriting writing,
            AttendanceService attendances,
            TopicService topics,
            EntryService entries,
            DossierService dossiers,
            FollowUpWriting followUps,
            AgreementWriting agreements,
            ApprovalService approvals,
            MockMvcTester http) {
        this.log = log;
        this.meetings = meetings;
        this.writers = new Writers(writing, attendances, topics, entries, dossiers, followUps, agreements, approvals);
        this.http = http;
    }

    @BeforeEach
    void plantEverything() {
        author = people.officer("author", post);
        decider = people.supervisor("decider", post);
        for (Marking marking : Marking.values()) {
            people.as(author, () -> plant(post, marking, word(marking)));
            approve(people.as(author, () -> submit(plant(post, marking, word(marking)))));
        }
        var other = people.post("DKR");
        var colleague = people.officer("colleague", other);
        people.as(colleague, () -> submit(plant(other, Marking.UNCLASSIFIED, ELSEWHERE)));
    }

    @Test
    void whatIsHiddenLooksLikeWhatNeverWasAndNobodyTellsAWordOfIt() {
        for (Actor actor : actors()) {
            signInAs(actor);
            var forbidden = forbidden(actor);
            walk(actor, listsAndPeople(), lists())
                    .forEach((address, shown) ->
                            assertThat(shown).as("%s as %s", address, actor).doesNotContainIgnoringCase(forbidden));
            var nothing = walk(actor, Planted.nothing(NOBODY));
            for (Planted record : planted) {
                if (!record.isVisibleTo(actor)) {
                    assertThat(walk(actor, record))
                            .as("%s as %s", record, actor)
                            .isEqualTo(nothing);
                } else if (!record.isReadableFor(actor)) {
                    assertThat(nothing)
                            .as("%s as %s", record, actor)
                            .containsAllEntriesOf(walk(actor, minutesOf(record), List.of()));
                } else {
                    assertThat(walk(actor, record).values())
                            .as("%s as %s", record, actor)
                            .allSatisfy(shown -> assertThat(shown).doesNotContainIgnoringCase(forbidden))
                            // Otherwise the above would be said of empty pages.
                            .anySatisfy(shown -> assertThat(shown).contains("Narrative " + record.word));
                }
            }
        }
    }

    private Map<String, String> walk(Actor actor, Planted record) {
        return walk(actor, pagesOf(record), filesOf(record));
    }

    /** What is shown, by address; identifiers are taken out of both. */
    private Map<String, String> walk(Actor actor, List<String> pages, List<String> files) {
        var shown = new LinkedHashMap<String, String>();
        pages.forEach(address -> shown.put(withoutIds(address), withoutIds(open(address))));
        files.forEach(address -> shown.put(withoutIds(address), withoutIds(get(actor, address))));
        return shown;
    }

    /** Without those of records and without those that Vaadin gives to the nodes of a page. */
    private static String withoutIds(String text) {
        return text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<id>")
                .replaceAll(", \\d+]", ", <node>]");
    }

    /** The pages that list what there is, and those about people whom some met where others may not look. */
    private List<String> listsAndPeople() {
        return Stream.concat(
                        Stream.of(
                                "",
                                "meetings",
                                "dossiers",
                                "follow-ups",
                                "agreements",
                                "people",
                                "institutions",
                                "approvals",
                                "register",
                                "profile"),
                        planted.stream()
                                .map(Planted::counterpart)
                                .flatMap(person -> Stream.of(
                                        "people/" + person,
                                        "meetings?person=" + person,
                                        "follow-ups?person=" + person)))
                .toList();
    }

    private List<String> lists() {
        return Stream.concat(
                        Stream.of("meetings", "attendees", "topics", "follow-ups", "agreements")
                                .map(name -> file(name, "")),
                        planted.stream().map(record -> file("attendees", "?person=" + record.counterpart)))
                .toList();
    }

    private List<String> pagesOf(Planted record) {
        return Stream.concat(
                        minutesOf(record).stream(),
                        Stream.of(
                                "dossiers/" + record.dossier,
                                "agreements/" + record.agreement,
                                "meetings?dossier=" + record.dossier,
                                "follow-ups?meeting=" + record.meeting,
                                "agreements?meeting=" + record.meeting,
                                "agreements?dossier=" + record.dossier))
                .toList();
    }

    private List<String> minutesOf(Planted record) {
        return List.of(
                "meetings/" + record.meeting,
                "meetings/" + record.meeting + "?entry=" + record.entry,
                "meetings/" + NOBODY + "?entry=" + record.entry,
                "approvals/" + record.entry);
    }

    private static List<String> filesOf(Planted record) {
        return List.of(
                file("meetings", "?dossier=" + record.dossier),
                file("attendees", "?dossier=" + record.dossier),
                file("topics", "?dossier=" + record.dossier),
                file("follow-ups", "?meeting=" + record.meeting),
                file("agreements", "?meeting=" + record.meeting),
                file("agreements", "?dossier=" + record.dossier),
                "/coedit/" + record.entry + "/authors",
                "/coedit/" + record.meeting + "/authors");
    }

    private static String file(String name, String query) {
        return "/api/exports/" + name + ".csv" + query;
    }

    /** What the browser would be told: the title, every element and what components are called with. */
    private String open(String address) {
        var ui = UI.getCurrent();
        ui.getInternals().dumpPendingJavaScriptInvocations();
        var parts = address.split("\\?", 2);
        ui.navigate(parts[0], QueryParameters.fromString(parts.length == 1 ? "" : parts[1]));
        $(Grid.class).all().forEach(grid -> grid.getDataCommunicator().setViewportRange(0, 50));
        roundTrip();
        var page = new StringBuilder(String.valueOf(ui.getInternals().getTitle())).append('\n');
        describe(ui.getElement(), page);
        var chain = ui.getInternals().getActiveRouterTargetsChain();
        describe(chain.getLast().getElement(), page);
        ui.getInternals()
                .dumpPendingJavaScriptInvocations()
                .forEach(call -> page.append(call.getInvocation().getExpression())
                        .append(call.getInvocation().getParameters())
                        .append('\n'));
        return page.toString();
    }

    private static void describe(Element element, StringBuilder page) {
        if (element.isTextNode()) {
            page.append(element.getText()).append('\n');
            return;
        }
        page.append('<').append(element.getTag());
        element.getAttributeNames()
                .sorted()
                .forEach(name -> page.append(' ').append(name).append('=').append(element.getAttribute(name)));
        element.getPropertyNames()
                .sorted()
                .forEach(name -> page.append(" .").append(name).append('=').append(element.getPropertyRaw(name)));
        page.append(">\n");
        element.getChildren().forEach(child -> describe(child, page));
        element.getComponent()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .ifPresent(grid -> page.append(items(grid)));
    }

    private static String items(Grid<?> grid) {
        return grid.getGenericDataView().getItems().map(String::valueOf).collect(Collectors.joining("\n"));
    }

    private String get(Actor actor, String address) {
        var response = http.perform(MockMvcRequestBuilders.get(address)
                        .with(SecurityMockMvcRequestPostProcessors.authentication(TestUsers.authentication(actor))))
                .getResponse();
        // The request has signed this thread out.
        people.signIn(actor);
        return response.getStatus() + "\n" + new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private EntryDetails plant(PostId where, Marking marking, String word) {
        var dossier = writers.dossiers()
                .create(new DossierForm(where, "Dossier " + word, DossierKind.VISIT, marking, "Notes " + word));
        var meeting = log.begin(where, "Meeting " + word, marking);
        var entry = meetings.details(meeting).id();
        writers.meetings().changeDossier(entry, new Change<>(Optional.empty(), Optional.of(dossier)));
        writers.meetings().changeSummary(entry, new Change<>("", "Summary " + word));
        var counterpart = log.person("Counterpart " + ++counterparts, "Minister", "Ministry");
        writers.attendances().add(entry, counterpart, Side.THEIRS, Capacity.HEAD_OF_DELEGATION);
        var topic = writers.topics().add(entry, "Topic " + word);
        writers.topics().changeMarking(topic, new Change<>(Marking.UNCLASSIFIED, marking));
        writers.topics().changeNarrative(topic, new Change<>("", "Narrative " + word));
        writers.followUps()
                .add(topic, new NewFollowUp(Side.OURS, "Follow-up " + word, Owner.named(word), PartialDate.year(2020)));
        var agreement = writers.agreements()
                .create(new AgreementForm(
                        where,
                        "Agreement " + word,
                        Set.of("MA", "ML"),
                        Set.of(),
                        word,
                        PartialDate.month(2018, 3),
                        word,
                        AgreementStatus.SIGNED,
                        meeting,
                        dossier,
                        marking,
                        word));
        planted.add(new Planted(
                word,
                where,
                marking,
                false,
                meeting.value(),
                entry.value(),
                dossier.value(),
                agreement.value(),
                counterpart.value()));
        return meetings.details(meeting);
    }

    private EntryDetails submit(EntryDetails entry) {
        writers.entries().submit(entry.id());
        return meetings.details(entry.meeting());
    }

    private void approve(EntryDetails entry) {
        people.as(decider, () -> writers.approvals().approve(entry.id(), entry.revision()));
        var record = planted.removeLast();
        planted.add(new Planted(
                record.word,
                record.post,
                record.marking,
                true,
                record.meeting,
                record.entry,
                record.dossier,
                record.agreement,
                record.counterpart));
    }

    private List<Actor> actors() {
        var actors = new ArrayList<Actor>();
        for (Role role : List.of(Role.READER, Role.OFFICER, Role.SUPERVISOR)) {
            for (Marking clearance : Marking.values()) {
                actors.add(people.user(role + "-" + clearance.ordinal(), clearance, Set.of(post), role));
            }
        }
        actors.add(people.administrator("administrator"));
        actors.add(people.user("postless", Marking.SECRET, Set.of(), Role.SUPERVISOR));
        return actors;
    }

    private String[] forbidden(Actor actor) {
        return planted.stream()
                .filter(record -> !record.isVisibleTo(actor))
                .map(Planted::word)
                .distinct()
                .toArray(String[]::new);
    }

    private static String word(Marking marking) {
        return "canary" + marking.name().toLowerCase(Locale.ROOT);
    }
}
