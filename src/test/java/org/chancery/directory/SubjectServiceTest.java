package org.chancery.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.base.Conflict;
import org.chancery.base.Marking;
import org.chancery.base.Refusal;
import org.chancery.security.AuditEntry;
import org.chancery.security.AuditService;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestUsers;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.AccessDeniedException;

@ServiceTest
class SubjectServiceTest {

    private final TestUsers users;
    private final SubjectService subjects;
    private final AuditService audit;

    SubjectServiceTest(TestUsers users, SubjectService subjects, AuditService audit) {
        this.users = users;
        this.subjects = subjects;
        this.audit = audit;
    }

    @Test
    void everyInstallationBeginsWithTheVocabularyInThreeLanguages() {
        users.signIn(users.reader("reader", Marking.UNCLASSIFIED, users.post("BKO")));
        var english = subjects.active(Locale.ENGLISH);
        assertThat(english)
                .hasSizeGreaterThanOrEqualTo(20)
                .extracting(SubjectDetails::nameEn)
                .contains("Peace and security", "Counter-terrorism", "Climate change", "Migration", "Trade")
                .isSorted();
        assertThat(subjects.active(Locale.FRENCH))
                .extracting(subject -> subject.name(Locale.FRENCH))
                .containsSubsequence(
                        "Culture", "Défense", "Droits de l’homme", "Eau", "Énergie", "Enseignement et recherche");
        assertThat(english)
                .filteredOn(subject -> subject.code().equals("migration"))
                .singleElement()
                .returns("الهجرة", subject -> subject.name(Locale.of("ar")));
    }

    @Test
    void administratorKeepsTheVocabularyAndItIsAudited() {
        users.signIn(users.administrator("admin"));
        var seen = new SubjectForm("Blue-Economy", "Blue economy", "Économie bleue", "الاقتصاد الأزرق");
        var id = subjects.create(seen);
        subjects.change(id, seen, new SubjectForm("ignored", "The blue economy", "Économie bleue", "الاقتصاد الأزرق"));
        subjects.archive(id);
        assertThat(subjects.active(Locale.ENGLISH))
                .extracting(SubjectDetails::id)
                .doesNotContain(id);
        assertThat(subjects.named(List.of(id), Locale.ENGLISH))
                .singleElement()
                .returns("blue-economy", SubjectDetails::code)
                .returns("The blue economy", SubjectDetails::nameEn)
                .returns(true, SubjectDetails::archived);
        subjects.unarchive(id);
        assertThat(subjects.active(Locale.ENGLISH))
                .extracting(SubjectDetails::id)
                .contains(id);
        assertThat(audit.listOf(id.value(), Pageable.ofSize(10)))
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder(
                        "subject.created", "subject.changed", "subject.archived", "subject.unarchived");
    }

    @Test
    void codeAndNamesAreChecked() {
        users.signIn(users.administrator("admin"));
        assertThat(subjects.create(form("c".repeat(SubjectService.MAX_CODE), "n".repeat(SubjectService.MAX_NAME))))
                .isNotNull();
        refused("code", form("c".repeat(SubjectService.MAX_CODE + 1), "n"));
        refused("code", form("c", "n"));
        refused("code", form("two words", "n"));
        refused("code", form("trade", "n"));
        refused("nameEn", new SubjectForm("fine", "", "n", "n"));
        refused("nameFr", new SubjectForm("fine", "n", "", "n"));
        refused("nameAr", new SubjectForm("fine", "n", "n", " "));
    }

    @Test
    void nameIsLimitedInEveryLanguage() {
        users.signIn(users.administrator("admin"));
        String longest = "n".repeat(SubjectService.MAX_NAME);
        String tooLong = longest + "n";
        var stored = new SubjectForm("longest", longest, longest, longest);
        var id = subjects.create(stored);
        refused("nameEn", new SubjectForm("fine", tooLong, longest, longest));
        refused("nameFr", new SubjectForm("fine", longest, tooLong, longest));
        refused("nameAr", new SubjectForm("fine", longest, longest, tooLong));
        var changed = new SubjectForm("longest", "n", longest, longest);
        subjects.change(id, stored, changed);
        assertThatThrownBy(() -> subjects.change(id, changed, new SubjectForm("longest", "n", "n", tooLong)))
                .isInstanceOf(Refusal.class);
        assertThat(subjects.named(Set.of(id), Locale.ENGLISH))
                .singleElement()
                .returns("n", SubjectDetails::nameEn)
                .returns(longest, SubjectDetails::nameFr)
                .returns(longest, SubjectDetails::nameAr);
    }

    @Test
    void eachNameIsAFieldOfItsOwn() {
        users.signIn(users.administrator("admin"));
        var seen = new SubjectForm("fine", "n", "n", "n");
        var id = subjects.create(seen);
        subjects.change(id, seen, new SubjectForm("fine", "Theirs", "Leur", "n"));
        subjects.change(id, seen, new SubjectForm("fine", "n", "n", "لي"));
        var both = new SubjectForm("fine", "Theirs", "Leur", "لي");
        assertThat(stored(id)).isEqualTo(both);
        conflict("nameEn", id, seen, new SubjectForm("fine", "Mine", "n", "n"));
        conflict("nameFr", id, seen, new SubjectForm("fine", "n", "Mien", "n"));
        conflict("nameAr", id, seen, new SubjectForm("fine", "n", "n", "لك"));
        assertThat(stored(id)).isEqualTo(both);
        assertThatThrownBy(() -> subjects.change(id, both, new SubjectForm("fine", " ", "Leur", "لي")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("nameEn"));
    }

    @Test
    void supervisorKeepsNoVocabulary() {
        users.signIn(users.supervisor("supervisor", users.post("BKO")));
        var id = subjects.active(Locale.ENGLISH).getFirst().id();
        denied(() -> subjects.all(Locale.ENGLISH));
        denied(() -> subjects.create(form("fine", "n")));
        denied(() -> subjects.change(id, form("fine", "n"), form("fine", "m")));
        denied(() -> subjects.archive(id));
        denied(() -> subjects.unarchive(id));
    }

    private SubjectForm stored(SubjectId id) {
        return subjects.named(List.of(id), Locale.ENGLISH).getFirst().form();
    }

    private void conflict(String field, SubjectId id, SubjectForm seen, SubjectForm wanted) {
        assertThatThrownBy(() -> subjects.change(id, seen, wanted))
                .isInstanceOfSatisfying(
                        Conflict.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private void refused(String field, SubjectForm form) {
        assertThatThrownBy(() -> subjects.create(form))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private static SubjectForm form(String code, String name) {
        return new SubjectForm(code, name, "n", "n");
    }

    private static void denied(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(AccessDeniedException.class);
    }
}
