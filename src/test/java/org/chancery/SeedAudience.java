package org.chancery;

import java.util.List;
import org.chancery.base.i18n.Language;

/**
 * The audience of 17 August 2020 as an officer of the embassy would write it down in one of the languages, with the
 * commas, quotation marks and lists that real minutes have.
 */
record SeedAudience(
        String subject,
        String date,
        String place,
        Attendee ambassador,
        Attendee secretary,
        Attendee minister,
        List<Topic> topics,
        String statement,
        String decision,
        FollowUp ours,
        FollowUp theirs) {

    record Attendee(String name, String title, String institution) {}

    record Topic(String title, String narrative) {}

    /** @param typed the due date as it is typed */
    record FollowUp(String text, String owner, String typed) {}

    static SeedAudience in(Language language) {
        return switch (language) {
            case EN -> english();
            case FR -> french();
            case AR -> arabic();
        };
    }

    private static SeedAudience english() {
        var embassy = "Embassy of Morocco in Mali";
        return new SeedAudience(
                "Peace in the Sahel, and bilateral cooperation",
                "17 August 2020",
                "Ministry of Foreign Affairs, Bamako",
                new Attendee("Hassan Naciri", "Ambassador", embassy),
                new Attendee("Amina Benali", "First Secretary", embassy),
                new Attendee(
                        "Tiebile Drame",
                        "Minister of Foreign Affairs and International Cooperation",
                        "Ministry of Foreign Affairs and International Cooperation"),
                List.of(
                        new Topic(
                                "The search for peace in the Sahel",
                                "Morocco’s part in it was discussed, \"as a brother country\"."),
                        new Topic("Bilateral relations", "How to widen cooperation between the two countries."),
                        new Topic("Strategic areas", "=trade, and its state\nsecurity")),
                "The relations illustrate South-South and pan-African cooperation.",
                "Both sides meet again before the end of the year.",
                new FollowUp("Send a note on trade and security", "Hassan Naciri", "30 September 2020"),
                new FollowUp("Propose dates for a joint commission", "Office of the minister", "October 2020"));
    }

    private static SeedAudience french() {
        var embassy = "Ambassade du Maroc au Mali";
        return new SeedAudience(
                "Paix au Sahel, et coopération bilatérale",
                "17 août 2020",
                "Ministère des Affaires étrangères, Bamako",
                new Attendee("Hassan Naciri", "Ambassadeur", embassy),
                new Attendee("Amina Benali", "Premier secrétaire", embassy),
                new Attendee(
                        "Tiébilé Dramé",
                        "Ministre des Affaires étrangères et de la Coopération internationale",
                        "Ministère des Affaires étrangères et de la Coopération internationale"),
                List.of(
                        new Topic(
                                "La recherche de la paix au Sahel",
                                "La part qu’y prend le Maroc a été évoquée, « en pays frère »."),
                        new Topic("Relations bilatérales", "Comment élargir la coopération entre les deux pays."),
                        new Topic("Domaines stratégiques", "=le commerce, et son état\nla sécurité")),
                "Les relations illustrent la coopération Sud-Sud et panafricaine.",
                "Les deux parties se revoient avant la fin de l’année.",
                new FollowUp("Transmettre une note sur le commerce", "Hassan Naciri", "30 septembre 2020"),
                new FollowUp("Proposer des dates de commission mixte", "Cabinet du ministre", "octobre 2020"));
    }

    private static SeedAudience arabic() {
        var embassy = "سفارة المغرب في مالي";
        return new SeedAudience(
                "السلم في منطقة الساحل، والتعاون الثنائي",
                "١٧ أغسطس ٢٠٢٠",
                "وزارة الشؤون الخارجية، باماكو",
                new Attendee("حسن الناصري", "سفير", embassy),
                new Attendee("أمينة بنعلي", "سكرتير أول", embassy),
                new Attendee(
                        "تييبيلي درامي",
                        "وزير الشؤون الخارجية والتعاون الدولي",
                        "وزارة الشؤون الخارجية والتعاون الدولي"),
                List.of(
                        new Topic("البحث عن السلم في الساحل", "جرى بحث دور المغرب فيه، \"بلدًا شقيقًا\"."),
                        new Topic("العلاقات الثنائية", "سبل توسيع التعاون بين البلدين."),
                        new Topic("المجالات الاستراتيجية", "=التجارة، وحالتها\nالأمن")),
                "تجسد العلاقات التعاون جنوب-جنوب والتعاون الأفريقي.",
                "يلتقي الجانبان مجددًا قبل نهاية السنة.",
                new FollowUp("إرسال مذكرة بشأن التجارة والأمن", "حسن الناصري", "٣٠ سبتمبر ٢٠٢٠"),
                new FollowUp("اقتراح مواعيد للجنة المشتركة", "ديوان الوزير", "أكتوبر ٢٠٢٠"));
    }
}
