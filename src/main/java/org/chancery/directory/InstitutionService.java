package org.chancery.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.base.Folding;
import org.chancery.base.LikePattern;
import org.chancery.base.NotFound;
import org.chancery.base.Refusal;
import org.chancery.security.ForOfficers;
import org.chancery.security.ForReaders;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds and keeps the institutions, which all posts share. */
@Service
@ForReaders
@Transactional(readOnly = true)
public class InstitutionService {

    public static final int MAX_NAME = 200;
    public static final int MAX_SHORT_NAME = 40;

    private final InstitutionRepository institutions;
    private final InstitutionKeeper keeper;

    InstitutionService(InstitutionRepository institutions, InstitutionKeeper keeper) {
        this.institutions = institutions;
        this.keeper = keeper;
    }

    /** The institutions of a filter; sorts by {@code name}, {@code shortName}, {@code country}. */
    public Page<InstitutionDetails> search(InstitutionFilter filter, Pageable pageable) {
        return details(institutions.findAll(matching(filter), FoldedSort.of(pageable)));
    }

    private Page<InstitutionDetails> details(Page<Institution> page) {
        Map<UUID, InstitutionName> successors = institutions
                .findByIdIn(page.stream()
                        .map(Institution::successor)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Institution::id, Institution::asName));
        return page.map(institution ->
                institution.details(institution.successor() == null ? null : successors.get(institution.successor())));
    }

    /**
     * Every institution that ever was, by words that its name or short name contains; those in use first. For whatever is
     * about the past, which may name an institution that has since been closed.
     */
    public Page<InstitutionDetails> known(String text, Pageable pageable) {
        var inUseFirst = Sort.by("archived").and(Sort.by("name"));
        var sorted = pageable.isPaged()
                ? PageRequest.of(pageable.getPageNumber(), pageable.getPageSize(), inUseFirst)
                : Pageable.unpaged(inUseFirst);
        return details(institutions.findAll(Specification.allOf(named(text)), FoldedSort.of(sorted)));
    }

    /** How many institutions a filter lets through. */
    public long count(InstitutionFilter filter) {
        return institutions.count(matching(filter));
    }

    /** @throws NotFound when there is none such */
    public InstitutionDetails details(InstitutionId id) {
        return keeper.details(keeper.find(id));
    }

    /**
     * Adds an institution.
     *
     * @throws Refusal when a field is not as {@link InstitutionForm} says, or the country has one of that name
     */
    @ForOfficers
    @Transactional
    public InstitutionId create(InstitutionForm form) {
        return new InstitutionId(keeper.create(form).id());
    }

    /**
     * Changes what differs between what the editor began with and what it holds now.
     *
     * @param seen the form as it was when it was opened
     * @throws Refusal as {@link #create} does, and of a field that somebody else changed since
     */
    @ForOfficers
    @Transactional
    public void change(InstitutionId id, InstitutionForm seen, InstitutionForm wanted) {
        keeper.change(keeper.find(id), seen, wanted);
    }

    /** Takes an institution out of use; positions and records that name it stay. */
    @ForOfficers
    @Transactional
    public void archive(InstitutionId id) {
        keeper.find(id).archive();
    }

    /** Brings an archived institution back into use. */
    @ForOfficers
    @Transactional
    public void unarchive(InstitutionId id) {
        keeper.find(id).unarchive();
    }

    private static Specification<Institution> matching(InstitutionFilter filter) {
        List<Specification<Institution>> parts = new ArrayList<>();
        parts.add((i, query, is) -> is.equal(i.get("archived"), filter.archived()));
        if (filter.country() != null) {
            parts.add((i, query, is) -> is.equal(i.get("country"), filter.country()));
        }
        parts.addAll(named(filter.text()));
        return Specification.allOf(parts);
    }

    private static List<Specification<Institution>> named(String text) {
        List<Specification<Institution>> parts = new ArrayList<>();
        for (String word : Folding.words(text)) {
            String pattern = LikePattern.containing(word);
            parts.add((i, query, is) ->
                    is.or(is.like(i.get("nameFolded"), pattern, '!'), is.like(i.get("shortNameFolded"), pattern, '!')));
        }
        return parts;
    }
}
