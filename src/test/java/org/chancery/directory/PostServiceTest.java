package org.chancery.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Set;
import org.chancery.base.Conflict;
import org.chancery.base.NotFound;
import org.chancery.base.PostId;
import org.chancery.base.Refusal;
import org.chancery.base.i18n.Language;
import org.chancery.security.AuditEntry;
import org.chancery.security.AuditService;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestUsers;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.AccessDeniedException;

@ServiceTest
class PostServiceTest {

    private static final ZoneId BAMAKO = ZoneId.of("Africa/Bamako");

    private final TestUsers users;
    private final PostService posts;
    private final FirstPostService firstPost;
    private final AuditService audit;

    PostServiceTest(TestUsers users, PostService posts, FirstPostService firstPost, AuditService audit) {
        this.users = users;
        this.posts = posts;
        this.firstPost = firstPost;
        this.audit = audit;
    }

    @Test
    void administratorOpensAndChangesAPostAndBothAreAudited() {
        users.signIn(users.administrator("admin"));
        var id = posts.create(form("bko", "Embassy"));
        var opened = posts.of(id);
        assertThat(opened.code()).isEqualTo("BKO");
        assertThat(opened.languages()).containsExactlyInAnyOrder(Language.FR, Language.AR);
        assertThat(opened.timeZone()).isEqualTo(BAMAKO);
        posts.change(id, opened.form(), form("BKO2", "Embassy in Bamako"));
        assertThat(posts.list(Pageable.ofSize(10)))
                .singleElement()
                .returns("BKO2", PostDetails::code)
                .returns("Embassy in Bamako", PostDetails::name);
        assertThat(audit.listOf(id.value(), Pageable.ofSize(10)))
                .extracting(AuditEntry::action)
                .containsExactly("post.changed", "post.created");
    }

    @Test
    void everybodySeesTheirOwnPostsAndNoOther() {
        var mine = users.post("BKO");
        var other = users.post("NKC");
        users.signIn(users.officer("officer", mine));
        assertThat(posts.mine()).extracting(PostDetails::id).containsExactly(mine);
        assertThat(posts.of(mine).code()).isEqualTo("BKO");
        assertThatThrownBy(() -> posts.of(other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> posts.of(new PostId(java.util.UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void supervisorKeepsNoPosts() {
        var post = users.post("BKO");
        users.signIn(users.supervisor("supervisor", post));
        assertThatThrownBy(() -> posts.list(Pageable.ofSize(10))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> posts.create(form("NKC", "Embassy"))).isInstanceOf(AccessDeniedException.class);
        var form = form("NKC", "Embassy");
        assertThatThrownBy(() -> posts.change(post, form, form)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void codeHasTwoToTenLettersOrDigits() {
        users.signIn(users.administrator("admin"));
        assertThat(posts.create(form("AB", "Embassy"))).isNotNull();
        assertThat(posts.create(form("ABCDEFGH10", "Embassy"))).isNotNull();
        for (String code : new String[] {"A", "ABCDEFGHI11", "A-B", "É1", ""}) {
            refused("code", form(code, "Embassy"));
        }
    }

    @Test
    void codeIsTakenOnlyOnce() {
        users.signIn(users.administrator("admin"));
        var first = posts.create(form("BKO", "Embassy"));
        refused("code", form("bko", "Another"));
        posts.change(first, form("BKO", "Embassy"), form("BKO", "Embassy, renamed"));
        assertThat(posts.of(first).name()).isEqualTo("Embassy, renamed");
    }

    @Test
    void differentFieldsOfAPostDoNotConflictAndTheSameOneDoes() {
        users.signIn(users.administrator("admin"));
        var seen = form("BKO", "Embassy");
        var id = posts.create(seen);
        var theirs = new PostForm("BK", "Embassy in Bamako", "MA", "ML", BAMAKO, Set.of(Language.FR));
        posts.change(id, seen, theirs);
        var moved = new PostForm("BKO", "Embassy", "MR", "SN", ZoneId.of("Africa/Dakar"), seen.languages());
        posts.change(id, seen, moved);
        var both = new PostForm("BK", "Embassy in Bamako", "MR", "SN", ZoneId.of("Africa/Dakar"), Set.of(Language.FR));
        assertThat(posts.of(id).form()).isEqualTo(both);

        conflict("code", id, seen, form("B", "Embassy"));
        conflict("name", id, seen, form("BKO", "Mine"));
        conflict("country", id, seen, new PostForm("BKO", "Embassy", "DZ", "ML", BAMAKO, seen.languages()));
        conflict("hostCountry", id, seen, new PostForm("BKO", "Embassy", "MA", "NE", BAMAKO, seen.languages()));
        conflict(
                "timeZone",
                id,
                seen,
                new PostForm("BKO", "Embassy", "MA", "ML", ZoneId.of("Africa/Niamey"), seen.languages()));
        conflict("languages", id, seen, new PostForm("BKO", "Embassy", "MA", "ML", BAMAKO, Set.of(Language.AR)));
        assertThat(posts.of(id).form()).isEqualTo(both);
    }

    @Test
    void everyFieldIsRequiredAndNameIsLimited() {
        users.signIn(users.administrator("admin"));
        assertThat(posts.create(form("OK", "n".repeat(PostService.MAX_NAME)))).isNotNull();
        refused("name", form("NO", "n".repeat(PostService.MAX_NAME + 1)));
        refused("name", form("NO", " "));
        refused("country", new PostForm("NO", "n", null, "ML", BAMAKO, Set.of(Language.FR)));
        refused("hostCountry", new PostForm("NO", "n", "MA", "XX", BAMAKO, Set.of(Language.FR)));
        refused("timeZone", new PostForm("NO", "n", "MA", "ML", null, Set.of(Language.FR)));
        refused("languages", new PostForm("NO", "n", "MA", "ML", BAMAKO, Set.of()));
    }

    @Test
    void setUpOpensTheFirstPostAndNoOther() {
        var first = firstPost.open(form("BKO", "Embassy"));
        assertThat(first).isNotNull();
        assertThatThrownBy(() -> firstPost.open(form("NKC", "Embassy"))).isInstanceOf(NotFound.class);
    }

    private void conflict(String field, PostId id, PostForm seen, PostForm wanted) {
        assertThatThrownBy(() -> posts.change(id, seen, wanted))
                .isInstanceOfSatisfying(
                        Conflict.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private void refused(String field, PostForm form) {
        assertThatThrownBy(() -> posts.create(form))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private static PostForm form(String code, String name) {
        return new PostForm(code, name, "MA", "ML", BAMAKO, Set.of(Language.FR, Language.AR));
    }
}
