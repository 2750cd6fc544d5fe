package org.chancery.demo;

import java.util.Set;
import org.chancery.agreement.AgreementForm;
import org.chancery.agreement.AgreementStatus;
import org.chancery.agreement.AgreementWriting;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.meeting.DossierId;
import org.chancery.meeting.MeetingId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters the agreements of the press report into the register. */
@Component
class DemoAgreements {

    private final AgreementWriting agreements;
    private final DemoDesk desk;

    DemoAgreements(AgreementWriting agreements, DemoDesk desk) {
        this.agreements = agreements;
        this.desk = desk;
    }

    /** Those signed in Rabat in March 2018. */
    void ofTheVisit(PostId post, MeetingId meeting, DossierId dossier) {
        var signed = PartialDate.month(2018, 3);
        enter(post, "Agreement on transport", "Transport", signed, "Rabat", meeting, dossier, "", "transport");
        enter(post, "Agreement on logistics", "Logistics", signed, "Rabat", meeting, dossier, "", "logistics");
        enter(
                post,
                "Agreement on infrastructure",
                "Infrastructure",
                signed,
                "Rabat",
                meeting,
                dossier,
                "",
                "infrastructure");
        enter(
                post,
                "Agreement on hydro-agricultural development",
                "Hydro-agricultural development",
                signed,
                "Rabat",
                meeting,
                dossier,
                "",
                "agriculture-irrigation");
        enter(
                post,
                "Agreement on vocational training",
                "Vocational training",
                signed,
                "Rabat",
                meeting,
                dossier,
                "",
                "vocational-training");
        enter(
                post,
                "Agreement on sustainable development",
                "Sustainable development",
                signed,
                "Rabat",
                meeting,
                dossier,
                "",
                "sustainable-development");
    }

    void ofLaterYears(PostId post) {
        enter(
                post,
                "Centre in Bamako that monitors audiovisual media",
                "Audiovisual communication",
                PartialDate.month(2019, 1),
                "Bamako",
                null,
                null,
                "Set up by Morocco’s High Authority for Audiovisual Communication.",
                "media");
        enter(
                post,
                "Agreement to harmonise migration policies",
                "Migration policy",
                PartialDate.month(2019, 3),
                "",
                null,
                null,
                "Promotes an integrated African policy on migration, to better the experience and living conditions of "
                        + "migrants.",
                "migration");
        enter(
                post,
                "Agreement on housing and urban planning",
                "Housing and urban planning",
                PartialDate.month(2020, 2),
                "",
                null,
                null,
                "Training for Malian executives and officials on Moroccan expertise.",
                "housing-urban-planning");
    }

    private void enter(
            PostId post,
            String title,
            String fields,
            PartialDate signed,
            String place,
            @Nullable MeetingId meeting,
            @Nullable DossierId dossier,
            String notes,
            String subject) {
        agreements.create(new AgreementForm(
                post,
                title,
                Set.of("MA", "ML"),
                desk.subjects(subject),
                fields,
                signed,
                place,
                AgreementStatus.SIGNED,
                meeting,
                meeting == null ? dossier : null,
                Marking.UNCLASSIFIED,
                notes));
    }
}
