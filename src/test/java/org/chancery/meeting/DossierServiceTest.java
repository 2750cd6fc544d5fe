package org.chancery.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.chancery.base.Marking;
import org.chancery.base.NotFound;
import org.chancery.base.PostId;
import org.chancery.base.Refusal;
import org.chancery.security.Actor;
import org.chancery.security.Role;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.Statements;
import org.chancery.testing.TestUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ServiceTest
class DossierServiceTest {

    private static final Pageable PAGE = PageRequest.of(0, 50);

    private final DossierService dossiers;
    private final TestUsers users;
    private final JdbcClient jdbc;
    private final Statements statements;

    private PostId post;
    private Actor officer;
    private Actor reader;

    DossierServiceTest(DossierService dossiers, TestUsers users, JdbcClient jdbc, Statements statements) {
        this.dossiers = dossiers;
        this.users = users;
        this.jdbc = jdbc;
        this.statements = statements;
    }

    @BeforeEach
    void begin() {
        post = users.post("BKO");
        officer = users.officer("officer", post);
        reader = users.reader("reader", Marking.RESTRICTED, post);
        users.signIn(officer);
    }

    @Test
    void keepsWhatWasFilledIn() {
        var id = dossiers.create(
                new DossierForm(post, "  Visit of  March 2018 ", DossierKind.VISIT, Marking.RESTRICTED, "Rabat\r\n"));
        var details = dossiers.details(id);
        assertThat(details.form())
                .isEqualTo(
                        new DossierForm(post, "Visit of March 2018", DossierKind.VISIT, Marking.RESTRICTED, "Rabat"));
        assertThat(details.archived()).isFalse();
        assertThat(details.meetings()).isZero();
        assertThat(details.mayChange()).isTrue();
        assertThat(users.as(reader, () -> dossiers.details(id)).mayChange()).isFalse();
    }

    @Test
    void limitsAreTakenAndOnePastIsRefused() {
        dossiers.create(form("t".repeat(DossierService.MAX_TITLE)));
        refused("title", () -> dossiers.create(form("t".repeat(DossierService.MAX_TITLE + 1))));
        refused("title", () -> dossiers.create(form(" ")));
        dossiers.create(withNotes("n".repeat(DossierService.MAX_NOTES)));
        refused("notes", () -> dossiers.create(withNotes("n".repeat(DossierService.MAX_NOTES + 1))));
    }

    @Test
    void suggestsNoMoreThanAnybodyReads() {
        for (int i = 0; i < DossierService.MAX_SUGGESTIONS; i++) {
            dossiers.create(form("Visit " + i));
        }
        assertThat(dossiers.suggest(post, "visit")).hasSize(DossierService.MAX_SUGGESTIONS);
        dossiers.create(form("A visit more, and first by title"));
        assertThat(dossiers.suggest(post, "visit"))
                .hasSize(DossierService.MAX_SUGGESTIONS)
                .first()
                .returns("A visit more, and first by title", DossierListItem::title);
    }

    @Test
    void nobodyMarksAboveTheirOwnClearance() {
        users.signIn(users.user("junior", Marking.RESTRICTED, Set.of(post), Role.OFFICER));
        var id = dossiers.create(marked("mine", Marking.RESTRICTED));
        refused("marking", () -> dossiers.create(marked("theirs", Marking.CONFIDENTIAL)));
        refused(
                "marking",
                () -> dossiers.change(
                        id, new Change<>(marked("mine", Marking.RESTRICTED), marked("mine", Marking.SECRET))));
    }

    @Test
    void dossierOfAnotherPostOrAboveTheClearanceDoesNotExist() {
        var secret = dossiers.create(marked("canary", Marking.SECRET));
        var stranger = users.officer("stranger", users.post("OUA"));
        for (Actor other : new Actor[] {reader, stranger}) {
            users.as(other, () -> {
                assertThatThrownBy(() -> dossiers.details(secret)).isInstanceOf(NotFound.class);
                assertThat(dossiers.list("", PAGE)).isEmpty();
                assertThat(dossiers.list("canary", PAGE).getTotalElements()).isZero();
                assertThat(dossiers.suggest(post, "canary")).isEmpty();
            });
        }
        users.as(stranger, () -> {
            assertThatThrownBy(() -> dossiers.create(form("in your post"))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> dossiers.archive(secret)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> dossiers.change(secret, new Change<>(form("a"), form("b"))))
                    .isInstanceOf(NotFound.class);
        });
        assertThatThrownBy(() -> dossiers.details(new DossierId(UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void readersChangeNothing() {
        var id = dossiers.create(form("Visit"));
        users.as(reader, () -> {
            assertThatThrownBy(() -> dossiers.create(form("Mine"))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> dossiers.change(id, new Change<>(form("Visit"), form("Mine"))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> dossiers.archive(id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> dossiers.unarchive(id)).isInstanceOf(AccessDeniedException.class);
        });
        assertThat(dossiers.details(id).form().title()).isEqualTo("Visit");
    }

    @Test
    void differentFieldsDoNotConflictAndTheSameOneDoes() {
        var read = form("Visit");
        var id = dossiers.create(read);
        dossiers.change(id, new Change<>(read, withNotes("Rabat")));
        var renamed = form("Working visit");
        dossiers.change(id, new Change<>(read, renamed));
        assertThat(dossiers.details(id).form().notes()).isEqualTo("Rabat");
        assertThat(dossiers.details(id).form().title()).isEqualTo("Working visit");

        refused("title", () -> dossiers.change(id, new Change<>(read, form("Friendship visit"))));
        assertThat(dossiers.details(id).form().title()).isEqualTo("Working visit");
        dossiers.change(id, new Change<>(renamed, form("Friendship visit")));
        assertThat(dossiers.details(id).form().title()).isEqualTo("Friendship visit");
    }

    @Test
    void archivedOnesAreOutOfTheWayUntilBroughtBack() {
        var id = dossiers.create(form("Visit"));
        dossiers.archive(id);
        assertThat(dossiers.list("", PAGE)).isEmpty();
        assertThat(dossiers.suggest(post, "vis")).isEmpty();
        assertThat(dossiers.listArchived("", PAGE)).hasSize(1);
        assertThat(dossiers.details(id).archived()).isTrue();
        dossiers.unarchive(id);
        assertThat(dossiers.list("", PAGE)).hasSize(1);
        assertThat(dossiers.listArchived("", PAGE)).isEmpty();
    }

    @Test
    void titlesAreFoundByAPartAndSorted() {
        dossiers.create(form("Visit of 2018"));
        dossiers.create(form("Audiences 100 %"));
        assertThat(dossiers.list("VISIT", PAGE))
                .extracting(DossierListItem::title)
                .containsExactly("Visit of 2018");
        assertThat(dossiers.list("%", PAGE)).extracting(DossierListItem::title).containsExactly("Audiences 100 %");
        assertThat(dossiers.list("", PAGE))
                .extracting(DossierListItem::title)
                .containsExactly("Audiences 100 %", "Visit of 2018");
        assertThat(dossiers.list("", PageRequest.of(0, 50, Sort.by(Sort.Direction.DESC, "title"))))
                .extracting(DossierListItem::title)
                .containsExactly("Visit of 2018", "Audiences 100 %");
        assertThat(dossiers.list("", PageRequest.of(0, 50, Sort.by("notes")))).hasSize(2);
    }

    @Test
    void countsTheMeetingsThatExistForTheReader() {
        var id = dossiers.create(form("Visit"));
        var rows = new MeetingRows(jdbc, officer, post);
        rows.draft("draft", "2018-03").in(id).store();
        rows.approved("secret", "2018-03").in(id).marked(Marking.SECRET).store();
        rows.approved("open", "2018-03").in(id).store();
        assertThat(dossiers.details(id).meetings()).isEqualTo(3);
        users.as(reader, () -> {
            assertThat(dossiers.details(id).meetings()).isEqualTo(1);
            assertThat(dossiers.list("", PAGE).getContent().getFirst().meetings())
                    .isEqualTo(1);
        });
    }

    @Test
    void statementsDoNotGrowWithThePage() {
        for (int i = 0; i < 20; i++) {
            dossiers.create(form("Dossier " + i));
        }
        for (int size : new int[] {1, 19}) {
            statements.assertStatements(9, () -> dossiers.list("", PageRequest.of(0, size)));
        }
    }

    private DossierForm form(String title) {
        return new DossierForm(post, title, DossierKind.VISIT, Marking.UNCLASSIFIED, "");
    }

    private DossierForm withNotes(String notes) {
        return new DossierForm(post, "Visit", DossierKind.VISIT, Marking.UNCLASSIFIED, notes);
    }

    private DossierForm marked(String title, Marking marking) {
        return new DossierForm(post, title, DossierKind.VISIT, marking, "");
    }

    private static void refused(String field, Runnable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
