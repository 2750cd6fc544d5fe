package org.chancery.agreement;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.chancery.base.PostId;
import org.chancery.directory.PostDetails;
import org.chancery.directory.PostService;
import org.chancery.directory.SubjectDetails;
import org.chancery.directory.SubjectId;
import org.chancery.directory.SubjectService;
import org.chancery.export.CsvColumn;
import org.chancery.export.ExportSource;
import org.chancery.export.ExportTable;
import org.chancery.security.ForEveryone;
import org.chancery.security.ForReaders;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Lets people take the agreements that they see away as a file. */
@Component
@ForReaders
class AgreementExport implements ExportSource<AgreementExport.Row> {

    static final int PAGE = 500;

    private static final ExportTable<Row> TABLE = ExportTable.of(
            CsvColumn.id("agreement_id", row -> row.item().id().value()),
            CsvColumn.text("post", Row::post),
            CsvColumn.text("title", row -> row.item().title()),
            CsvColumn.texts("parties", row -> new TreeSet<>(row.item().parties())),
            CsvColumn.texts("subjects", Row::subjects),
            CsvColumn.text("fields", row -> row.item().fields()),
            CsvColumn.date("signed", row -> row.item().signed()),
            CsvColumn.text("place", row -> row.item().place()),
            CsvColumn.constant("status", row -> row.item().status()),
            CsvColumn.constant("marking", row -> row.item().marking()));

    private final AgreementService agreements;
    private final PostService posts;
    private final SubjectService subjects;
    private final EntityManager entityManager;

    AgreementExport(
            AgreementService agreements, PostService posts, SubjectService subjects, EntityManager entityManager) {
        this.agreements = agreements;
        this.posts = posts;
        this.subjects = subjects;
        this.entityManager = entityManager;
    }

    /** Says no more than the address, and is asked when the product starts, with nobody signed in. */
    @Override
    @ForEveryone
    public String name() {
        return "agreements";
    }

    @Override
    public Set<String> parameters() {
        return Set.copyOf(AgreementFilterParameters.NAMES);
    }

    @Override
    public ExportTable<Row> table() {
        return TABLE;
    }

    @Override
    public void rows(Map<String, List<String>> parameters, Consumer<? super Row> sink) {
        var filter = AgreementFilterParameters.parse(parameters);
        Map<PostId, String> codes = posts.mine().stream().collect(Collectors.toMap(PostDetails::id, PostDetails::code));
        Map<SubjectId, String> terms = new HashMap<>();
        int number = 0;
        Page<AgreementListItem> page;
        do {
            page = agreements.list(filter, PageRequest.of(number++, PAGE));
            learn(terms, page.getContent());
            for (var item : page) {
                var names = item.subjects().stream()
                        .map(subject -> terms.getOrDefault(subject, ""))
                        .sorted()
                        .toList();
                sink.accept(new Row(item, codes.getOrDefault(item.post(), ""), names));
            }
            // Nothing was changed, and a register of years is not to be held in memory whole.
            entityManager.clear();
        } while (page.hasNext());
    }

    /** The stable codes of the subjects that have not come up before. */
    private void learn(Map<SubjectId, String> terms, List<AgreementListItem> page) {
        var unknown = page.stream()
                .flatMap(item -> item.subjects().stream())
                .filter(subject -> !terms.containsKey(subject))
                .collect(Collectors.toSet());
        subjects.named(unknown, Locale.ROOT).forEach((SubjectDetails term) -> terms.put(term.id(), term.code()));
    }

    /** A line of the file. */
    record Row(AgreementListItem item, String post, List<String> subjects) {}
}
