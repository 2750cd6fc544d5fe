package org.chancery.directory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chancery.base.Folding;
import org.chancery.base.Merge;
import org.chancery.base.NotFound;
import org.chancery.base.Refusal;
import org.chancery.base.Texts;
import org.chancery.security.AuditLog;
import org.chancery.security.ForAdministrators;
import org.chancery.security.ForSignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers the vocabulary to everybody, and lets administrators keep it. Some dozens of terms: never paged. */
@Service
@ForSignedIn
@Transactional(readOnly = true)
public class SubjectService {

    public static final int MAX_CODE = 60;
    public static final int MAX_NAME = 120;

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,59}");

    private final SubjectRepository subjects;
    private final AuditLog audit;

    SubjectService(SubjectRepository subjects, AuditLog audit) {
        this.subjects = subjects;
        this.audit = audit;
    }

    /** The terms in use, in the alphabetical order of the reader's language. */
    public List<SubjectDetails> active(Locale reader) {
        return sorted(subjects.findByArchivedFalse(), reader);
    }

    /** The terms with these ids, archived ones too, in the alphabetical order of the reader's language. */
    public List<SubjectDetails> named(Collection<SubjectId> ids, Locale reader) {
        return ids.isEmpty()
                ? List.of()
                : sorted(subjects.findByIdIn(ids.stream().map(SubjectId::value).toList()), reader);
    }

    /** All terms, archived ones too. */
    @ForAdministrators
    public List<SubjectDetails> all(Locale reader) {
        return sorted(subjects.findBy(), reader);
    }

    /** @throws Refusal when a field is not as {@link SubjectForm} says, or the code is taken */
    @ForAdministrators
    @Transactional
    public SubjectId create(SubjectForm form) {
        String code = Texts.line(form.code(), MAX_CODE, "code").toLowerCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            throw Refusal.of("code", "directory.refusal.subjectCode");
        }
        if (subjects.existsByCode(code)) {
            throw Refusal.of("code", "directory.refusal.subjectCodeTaken", code);
        }
        var subject = subjects.save(new Subject(code, checked(form)));
        audit.record("subject.created", null, subject.id(), code);
        return new SubjectId(subject.id());
    }

    /**
     * Changes the names that differ between what the editor began with and what it holds now; the code stays.
     *
     * @param seen the form as it was when it was opened
     * @throws Refusal when a name is not as {@link SubjectForm} says, and of one that somebody else changed since
     */
    @ForAdministrators
    @Transactional
    public void change(SubjectId id, SubjectForm seen, SubjectForm wanted) {
        var subject = find(id);
        var merge = new Merge<>(seen, subject.details().form(), wanted);
        subject.rename(checked(merge.agreed(new SubjectForm(
                subject.code(),
                merge.field("nameEn", SubjectForm::nameEn),
                merge.field("nameFr", SubjectForm::nameFr),
                merge.field("nameAr", SubjectForm::nameAr)))));
        audit.record("subject.changed", null, id.value(), subject.code());
    }

    /** Offers a term no more; topics that have it keep it. */
    @ForAdministrators
    @Transactional
    public void archive(SubjectId id) {
        var subject = find(id);
        subject.archive();
        audit.record("subject.archived", null, id.value(), subject.code());
    }

    /** Offers an archived term again. */
    @ForAdministrators
    @Transactional
    public void unarchive(SubjectId id) {
        var subject = find(id);
        subject.unarchive();
        audit.record("subject.unarchived", null, id.value(), subject.code());
    }

    private static SubjectForm checked(SubjectForm form) {
        return new SubjectForm(
                form.code(),
                Texts.line(form.nameEn(), MAX_NAME, "nameEn"),
                Texts.line(form.nameFr(), MAX_NAME, "nameFr"),
                Texts.line(form.nameAr(), MAX_NAME, "nameAr"));
    }

    private static List<SubjectDetails> sorted(List<Subject> found, Locale reader) {
        return found.stream()
                .map(Subject::details)
                .sorted(Comparator.comparing(subject -> Folding.fold(subject.name(reader))))
                .toList();
    }

    private Subject find(SubjectId id) {
        return subjects.findById(id.value()).orElseThrow(NotFound::new);
    }
}
