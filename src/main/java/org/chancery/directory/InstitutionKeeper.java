package org.chancery.directory;

import java.util.function.Supplier;
import org.chancery.base.Folding;
import org.chancery.base.Merge;
import org.chancery.base.NotFound;
import org.chancery.base.Refusal;
import org.chancery.base.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Checks what is said of an institution and stores it, typed in a form or in passing beside a new person. */
@Component
class InstitutionKeeper {

    private final InstitutionRepository institutions;

    InstitutionKeeper(InstitutionRepository institutions) {
        this.institutions = institutions;
    }

    Institution find(InstitutionId id) {
        return institutions.findById(id.value()).orElseThrow(NotFound::new);
    }

    InstitutionDetails details(Institution institution) {
        var successor = institution.successor();
        return institution.details(
                successor == null
                        ? null
                        : institutions
                                .findById(successor)
                                .map(Institution::asName)
                                .orElse(null));
    }

    Institution create(InstitutionForm form) {
        var checked = checked(form);
        refuseTaken(checked, null);
        return stored(
                checked,
                () -> institutions.saveAndFlush(new Institution(checked.name(), checked.shortName(), checked.code())));
    }

    void change(Institution institution, InstitutionForm seen, InstitutionForm wanted) {
        var now = institution.details(null).form();
        var merge = new Merge<>(seen, now, wanted);
        var checked = checked(merge.agreed(new InstitutionForm(
                merge.field("name", InstitutionForm::name),
                merge.field("shortName", InstitutionForm::shortName),
                merge.field("country", InstitutionForm::country))));
        refuseTaken(checked, institution);
        institution.describe(checked.name(), checked.shortName(), checked.code());
        stored(checked, () -> {
            institutions.flush();
            return institution;
        });
    }

    /**
     * The institution of that name, of that country if one is given; created when there is none. One of the past stays one
     * of the past: somebody met it then, or held a position there.
     */
    Institution findOrCreate(String name, @Nullable String country) {
        String folded = Folding.fold(Texts.line(name, InstitutionService.MAX_NAME, "institution"));
        var found = institutions.findByNameFoldedOrderByArchivedAscIdAsc(folded).stream()
                .filter(institution -> country == null || institution.country().equals(country))
                .findFirst();
        return found.orElseGet(() -> create(new InstitutionForm(name, null, country)));
    }

    private void refuseTaken(Checked form, @Nullable Institution self) {
        institutions
                .findByCountryAndNameFolded(form.code(), Folding.fold(form.name()))
                .filter(other -> !other.equals(self))
                .ifPresent(other -> {
                    throw taken(form);
                });
    }

    /** Between the look and the write somebody else may have been quicker; the database then says so. */
    private static Institution stored(Checked form, Supplier<Institution> write) {
        try {
            return write.get();
        } catch (DataIntegrityViolationException e) {
            throw taken(form);
        }
    }

    private static Refusal taken(Checked form) {
        return Refusal.of("name", "directory.refusal.institutionTaken", form.name());
    }

    private static Checked checked(InstitutionForm form) {
        return new Checked(
                Texts.line(form.name(), InstitutionService.MAX_NAME, "name"),
                Texts.optionalLine(form.shortName(), InstitutionService.MAX_SHORT_NAME, "shortName")
                        .orElse(null),
                Country.code(form.country(), "country"));
    }

    private record Checked(String name, @Nullable String shortName, String code) {}
}
