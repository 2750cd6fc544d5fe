package org.chancery.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final Form SEEN = new Form("seen", "seen", Set.of("a", "b"));

    @Test
    void whatOnlyOneChangedIsTaken() {
        assertThat(merged(SEEN, new Form("theirs", "seen", Set.of("a", "b")), new Form("seen", "mine", Set.of("a"))))
                .isEqualTo(new Form("theirs", "mine", Set.of("a")));
    }

    @Test
    void whatBothChangedToTheSameIsNoConflict() {
        var both = new Form("both", null, Set.of());
        assertThat(merged(SEEN, both, new Form("both", " ", Set.of()))).isEqualTo(both);
    }

    @Test
    void everyFieldThatBothChangedIsNamedAndTheFirstRefused() {
        var now = new Form("theirs", null, Set.of("b"));
        var merge = new Merge<>(SEEN, now, new Form("mine", "mine", Set.of("a", "b")));
        assertThatThrownBy(() -> merge(merge)).isInstanceOfSatisfying(Conflict.class, conflict -> {
            assertThat(conflict.field()).isEqualTo("one");
            assertThat(conflict.arguments()).containsExactly("theirs");
            assertThat(conflict.stored()).isEqualTo(now);
        });
        assertThat(merge.conflicts()).containsExactly("one", "two");
    }

    @Test
    void eachElementOfASetIsAFieldOfItsOwn() {
        var now = new Form("seen", "seen", Set.of("b", "c"));
        var mine = new Form("seen", "seen", Set.of("a", "d"));
        assertThat(merged(SEEN, now, mine).elements()).containsExactlyInAnyOrder("c", "d");
    }

    private static Form merged(Form seen, Form now, Form wanted) {
        return merge(new Merge<>(seen, now, wanted));
    }

    private static Form merge(Merge<Form> merge) {
        return merge.agreed(
                new Form(merge.field("one", Form::one), merge.field("two", Form::two), merge.set(Form::elements)));
    }

    private record Form(String one, @Nullable String two, Set<String> elements) {}
}
