package org.chancery.demo;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.base.Marking;
import org.chancery.base.Refusal;
import org.chancery.base.i18n.Language;
import org.chancery.directory.DemoDirectoryService;
import org.chancery.directory.InstitutionId;
import org.chancery.directory.PersonId;
import org.chancery.directory.PostForm;
import org.chancery.directory.PostService;
import org.chancery.security.AuditLog;
import org.chancery.security.ForAdministrators;
import org.chancery.security.Role;
import org.chancery.security.UserForm;
import org.chancery.security.UserService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills and removes the demo embassy, which shows what the product does without touching anything real. */
@Service
@ForAdministrators
@Transactional
public class DemoEmbassy {

    /** Begins the register numbers of a demo embassy beside real posts, so that nobody takes its records for real. */
    private static final String CODE = "DEMO";

    private static final String OFFICER = "demo-officer";
    private static final String SECOND_OFFICER = "demo-officer2";
    private static final String SUPERVISOR = "demo-supervisor";
    private static final String READER = "demo-reader";

    private static final int PASSWORD_BYTES = 12;

    private final PostService posts;
    private final UserService users;
    private final DemoDirectoryService directory;
    private final DemoSeed seed;
    private final DemoRemoval removal;
    private final AuditLog audit;

    DemoEmbassy(
            PostService posts,
            UserService users,
            DemoDirectoryService directory,
            DemoSeed seed,
            DemoRemoval removal,
            AuditLog audit) {
        this.posts = posts;
        this.users = users;
        this.directory = directory;
        this.seed = seed;
        this.removal = removal;
        this.audit = audit;
    }

    /** Whether there is a demo embassy. */
    @Transactional(readOnly = true)
    public boolean isPresent() {
        return removal.findDemoPost().isPresent();
    }

    /**
     * Makes sure that a post and an account of these names leave room for the demo embassy.
     *
     * @throws Refusal of {@code code} or {@code username} when it needs that one itself
     */
    public static void requireFree(String postCode, String username) {
        if (postCode.strip().equalsIgnoreCase(CODE)) {
            throw Refusal.of("code", "demo.refusal.code", CODE);
        }
        var name = username.strip().toLowerCase(Locale.ROOT);
        if (Set.of(OFFICER, SECOND_OFFICER, SUPERVISOR, READER).contains(name)) {
            throw Refusal.of("username", "demo.refusal.username", name);
        }
    }

    /**
     * Opens the demo embassy, with a password for its four accounts that nobody else knows.
     *
     * @return the accounts; the password is not kept in clear anywhere
     * @throws Refusal when there is a post of that code, or a user of one of the names
     */
    public List<DemoAccount> fill() {
        var random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().encodeToString(random);
        return fill(
                CODE,
                List.of(
                        new DemoAccount(OFFICER, password, "Amina Berrada", Role.OFFICER, Marking.SECRET),
                        new DemoAccount(SECOND_OFFICER, password, "Youssef Alami", Role.OFFICER, Marking.CONFIDENTIAL),
                        new DemoAccount(SUPERVISOR, password, "Khadija Tazi", Role.SUPERVISOR, Marking.SECRET),
                        new DemoAccount(READER, password, "Omar Idrissi", Role.READER, Marking.RESTRICTED)));
    }

    /** Opens the demo embassy with the given officer, second officer, supervisor and reader. */
    List<DemoAccount> fill(String code, List<DemoAccount> accounts) {
        var post = posts.create(new PostForm(
                code,
                "Embassy of Morocco in Mali",
                "MA",
                "ML",
                java.time.ZoneId.of("Africa/Bamako"),
                Set.of(Language.FR, Language.AR, Language.EN)));
        directory.markPost(post);
        for (var account : accounts) {
            users.create(
                    new UserForm(
                            account.username(),
                            account.displayName(),
                            Set.of(account.role()),
                            account.clearance(),
                            Set.of(post),
                            true),
                    account.password(),
                    Language.EN);
        }
        seed.log(
                post,
                new DemoSeed.Staff(
                        accounts.get(0).username(),
                        accounts.get(1).username(),
                        accounts.get(2).username()));
        directory.markPersons(removal.findPersonsOf(post));
        directory.markInstitutions(removal.findInstitutionsOf(post));
        audit.record("demo.filled", post, post.value(), "");
        return accounts;
    }

    /**
     * Removes the demo embassy with its meetings, its accounts and whoever is in the directory because of it. What real
     * records name stays.
     */
    public void remove() {
        removal.findDemoPost().ifPresent(post -> {
            audit.record("demo.removed", post, post.value(), "");
            removal.removeContentOf(post);
            directory.remove(
                    removal.findPersonsInUse().stream().map(PersonId::new).collect(Collectors.toSet()),
                    removal.findInstitutionsInUse().stream()
                            .map(InstitutionId::new)
                            .collect(Collectors.toSet()));
        });
    }
}
