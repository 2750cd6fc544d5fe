package org.chancery.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chancery.base.Marking;
import org.chancery.base.Parameters;
import org.chancery.base.PostId;
import org.chancery.base.Refusal;
import org.chancery.directory.InstitutionId;
import org.chancery.directory.PersonId;
import org.chancery.directory.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingFilterParametersTest {

    private static final MeetingFilter EVERYTHING_ASKED = new MeetingFilter(
            LocalDate.of(2020, 1, 1),
            LocalDate.of(2020, 12, 31),
            Set.of(new PostId(UUID.randomUUID()), new PostId(UUID.randomUUID())),
            Set.of(EntryState.values()),
            Set.of(MeetingKind.AUDIENCE, MeetingKind.COURTESY_CALL),
            Set.of(Marking.RESTRICTED),
            Set.of("ML", "MA"),
            new InstitutionId(UUID.randomUUID()),
            new PersonId(UUID.randomUUID()),
            new SubjectId(UUID.randomUUID()),
            new DossierId(UUID.randomUUID()),
            "السلام & Sahel = 100 %");

    @Test
    void whatIsWrittenIsReadBack() {
        var reading = MeetingFilterParameters.read(MeetingFilterParameters.format(EVERYTHING_ASKED));
        assertThat(reading.filter()).isEqualTo(EVERYTHING_ASKED);
        assertThat(reading.ignored()).isEmpty();
    }

    @Test
    void askingForEverythingNeedsNoParameters() {
        assertThat(MeetingFilterParameters.format(MeetingFilter.all())).isEmpty();
        assertThat(MeetingFilterParameters.read(Map.of()).filter()).isEqualTo(MeetingFilter.all());
    }

    @Test
    void constantsAreWrittenForPeople() {
        assertThat(MeetingFilterParameters.format(EVERYTHING_ASKED))
                .containsEntry("kind", List.of("audience", "courtesy-call"))
                .containsEntry("state", List.of("approved", "draft", "returned", "submitted"));
    }

    @Test
    void allParametersHaveTheirNameInTheList() {
        assertThat(MeetingFilterParameters.format(EVERYTHING_ASKED)).containsOnlyKeys(MeetingFilterParameters.NAMES);
    }

    @Test
    void monthAndYearStandForAllTheirDays() {
        var filter = MeetingFilterParameters.parse(Map.of("from", List.of("2018-03"), "until", List.of("2020")));
        assertThat(filter.from()).isEqualTo("2018-03-01");
        assertThat(filter.until()).isEqualTo("2020-12-31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from|yesterday",
                "until|2020-02-30",
                "until|20200817",
                "post|BKO",
                "state|DRAFTS",
                "kind|'; drop table entry --",
                "marking|top-secret",
                "country|Mali",
                "country|XX",
                "institution|1",
                "person|null",
                "subject|%00",
                "dossier|../../etc"
            })
    void rubbishIsLeftOutAndNamed(String name, String value) {
        var parameters = Map.of(name, List.of(value), "q", List.of("Sahel"));
        var reading = MeetingFilterParameters.read(parameters);
        assertThat(reading.ignored()).containsExactly(name);
        assertThat(MeetingFilterParameters.format(reading.filter())).containsOnlyKeys("q");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> MeetingFilterParameters.parse(parameters))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(name));
    }

    @Test
    void oneBadValueDoesNotTakeTheOthersWithIt() {
        var reading = MeetingFilterParameters.read(Map.of("state", List.of("draft", "drafty", "returned")));
        assertThat(reading.filter().states()).containsExactlyInAnyOrder(EntryState.DRAFT, EntryState.RETURNED);
        assertThat(reading.ignored()).containsExactly("state");
    }

    @Test
    void emptyValuesAskForNothing() {
        var reading = MeetingFilterParameters.read(Map.of("q", List.of("  "), "from", List.of(""), "state", List.of()));
        assertThat(reading.filter()).isEqualTo(MeetingFilter.all());
        assertThat(reading.ignored()).isEmpty();
    }

    @Test
    void endBeforeTheBeginningIsLeftOut() {
        var reading = MeetingFilterParameters.read(Map.of("from", List.of("2020"), "until", List.of("2019")));
        assertThat(reading.filter().until()).isNull();
        assertThat(reading.ignored()).containsExactly("until");
    }

    @Test
    void textIsTakenUpToItsLimit() {
        var longest = "a".repeat(Parameters.MAX_TEXT);
        assertThat(MeetingFilterParameters.read(Map.of("q", List.of(longest)))
                        .filter()
                        .text())
                .isEqualTo(longest);
        assertThat(MeetingFilterParameters.read(Map.of("q", List.of(longest + "a")))
                        .ignored())
                .containsExactly("q");
    }

    @Test
    void valuesAreTakenUpToTheirLimit() {
        var most = Collections.nCopies(Parameters.MAX_VALUES, "ML");
        assertThat(MeetingFilterParameters.read(Map.of("country", most)).ignored())
                .isEmpty();
        var tooMany = Collections.nCopies(Parameters.MAX_VALUES + 1, "ML");
        assertThat(MeetingFilterParameters.read(Map.of("country", tooMany)).ignored())
                .containsExactly("country");
    }

    @Test
    void otherParametersAreNoneOfItsBusiness() {
        assertThat(MeetingFilterParameters.read(Map.of("sort", List.of("x"), "continue", List.of("")))
                        .ignored())
                .isEmpty();
    }
}
