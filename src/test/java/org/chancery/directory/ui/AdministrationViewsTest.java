package org.chancery.directory.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.notification.Notification;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.chancery.base.i18n.Language;
import org.chancery.directory.PostDetails;
import org.chancery.directory.PostForm;
import org.chancery.directory.PostService;
import org.chancery.directory.SubjectDetails;
import org.chancery.directory.SubjectForm;
import org.chancery.directory.SubjectService;
import org.chancery.security.Actor;
import org.chancery.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Pageable;

class AdministrationViewsTest extends ViewTest {

    private final PostService posts;
    private final SubjectService subjects;

    AdministrationViewsTest(PostService posts, SubjectService subjects) {
        this.posts = posts;
        this.subjects = subjects;
    }

    @Override
    protected Actor createUser() {
        return people.administrator("admin");
    }

    @Test
    void administratorOpensAPost() {
        navigate("posts/new", PostsView.class);
        test(field("Name of the post")).setValue("Embassy in Nouakchott");
        test(field("Code")).setValue("nkc");
        $(CountryField.class).all().get(0).choose("MA");
        $(CountryField.class).all().get(1).choose("MR");
        timeZone().setValue(ZoneId.of("Africa/Nouakchott"));
        languages().setValue(Set.of(Language.FR, Language.AR));
        click("Save");
        assertThat(posts.list(Pageable.ofSize(10)))
                .extracting(PostDetails::code)
                .containsExactlyInAnyOrder("BKO", "NKC");
    }

    @Test
    void missingFieldsOfAPostAreNamed() {
        navigate("posts/new", PostsView.class);
        test(field("Name of the post")).setValue("Embassy");
        test(field("Code")).setValue("BKO");
        click("Save");
        assertThat(field("Code").getErrorMessage()).isEqualTo("Another post has the code “BKO”.");
        assertThat(field("Name of the post").getValue()).isEqualTo("Embassy");
    }

    @Test
    void subjectIsRenamedAndArchivedWithUndo() {
        navigate("subjects/trade", SubjectsView.class);
        test(field("Name (English)")).setValue("Trade and commerce");
        click("Save");
        assertThat(subject().nameEn()).isEqualTo("Trade and commerce");
        navigate("subjects/trade", SubjectsView.class);
        click("Archive");
        assertThat(subject().archived()).isTrue();
        test($(Button.class, $(Notification.class).last()).single()).click();
        assertThat(subject().archived()).isFalse();
    }

    @Test
    void tooLongAPasteIsSaidBesideItAndKept() {
        navigate("posts/" + post.value(), PostsView.class);
        refusedForItsLength("Name of the post", PostService.MAX_NAME);
        test(field("Name of the post")).setValue("Embassy");
        var code = "B".repeat(PostService.MAX_CODE + 1);
        test(field("Code")).setValue(code);
        click("Save");
        assertThat(field("Code").getErrorMessage()).isEqualTo("2 to 10 letters from A to Z or digits.");
        assertThat(field("Code").getValue()).isEqualTo(code);
        navigate("subjects/new", SubjectsView.class);
        test(field("Name (English)")).setValue("n");
        test(field("Name (Français)")).setValue("n");
        test(field("Name (العربية)")).setValue("n");
        refusedForItsLength("Code", SubjectService.MAX_CODE);
        test(field("Code")).setValue("fine");
        refusedForItsLength("Name (English)", SubjectService.MAX_NAME);
    }

    @Test
    void postThatSomebodyElseChangedMeanwhileIsNotOverwrittenUnseen() {
        navigate("posts/" + post.value(), PostsView.class);
        var seen = posts.of(post).form();
        var dakar = ZoneId.of("Africa/Dakar");
        posts.change(post, seen, new PostForm("DKR", "Theirs", seen.country(), "SN", dakar, Set.of(Language.FR)));
        test(field("Name of the post")).setValue("Mine");
        $(CountryField.class).all().get(1).choose("MR");
        languages().setValue(Set.of(Language.AR));
        click("Save");
        assertThat(field("Name of the post").getErrorMessage()).contains("Theirs");
        assertThat($(CountryField.class).all().get(1).getErrorMessage()).contains("Senegal");
        assertThat(languages().getErrorMessage()).contains("Français");
        assertThat(field("Code").getValue()).isEqualTo("DKR");
        assertThat(timeZone().getValue()).isEqualTo(dakar);
        click("Save");
        assertThat(posts.of(post).form())
                .isEqualTo(new PostForm("DKR", "Mine", seen.country(), "MR", dakar, Set.of(Language.AR)));
    }

    @Test
    void termThatSomebodyElseRenamedMeanwhileIsNotOverwrittenUnseen() {
        navigate("subjects/trade", SubjectsView.class);
        var seen = subject().form();
        subjects.change(subject().id(), seen, new SubjectForm(seen.code(), "Theirs", "Le leur", seen.nameAr()));
        test(field("Name (English)")).setValue("Mine");
        click("Save");
        assertThat(field("Name (English)").getErrorMessage()).contains("Theirs");
        assertThat(field("Name (Français)").getValue()).isEqualTo("Le leur");
        click("Save");
        assertThat(subject().form()).isEqualTo(new SubjectForm(seen.code(), "Mine", "Le leur", seen.nameAr()));
    }

    @Test
    void officerMayOpenNeither() {
        signInAs(people.officer("officer", post));
        assertThatThrownBy(() -> navigate(PostsView.class)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> navigate(SubjectsView.class)).isInstanceOf(RuntimeException.class);
    }

    private SubjectDetails subject() {
        return subjects.all(Locale.ENGLISH).stream()
                .filter(subject -> subject.code().equals("trade"))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<ZoneId> timeZone() {
        return $(ComboBox.class).withCaption("Time zone").single();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Language> languages() {
        return $(CheckboxGroup.class).single();
    }
}
