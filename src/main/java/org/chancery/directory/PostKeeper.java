package org.chancery.directory;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.base.Merge;
import org.chancery.base.NotFound;
import org.chancery.base.PostId;
import org.chancery.base.Refusal;
import org.chancery.base.Texts;
import org.chancery.base.i18n.Language;
import org.chancery.security.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what is said of a post and stores it, for the administrator and for the set-up alike. */
@Component
class PostKeeper {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,10}");

    private final PostRepository posts;
    private final AuditLog audit;

    PostKeeper(PostRepository posts, AuditLog audit) {
        this.posts = posts;
        this.audit = audit;
    }

    Post find(PostId id) {
        return posts.findById(id.value()).orElseThrow(NotFound::new);
    }

    PostId create(PostForm form) {
        String code = freeCode(form.code(), null);
        var post = posts.saveAndFlush(new Post(
                code,
                Texts.line(form.name(), PostService.MAX_NAME, "name"),
                Country.code(form.country(), "country"),
                Country.code(form.hostCountry(), "hostCountry"),
                given(form.timeZone(), "timeZone"),
                some(form.languages())));
        var id = new PostId(post.id());
        audit.record("post.created", id, post.id(), code);
        return id;
    }

    void change(PostId id, PostForm seen, PostForm wanted) {
        var post = find(id);
        var merge = new Merge<>(seen, post.details().form(), wanted);
        // The languages are one field: merged one by one, two changes could leave none.
        var form = merge.agreed(new PostForm(
                merge.field("code", PostForm::code),
                merge.field("name", PostForm::name),
                merge.field("country", PostForm::country),
                merge.field("hostCountry", PostForm::hostCountry),
                merge.field("timeZone", PostForm::timeZone),
                merge.field("languages", PostForm::languages)));
        String code = freeCode(form.code(), id);
        post.describe(
                code,
                Texts.line(form.name(), PostService.MAX_NAME, "name"),
                Country.code(form.country(), "country"),
                Country.code(form.hostCountry(), "hostCountry"),
                given(form.timeZone(), "timeZone"),
                some(form.languages()));
        posts.flush();
        audit.record("post.changed", id, id.value(), code);
    }

    private String freeCode(@Nullable String typed, @Nullable PostId self) {
        String code = Texts.line(typed, Integer.MAX_VALUE, "code").toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            throw Refusal.of("code", "directory.refusal.postCode");
        }
        posts.findByCode(code)
                .filter(post -> self == null || !post.id().equals(self.value()))
                .ifPresent(post -> {
                    throw Refusal.of("code", "directory.refusal.postCodeTaken", code);
                });
        return code;
    }

    private static ZoneId given(@Nullable ZoneId zone, String field) {
        if (zone == null) {
            throw Refusal.of(field, "base.refusal.required");
        }
        return zone;
    }

    private static Set<Language> some(Set<Language> languages) {
        if (languages.isEmpty()) {
            throw Refusal.of("languages", "base.refusal.required");
        }
        return languages;
    }
}
