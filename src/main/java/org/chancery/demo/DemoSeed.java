package org.chancery.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.directory.PersonId;
import org.chancery.meeting.Capacity;
import org.chancery.meeting.DossierForm;
import org.chancery.meeting.DossierId;
import org.chancery.meeting.DossierKind;
import org.chancery.meeting.DossierService;
import org.chancery.meeting.MeetingId;
import org.chancery.meeting.MeetingKind;
import org.chancery.meeting.MeetingTime;
import org.chancery.meeting.Side;
import org.chancery.security.Acting;
import org.springframework.stereotype.Component;

/** Logs, through the services and in the names of the staff, what a press report of 2020 tells of the embassy. */
@Component
class DemoSeed {

    private final Acting acting;
    private final DemoDesk desk;
    private final DemoAgreements agreements;
    private final DossierService dossiers;
    private final Clock clock;

    DemoSeed(Acting acting, DemoDesk desk, DemoAgreements agreements, DossierService dossiers, Clock clock) {
        this.acting = acting;
        this.desk = desk;
        this.agreements = agreements;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /** User names of those who write and those who approve. */
    record Staff(String officer, String secondOfficer, String supervisor) {}

    void log(PostId post, Staff staff) {
        acting.as(staff.officer(), () -> {
            var ambassador = desk.person("Hassan Naciri", "Ambassador", "Embassy of Morocco in Mali", "MA", 5);
            var talks = dossiers.create(new DossierForm(
                    post,
                    "Regular meetings with Malian officials",
                    DossierKind.SERIES,
                    Marking.UNCLASSIFIED,
                    "The ambassador meets Malian officials regularly. South-South cooperation: Morocco shares its "
                            + "development expertise across the continent."));
            var visit = dossiers.create(new DossierForm(
                    post,
                    "Visit of the Prime Minister of Mali to Rabat, March 2018",
                    DossierKind.VISIT,
                    Marking.UNCLASSIFIED,
                    "A working and friendship visit with several talks."));
            var rabat = visit(post, staff, visit);
            agreements.ofTheVisit(post, rabat, visit);
            agreements.ofLaterYears(post);
            var assembly = assembly(post, staff, ambassador, talks);
            var minister = foreignMinister(post, staff, ambassador, talks);
            acting.as(staff.secondOfficer(), () -> waiting(post, ambassador, talks, assembly));
            next(post, ambassador, talks, minister);
        });
    }

    private MeetingId visit(PostId post, Staff staff, DossierId dossier) {
        var minutes = desk.begin(
                post,
                "Working and friendship visit of the Prime Minister of Mali",
                MeetingKind.DELEGATION_VISIT,
                MeetingTime.on(PartialDate.month(2018, 3)),
                Marking.UNCLASSIFIED,
                dossier);
        minutes.place("Rabat")
                .summary(
                        "A Malian delegation led by Prime Minister Soumeylou Boubeye Maiga held several talks in Rabat. "
                                + "Agreements were signed in six fields.");
        minutes.seat(
                desk.person("Soumeylou Boubeye Maiga", "Prime Minister", "Government of Mali", "ML", 2),
                Side.THEIRS,
                Capacity.HEAD_OF_DELEGATION);
        minutes.topic("Peace and security", "The talks dealt with peace and with security.", "peace-security");
        minutes.topic("Counter-terrorism", "The talks dealt with the fight against terrorism.", "counter-terrorism");
        minutes.topic("Climate change", "The talks dealt with climate change.", "climate-change");
        minutes.topic("Irregular migration", "The talks dealt with irregular migration.", "migration");
        minutes.submit();
        acting.as(staff.supervisor(), minutes::approve);
        return minutes.meeting();
    }

    private PersonId assembly(PostId post, Staff staff, PersonId ambassador, DossierId dossier) {
        var minutes = desk.begin(
                post,
                "Audience with the President of the National Assembly",
                MeetingKind.AUDIENCE,
                MeetingTime.on(PartialDate.parse("2020-06-09")),
                Marking.RESTRICTED,
                dossier);
        minutes.place("Bamako");
        minutes.seat(ambassador, Side.OURS, Capacity.HEAD_OF_DELEGATION);
        var president = desk.person(
                "Moussa Timbine", "President of the National Assembly", "National Assembly of Mali", "ML", 3);
        var speaker = minutes.seat(president, Side.THEIRS, Capacity.HEAD_OF_DELEGATION);
        var cooperation = minutes.topic(
                "Cooperation between the institutions of both countries",
                "Cooperation between the two countries’ institutions, and the openings for partnership.",
                "parliamentary-cooperation",
                "bilateral-relations");
        minutes.said(cooperation, speaker, "Morocco is a neighbour in fact, though no border is shared.");
        minutes.said(cooperation, speaker, "Every king since independence has left a mark on the friendship.");
        minutes.willDo(
                cooperation,
                Side.THEIRS,
                "Name the openings for partnership between the two parliaments",
                "National Assembly of Mali",
                PartialDate.parse("2020-09-30"));
        var economy = minutes.topic(
                "Morocco’s economic presence in Mali", "Morocco’s economic presence in Mali.", "trade", "investment");
        minutes.said(economy, speaker, "The economic presence is an appreciated support.");
        minutes.submit();
        acting.as(staff.supervisor(), minutes::approve);
        return president;
    }

    private PersonId foreignMinister(PostId post, Staff staff, PersonId ambassador, DossierId dossier) {
        var minutes = desk.begin(
                post,
                "Audience with the Minister of Foreign Affairs and International Cooperation",
                MeetingKind.AUDIENCE,
                MeetingTime.on(PartialDate.parse("2020-08-17")),
                Marking.RESTRICTED,
                dossier);
        minutes.place("Bamako");
        minutes.seat(ambassador, Side.OURS, Capacity.HEAD_OF_DELEGATION);
        var minister = desk.person(
                "Tiebile Drame",
                "Minister of Foreign Affairs and International Cooperation",
                "Ministry of Foreign Affairs and International Cooperation of Mali",
                "ML",
                4);
        var speaker = minutes.seat(minister, Side.THEIRS, Capacity.HEAD_OF_DELEGATION);
        minutes.topic(
                "Peace in the Sahel",
                "The search for peace in the Sahel, and Morocco’s part in it.",
                "peace-security",
                "regional-cooperation");
        var relations = minutes.topic(
                "Bilateral relations",
                "Bilateral relations, and how to widen cooperation.",
                "bilateral-relations",
                "regional-cooperation");
        minutes.said(
                relations, speaker, "The relations are an illustration of South-South and pan-African cooperation.");
        minutes.said(
                relations,
                speaker,
                "They are to be commended for investing in the future and for answering the aspirations of both peoples.");
        minutes.willDo(
                relations,
                Side.OURS,
                "Propose fields in which cooperation is to be widened",
                "Embassy of Morocco in Mali",
                PartialDate.month(2020, 10));
        minutes.topic(
                "Cooperation in strategic areas, trade and security",
                "The state of cooperation in strategic areas, trade and security.",
                "trade",
                "peace-security");
        minutes.submit();
        acting.as(staff.supervisor(), minutes::approve);
        return minister;
    }

    /** Something for the supervisor's inbox. */
    private void waiting(PostId post, PersonId ambassador, DossierId dossier, PersonId counterpart) {
        var minutes = desk.begin(
                post,
                "Telephone call with the President of the National Assembly",
                MeetingKind.PHONE_CALL,
                MeetingTime.on(PartialDate.parse("2020-07-02")),
                Marking.RESTRICTED,
                dossier);
        minutes.seat(ambassador, Side.OURS, Capacity.HEAD_OF_DELEGATION);
        minutes.seat(counterpart, Side.THEIRS, Capacity.HEAD_OF_DELEGATION);
        minutes.topic(
                "Partnership between the parliaments",
                "Returned to the openings for partnership named at the audience of 9 June.",
                "parliamentary-cooperation");
        minutes.submit();
    }

    /** Something that is still being written: the meeting at which what is open from the last one matters. */
    private void next(PostId post, PersonId ambassador, DossierId dossier, PersonId counterpart) {
        var minutes = desk.begin(
                post,
                "Next audience with the Minister of Foreign Affairs",
                MeetingKind.AUDIENCE,
                MeetingTime.on(PartialDate.day(LocalDate.now(clock).plusWeeks(1))),
                Marking.CONFIDENTIAL,
                dossier);
        minutes.seat(ambassador, Side.OURS, Capacity.HEAD_OF_DELEGATION);
        minutes.seat(counterpart, Side.THEIRS, Capacity.HEAD_OF_DELEGATION);
        minutes.topic("What became of the follow-ups of the last audience", "", "bilateral-relations");
    }
}
