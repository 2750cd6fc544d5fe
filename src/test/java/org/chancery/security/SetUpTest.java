package org.chancery.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.ZoneId;
import java.util.Set;
import org.chancery.base.NotFound;
import org.chancery.base.Refusal;
import org.chancery.base.i18n.Language;
import org.chancery.directory.PostForm;
import org.chancery.directory.PostService;
import org.chancery.directory.SetUpForm;
import org.chancery.directory.SetUpService;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestUsers;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Pageable;

@ServiceTest
class SetUpTest {

    private final SetUpService setUp;
    private final SetUpCode code;
    private final PostService posts;
    private final CurrentUser currentUser;
    private final TestUsers people;

    SetUpTest(SetUpService setUp, SetUpCode code, PostService posts, CurrentUser currentUser, TestUsers people) {
        this.setUp = setUp;
        this.code = code;
        this.posts = posts;
        this.currentUser = currentUser;
        this.people = people;
    }

    @Test
    void createsThePostAndItsAdministrator() {
        assertThat(setUp.isNeeded()).isTrue();
        setUp.setUp(form(code.current(), "BKO", "long enough"));

        assertThat(setUp.isNeeded()).isFalse();
        signInAs("salma");
        var admin = currentUser.require();
        assertThat(admin.roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(posts.list(Pageable.unpaged())).singleElement().satisfies(post -> {
            assertThat(post.code()).isEqualTo("BKO");
            assertThat(admin.posts()).containsExactly(post.id());
        });
    }

    @Test
    void aWrongCodeCreatesNothing() {
        assertRefused("setUpCode", () -> setUp.setUp(form("WRONG", "BKO", "long enough")));
        assertThat(setUp.isNeeded()).isTrue();
    }

    @Test
    void aRefusedAdministratorLeavesNoPostBehind() {
        String present = code.current();
        assertRefused("password", () -> setUp.setUp(form(present, "BKO", "short")));

        setUp.setUp(form(present, "BKO", "long enough"));
        signInAs("salma");
        assertThat(posts.list(Pageable.unpaged())).hasSize(1);
    }

    @Test
    void aRefusedPostLeavesNoAdministratorBehind() {
        assertRefused("code", () -> setUp.setUp(form(code.current(), "not a code", "long enough")));
        assertThat(setUp.isNeeded()).isTrue();
    }

    @Test
    void itHappensOnce() {
        setUp.setUp(form(code.current(), "BKO", "long enough"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> setUp.setUp(form(code.current(), "RBA", "long enough")));
    }

    @Test
    void whereSomebodyCanSignInThereIsNothingToSetUp() {
        people.administrator("admin");
        assertThat(setUp.isNeeded()).isFalse();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> setUp.setUp(form(code.current(), "BKO", "long enough")));
    }

    private void signInAs(String username) {
        people.signIn(new Actor(
                new UserId(new java.util.UUID(0, 0)),
                username,
                username,
                Set.of(Role.ADMINISTRATOR),
                org.chancery.base.Marking.UNCLASSIFIED,
                Set.of()));
    }

    private static SetUpForm form(String code, String postCode, String password) {
        var post = new PostForm(
                postCode,
                "Embassy of Morocco in Mali",
                "MA",
                "ML",
                ZoneId.of("Africa/Bamako"),
                Set.of(Language.FR, Language.AR));
        return new SetUpForm(code, post, "salma", "Salma Bennani", password, Language.FR);
    }

    private static void assertRefused(String field, Runnable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
