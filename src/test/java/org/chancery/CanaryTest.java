package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.agreement.AgreementFilter;
import org.chancery.agreement.AgreementForm;
import org.chancery.agreement.AgreementId;
import org.chancery.agreement.AgreementStatus;
import org.chancery.agreement.AgreementWriting;
import org.chancery.approval.ApprovalService;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.base.Refusal;
import org.chancery.base.i18n.Language;
import org.chancery.coediting.RoomId;
import org.chancery.coediting.SharedTexts;
import org.chancery.directory.InstitutionFilter;
import org.chancery.directory.InstitutionId;
import org.chancery.directory.PersonFilter;
import org.chancery.directory.PersonId;
import org.chancery.directory.SubjectId;
import org.chancery.export.ExportService;
import org.chancery.export.ExportSource;
import org.chancery.followup.CommitmentId;
import org.chancery.followup.FollowUpFilter;
import org.chancery.followup.FollowUpWriting;
import org.chancery.followup.NewFollowUp;
import org.chancery.followup.Owner;
import org.chancery.meeting.AttendanceService;
import org.chancery.meeting.Capacity;
import org.chancery.meeting.Change;
import org.chancery.meeting.DecisionService;
import org.chancery.meeting.DossierForm;
import org.chancery.meeting.DossierId;
import org.chancery.meeting.DossierKind;
import org.chancery.meeting.DossierService;
import org.chancery.meeting.EntryId;
import org.chancery.meeting.EntryService;
import org.chancery.meeting.MeetingFilter;
import org.chancery.meeting.MeetingId;
import org.chancery.meeting.MeetingKind;
import org.chancery.meeting.MeetingService;
import org.chancery.meeting.MeetingTime;
import org.chancery.meeting.MeetingWriting;
import org.chancery.meeting.NewMeeting;
import org.chancery.meeting.Side;
import org.chancery.meeting.StatementMode;
import org.chancery.meeting.StatementService;
import org.chancery.meeting.TopicId;
import org.chancery.meeting.TopicService;
import org.chancery.security.Actor;
import org.chancery.security.Role;
import org.chancery.security.UserId;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.TestUsers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plants one word per marking in everything that carries one, and walks every method that only reads and every export, as
 * every role and clearance: nothing may differ from what it would be if what is marked above the clearance were not there.
 *
 * <p>Whatever method is added is walked without a change here, unless it takes a parameter of a new type.
 */
@ServiceTest
class CanaryTest {

    private static final String ELSEWHERE = "canaryofanotherpost";
    private static final String NO_SUCH_WORD = "nosuchwordanywhere";

    /** What everybody is asked for when an identifier leads nowhere. */
    private static final UUID NOBODY = UUID.fromString("00000000-0000-7000-8000-000000000000");

    private final ApplicationContext application;
    private final TestUsers users;
    private final TestMeetings meetings;
    private final Writers writers;
    private final MeetingService reading;
    private final ApprovalService approvals;
    private final ExportService exports;
    private final JdbcClient jdbc;

    private final Map<Class<?>, List<Argument>> arguments = new HashMap<>();
    private final Map<Marking, DossierId> dossiers = new EnumMap<>(Marking.class);
    private final Map<Marking, MeetingId> approved = new EnumMap<>(Marking.class);

    private PostId post;
    private Actor author;
    private Actor decider;
    private PersonId counterpart;

    /** What a record is written with. */
    record Writers(
            MeetingWriting meetings,
            AttendanceService attendances,
            TopicService topics,
            StatementService statements,
            DecisionService decisions,
            DossierService dossiers,
            EntryService entries,
            FollowUpWriting followUps,
            AgreementWriting agreements) {}

    /**
     * A value that a method may be called with.
     *
     * @param word that what it names was planted with; empty for what everybody may know
     * @param nothing a value of the same type that names nothing
     */
    private record Argument(
            @Nullable Object value, String word, @Nullable Object nothing) {

        static Argument known(Object value) {
            return new Argument(value, "", value);
        }
    }

    CanaryTest(
            ApplicationContext application,
            TestUsers users,
            TestMeetings meetings,
            MeetingWriting writing,
            AttendanceService attendances,
            TopicService topics,
            StatementService statements,
            DecisionService decisionTexts,
            DossierService dossiers,
            EntryService entries,
            FollowUpWriting followUps,
            AgreementWriting agreements,
            MeetingService reading,
            ApprovalService approvals,
            ExportService exports,
            JdbcClient jdbc) {
        this.application = application;
        this.users = users;
        this.meetings = meetings;
        this.writers = new Writers(
                writing, attendances, topics, statements, decisionTexts, dossiers, entries, followUps, agreements);
        this.reading = reading;
        this.approvals = approvals;
        this.exports = exports;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void beginWithWhatEverybodyMayKnow() {
        post = users.post("BKO");
        author = users.officer("author", post);
        decider = users.supervisor("decider", post);
        counterpart = users.as(author, () -> meetings.person("Tiebile Drame", "Minister", "Ministry"));
        know(PostId.class, post);
        know(PersonId.class, counterpart);
        know(UserId.class, author.id(), decider.id());
        know(Pageable.class, PageRequest.of(0, 200));
        know(Locale.class, Locale.ENGLISH);
        know(LocalDate.class, LocalDate.of(2020, 8, 17));
        know(int.class, 50, 2020);
        know(UUID.class, NOBODY);
        know(InstitutionFilter.class, InstitutionFilter.ALL);
        know(PersonFilter.class, PersonFilter.ALL);
        know(MeetingFilter.class, MeetingFilter.all());
        know(FollowUpFilter.class, FollowUpFilter.all(), FollowUpFilter.open());
        know(AgreementFilter.class, AgreementFilter.all());
        know(String.class, "");
        know(SubjectId.class, new SubjectId(NOBODY));
        know(
                InstitutionId.class,
                new InstitutionId(
                        ids("select institution_id from person_position").getFirst()));
    }

    @Test
    void everybodySeesWhatTheirClearancePermitsAndNothingAbove() {
        plantEverything();
        for (Actor actor : actors()) {
            var forbidden = forbidden(actor);
            var outcomes = walk(actor);
            outcomes.forEach((call, outcome) -> assertThat(lowerCase(outcome))
                    .as("%s as %s", call, actor)
                    .doesNotContain(forbidden.toArray(String[]::new)));
            var seen = lowerCase(String.join(" ", outcomes.values()));
            Stream.of(Marking.values())
                    .map(CanaryTest::word)
                    .filter(word -> !forbidden.contains(word))
                    .forEach(
                            word -> assertThat(seen).as("%s as %s", word, actor).contains(word));
        }
    }

    @Test
    void whatIsMarkedAboveTheClearanceIsAnsweredLikeWhatDoesNotExist() {
        plantEverything();
        for (Actor actor : actors()) {
            var forbidden = forbidden(actor);
            users.signIn(actor);
            for (var bean : readers().entrySet()) {
                for (Method method : bean.getValue()) {
                    var absentOutcomes = new HashMap<List<?>, String>();
                    for (List<Argument> call : calls(method)) {
                        if (call.stream().anyMatch(argument -> forbidden.contains(argument.word()))) {
                            var there = call.stream().map(Argument::value).toArray();
                            var absent = call.stream()
                                    .map(argument ->
                                            forbidden.contains(argument.word()) ? argument.nothing() : argument.value())
                                    .toArray();
                            assertThat(outcome(bean.getKey(), method, there))
                                    .as("%s of something %s as %s", method, call, actor)
                                    .isEqualTo(absentOutcomes.computeIfAbsent(
                                            Arrays.asList(absent), nothing -> outcome(bean.getKey(), method, absent)));
                        }
                    }
                }
            }
        }
    }

    @Test
    void nothingChangesForWhoMayNotSeeWhatIsAdded() {
        var before = new LinkedHashMap<Actor, Map<String, String>>();
        for (Marking marking : Marking.values()) {
            plant(post, marking, word(marking));
            for (Role role : List.of(Role.READER, Role.OFFICER, Role.SUPERVISOR)) {
                var actor = users.user(role + "-" + marking.ordinal(), marking, Set.of(post), role);
                before.put(actor, walkWithoutAddresses(actor));
            }
        }
        plantElsewhere();
        before.forEach((actor, outcomes) -> walkWithoutAddresses(actor)
                .forEach((call, outcome) ->
                        assertThat(outcome).as("%s as %s", call, actor).isEqualTo(outcomes.get(call))));
    }

    @Test
    void whoseClearanceIsLoweredNoLongerSeesWhatTheyWrote() {
        plantEverything();
        jdbc.sql("update app_user set clearance = 0 where username in ('author', 'decider')")
                .update();
        for (Actor actor : List.of(author, decider)) {
            walk(actor)
                    .forEach((call, outcome) -> assertThat(lowerCase(outcome))
                            .as("%s as %s", call, actor)
                            .doesNotContain(
                                    word(Marking.RESTRICTED), word(Marking.CONFIDENTIAL), word(Marking.SECRET)));
        }
    }

    private void plantEverything() {
        for (Marking marking : Marking.values()) {
            plant(post, marking, word(marking));
        }
        plantElsewhere();
        users.as(author, () -> {
            // Unmarked themselves, but leading to what is marked.
            begin(post, "open meeting of a secret dossier", Marking.UNCLASSIFIED, dossiers.get(Marking.SECRET));
            writers.agreements.create(agreement("open agreement of a secret meeting", approved.get(Marking.SECRET)));
        });
    }

    private void plantElsewhere() {
        var other = users.post("DKR");
        var colleague = users.officer("colleague", other);
        users.as(colleague, () -> plantRecord(other, Marking.UNCLASSIFIED, ELSEWHERE));
    }

    private void plant(PostId where, Marking marking, String word) {
        users.as(author, () -> {
            plantRecord(where, marking, word);
            var submitted = plantRecord(where, marking, word);
            writers.entries.submit(submitted);
            var record = plantRecord(where, marking, word);
            writers.entries.submit(record);
            var entry = reading.entry(record);
            users.as(decider, () -> approvals.approve(record, entry.revision()));
            approved.put(marking, entry.meeting());
        });
    }

    private EntryId plantRecord(PostId where, Marking marking, String word) {
        var dossier = writers.dossiers.create(
                new DossierForm(where, "Dossier " + word, DossierKind.values()[0], marking, word));
        dossiers.put(marking, dossier);
        var meeting = begin(where, "Meeting " + word, marking, dossier);
        var entry = reading.details(meeting).id();
        writers.meetings.changePlace(entry, new Change<>("", "Place " + word));
        writers.meetings.changeSummary(entry, new Change<>("", "Summary " + word));
        var speaker = writers.attendances.add(entry, counterpart, Side.THEIRS, Capacity.HEAD_OF_DELEGATION);
        var topic = writers.topics.add(entry, "Topic " + word);
        writers.topics.changeMarking(topic, new Change<>(Marking.UNCLASSIFIED, marking));
        writers.topics.changeNarrative(topic, new Change<>("", "Narrative " + word));
        writers.statements.add(topic, speaker, StatementMode.PARAPHRASE, "Statement " + word);
        writers.decisions.add(topic, "Decision " + word);
        writers.followUps.add(
                topic, new NewFollowUp(Side.OURS, "Follow-up " + word, Owner.named(word), PartialDate.year(2020)));
        var agreement = writers.agreements.create(new AgreementForm(
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
        plant(MeetingId.class, meeting, word, new MeetingId(NOBODY));
        plant(EntryId.class, entry, word, new EntryId(NOBODY));
        plant(RoomId.class, new RoomId(entry.value()), word, new RoomId(NOBODY));
        plant(RoomId.class, new RoomId(meeting.value()), word, new RoomId(NOBODY));
        plant(TopicId.class, topic, word, new TopicId(NOBODY));
        plant(DossierId.class, dossier, word, new DossierId(NOBODY));
        plant(AgreementId.class, agreement, word, new AgreementId(NOBODY));
        for (UUID commitment : ids("select commitment_id from follow_up where topic_id = '" + topic.value() + "'")) {
            plant(CommitmentId.class, new CommitmentId(commitment), word, new CommitmentId(NOBODY));
        }
        plant(String.class, word, word, NO_SUCH_WORD);
        plant(MeetingFilter.class, meetings(word), word, meetings(NO_SUCH_WORD));
        plant(FollowUpFilter.class, followUps(word, null), word, followUps(NO_SUCH_WORD, null));
        plant(FollowUpFilter.class, followUps("", meeting), word, followUps("", new MeetingId(NOBODY)));
        plant(AgreementFilter.class, AgreementFilter.of(meeting), word, AgreementFilter.of(new MeetingId(NOBODY)));
        plant(AgreementFilter.class, AgreementFilter.of(dossier), word, AgreementFilter.of(new DossierId(NOBODY)));
        return entry;
    }

    private MeetingId begin(PostId where, String subject, Marking marking, DossierId dossier) {
        return writers.meetings.begin(new NewMeeting(
                where,
                subject,
                MeetingKind.AUDIENCE,
                MeetingTime.on(PartialDate.parse("2020-08-17")),
                marking,
                Language.EN,
                dossier));
    }

    private AgreementForm agreement(String title, MeetingId meeting) {
        return new AgreementForm(
                post,
                title,
                Set.of("MA"),
                Set.of(),
                "",
                null,
                "",
                AgreementStatus.SIGNED,
                meeting,
                dossiers.get(Marking.SECRET),
                Marking.UNCLASSIFIED,
                "");
    }

    private static MeetingFilter meetings(String text) {
        return new MeetingFilter(
                null, null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, null, text);
    }

    private static FollowUpFilter followUps(String text, @Nullable MeetingId meeting) {
        return new FollowUpFilter(
                null, Set.of(), null, null, false, null, "", Set.of(), Set.of(), null, null, meeting, text);
    }

    private void know(Class<?> type, Object... values) {
        for (Object value : values) {
            arguments.computeIfAbsent(type, key -> new ArrayList<>()).add(Argument.known(value));
        }
    }

    private void plant(Class<?> type, Object value, String word, Object nothing) {
        var known = arguments.computeIfAbsent(type, key -> new ArrayList<>());
        var argument = new Argument(value, word, nothing);
        if (!known.contains(argument)) {
            known.add(argument);
        }
    }

    private List<UUID> ids(String sql) {
        return jdbc.sql(sql)
                .query((rs, row) -> UUID.fromString(rs.getString(1)))
                .list();
    }

    private List<Actor> actors() {
        var actors = new ArrayList<Actor>();
        for (Role role : List.of(Role.READER, Role.OFFICER, Role.SUPERVISOR)) {
            for (Marking clearance : Marking.values()) {
                actors.add(users.user(role + "-" + clearance.ordinal(), clearance, Set.of(post), role));
            }
        }
        actors.add(users.administrator("administrator"));
        actors.add(users.user("postless", Marking.SECRET, Set.of(), Role.SUPERVISOR));
        return actors;
    }

    private Set<String> forbidden(Actor actor) {
        var words = new TreeSet<String>(Set.of(ELSEWHERE));
        for (Marking marking : Marking.values()) {
            if (!actor.has(Role.READER) || !actor.maySee(post, marking)) {
                words.add(word(marking));
            }
        }
        return words;
    }

    private static String word(Marking marking) {
        return "canary" + marking.name().toLowerCase(Locale.ROOT);
    }

    private static String lowerCase(String outcome) {
        return outcome.toLowerCase(Locale.ROOT);
    }

    /** Every call and every export, by what was called with what. */
    private Map<String, String> walk(Actor actor) {
        return walk(actor, true);
    }

    /** The calls that name nothing planted, so that they can be compared between before and after. */
    private Map<String, String> walkWithoutAddresses(Actor actor) {
        return walk(actor, false);
    }

    private Map<String, String> walk(Actor actor, boolean planted) {
        users.signIn(actor);
        var outcomes = new LinkedHashMap<String, String>();
        readers()
                .forEach((bean, methods) -> methods.forEach(method -> {
                    for (List<Argument> call : calls(method)) {
                        if (planted
                                || call.stream()
                                        .allMatch(argument -> argument.word().isEmpty())) {
                            var values = call.stream().map(Argument::value).toArray();
                            outcomes.put(
                                    method.getDeclaringClass().getSimpleName() + "." + method.getName()
                                            + Arrays.toString(values),
                                    outcome(bean, method, values));
                        }
                    }
                }));
        for (ExportSource<?> source :
                application.getBeansOfType(ExportSource.class).values()) {
            outcomes.put("export of " + source.name(), export(source.name()));
        }
        users.signOut();
        return outcomes;
    }

    private String export(String name) {
        var out = new ByteArrayOutputStream();
        try {
            exports.write(name, Map.of(), () -> out);
        } catch (RuntimeException e) {
            return failure(e) + out.toString(StandardCharsets.UTF_8);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The beans of the product with their methods that only read. */
    private Map<Object, List<Method>> readers() {
        var readers = new LinkedHashMap<Object, List<Method>>();
        Stream.of(application.getBeanDefinitionNames())
                .filter(application::isSingleton)
                .map(application::getBean)
                .filter(bean -> AopUtils.getTargetClass(bean).getName().startsWith("org.chancery."))
                .filter(AopUtils::isAopProxy)
                // It knows no marking, and ArchitectureTest keeps it from views and files; who gets to a text is asked
                // of DocumentAccess, and tested with it.
                .filter(bean -> AopUtils.getTargetClass(bean) != SharedTexts.class)
                .forEach(bean -> {
                    var methods = Arrays.stream(AopUtils.getTargetClass(bean).getDeclaredMethods())
                            .filter(CanaryTest::onlyReads)
                            .toList();
                    if (!methods.isEmpty()) {
                        readers.put(bean, methods);
                    }
                });
        return readers;
    }

    private static boolean onlyReads(Method method) {
        var transactional = AnnotatedElementUtils.findMergedAnnotation(method, Transactional.class);
        if (transactional == null) {
            transactional = AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), Transactional.class);
        }
        return Modifier.isPublic(method.getModifiers())
                && !method.isSynthetic()
                && method.getReturnType() != void.class
                && transactional != null
                && transactional.readOnly();
    }

    private List<List<Argument>> calls(Method method) {
        List<List<Argument>> calls = List.of(List.of());
        for (Type type : method.getGenericParameterTypes()) {
            var values = values(type, method);
            calls = calls.stream()
                    .flatMap(call -> values.stream()
                            .map(value -> Stream.concat(call.stream(), Stream.of(value))
                                    .toList()))
                    .toList();
        }
        return calls;
    }

    private List<Argument> values(Type type, Method method) {
        if (type instanceof ParameterizedType generic
                && Collection.class.isAssignableFrom((Class<?>) generic.getRawType())) {
            boolean set = generic.getRawType() == Set.class;
            return values(generic.getActualTypeArguments()[0], method).stream()
                    .map(one -> new Argument(
                            set ? Set.of(one.value()) : List.of(one.value()),
                            one.word(),
                            set ? Set.of(one.nothing()) : List.of(one.nothing())))
                    .toList();
        }
        var values = type instanceof Class<?> plain ? arguments.get(plain) : null;
        if (values == null) {
            throw new IllegalStateException("Say in this test with what to call " + method);
        }
        return values;
    }

    private static String outcome(Object bean, Method method, @Nullable Object[] values) {
        try {
            method.setAccessible(true);
            return describe(method.invoke(bean, values));
        } catch (InvocationTargetException e) {
            return failure(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String failure(Throwable failure) {
        return failure instanceof Refusal refusal
                ? refusal.messageKey() + Arrays.toString(refusal.arguments())
                : failure.getClass().getSimpleName();
    }

    private static String describe(@Nullable Object result) {
        return switch (result) {
            case null -> "nothing";
            case Page<?> page -> page.getTotalElements() + " " + page.getContent();
            case Object[] array -> Arrays.deepToString(array);
            case Stream<?> stream -> stream.map(String::valueOf).collect(Collectors.joining(", "));
            default -> result.toString();
        };
    }
}
