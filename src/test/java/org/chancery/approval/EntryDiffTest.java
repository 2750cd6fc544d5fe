package org.chancery.approval;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.approval.EntryChange.Section;
import org.junit.jupiter.api.Test;

class EntryDiffTest {

    private static final String EMPTY = content("", "", "");

    @Test
    void equalContentHasNoChanges() {
        var content = content(attendee("a1", "Drame", "THEIRS"), topic("t1", 1, "Peace", "Text", ""), "");
        assertThat(EntryDiff.between(content, content)).isEmpty();
    }

    @Test
    void headerIsComparedFieldByField() {
        String before =
                header("\"subject\":\"Sahel\",\"place\":\"Bamako\",\"time\":{\"on\":\"2020-08-17\",\"start\":null}");
        String after = header(
                "\"subject\":\"The Sahel\",\"place\":\"Bamako\",\"time\":{\"on\":\"2020-08\",\"start\":\"10:00\"}");
        assertThat(EntryDiff.between(before, after))
                .containsExactly(
                        new EntryChange(Section.HEADER, "subject", "", "Sahel", "The Sahel"),
                        new EntryChange(Section.HEADER, "on", "", "2020-08-17", "2020-08"),
                        new EntryChange(Section.HEADER, "start", "", "", "10:00"));
    }

    @Test
    void attendeeIsAddedRemovedAndChanged() {
        String drame = attendee("a1", "Drame", "THEIRS");
        assertThat(EntryDiff.between(EMPTY, content(drame, "", "")))
                .containsExactly(new EntryChange(
                        Section.ATTENDANCE, EntryChange.WHOLE, "Drame", null, "Drame, Minister, Ministry"));
        assertThat(EntryDiff.between(content(drame, "", ""), EMPTY))
                .containsExactly(new EntryChange(
                        Section.ATTENDANCE, EntryChange.WHOLE, "Drame", "Drame, Minister, Ministry", null));
        assertThat(EntryDiff.between(content(drame, "", ""), content(attendee("a1", "Drame", "OURS"), "", "")))
                .containsExactly(new EntryChange(Section.ATTENDANCE, "side", "Drame", "THEIRS", "OURS"));
    }

    @Test
    void otherOrderIsOneChange() {
        String a = attendee("a1", "Drame", "THEIRS");
        String b = attendee("a2", "Timbine", "THEIRS");
        assertThat(EntryDiff.between(content(a + "," + b, "", ""), content(b + "," + a, "", "")))
                .containsExactly(new EntryChange(
                        Section.ATTENDANCE, EntryChange.ORDER, "THEIRS", "Drame\nTimbine", "Timbine\nDrame"));
        String s = topic("t1", 1, "Peace", "", "");
        String t = topic("t2", 2, "Trade", "", "");
        assertThat(EntryDiff.between(content("", s + "," + t, ""), content("", t + "," + s, "")))
                .containsExactly(new EntryChange(Section.TOPIC, EntryChange.ORDER, "", "Peace\nTrade", "Trade\nPeace"));
    }

    @Test
    void narrativeSubjectsAndMarkingOfATopicAreCompared() {
        String before = topic("t1", 1, "Peace", "Old words.", "");
        String after =
                topic("t1", 1, "Peace", "New words.", "").replace("\"subjects\":[]", "\"subjects\":[\"s1\",\"s2\"]");
        assertThat(EntryDiff.between(content("", before, ""), content("", after, "")))
                .containsExactly(
                        new EntryChange(Section.TOPIC, "subjects", "1. Peace", "", "s1\ns2"),
                        new EntryChange(Section.TOPIC, "narrative", "1. Peace", "Old words.", "New words."));
    }

    @Test
    void otherFormatsOfTheSameWordsAreAChange() {
        String topic = topic("t1", 1, "Peace", "Words.", "");
        String before = texts(content("", topic, ""), "plain", "as it was");
        assertThat(EntryDiff.between(before, texts(content("", topic, ""), "bold", "as it was")))
                .containsExactly(new EntryChange(Section.TOPIC, EntryChange.LAYOUT, "1. Peace", "", ""));
        assertThat(EntryDiff.between(before, texts(content("", topic, ""), "plain", "a list")))
                .containsExactly(new EntryChange(Section.HEADER, EntryChange.LAYOUT, "", "", ""));
        String reworded = topic("t1", 1, "Peace", "Other words.", "");
        assertThat(EntryDiff.between(before, texts(content("", reworded, ""), "bold", "as it was")))
                .containsExactly(new EntryChange(Section.TOPIC, "narrative", "1. Peace", "Words.", "Other words."));
        assertThat(EntryDiff.between(content("", topic, ""), before)).isEmpty();
    }

    @Test
    void statementsAndDecisionsNameTheirTopic() {
        String people = attendee("a1", "Drame", "THEIRS") + "," + attendee("a2", "Timbine", "THEIRS");
        String before = topic("t1", 1, "Peace", "", statement("x1", "a1", "We agree."));
        String after =
                topic("t1", 1, "Peace", "", statement("x1", "a2", "We agree.") + "," + statement("x2", "a1", "Yes."));
        assertThat(EntryDiff.between(content(people, before, ""), content(people, after, "")))
                .containsExactly(
                        new EntryChange(Section.STATEMENT, "speaker", "1. Peace", "Drame", "Timbine"),
                        new EntryChange(Section.STATEMENT, EntryChange.WHOLE, "1. Peace", null, "Drame: Yes."));
        String decided = before.replace(
                "\"decisions\":[]", "\"decisions\":[{\"id\":\"d1\",\"topic\":\"t1\",\"text\":\"Meet.\"}]");
        assertThat(EntryDiff.between(content(people, decided, ""), content(people, before, "")))
                .containsExactly(new EntryChange(Section.DECISION, EntryChange.WHOLE, "1. Peace", "Meet.", null));
    }

    @Test
    void statementOfSomebodyWhoLeftKeepsItsSpeaker() {
        String before = topic("t1", 1, "Peace", "", statement("x1", "a1", "We agree."));
        String after = topic("t1", 1, "Peace", "", "");
        assertThat(EntryDiff.between(content(attendee("a1", "Drame", "THEIRS"), before, ""), content("", after, "")))
                .contains(new EntryChange(Section.STATEMENT, EntryChange.WHOLE, "1. Peace", "Drame: We agree.", null));
    }

    @Test
    void followUpsAreCompared() {
        String before =
                "{\"commitment\":\"f1\",\"side\":\"OURS\",\"owner\":\"\",\"text\":\"Send the list\",\"due\":null}";
        String after = before.replace("null", "\"2020-09-01\"");
        assertThat(EntryDiff.between(content("", "", before), content("", "", after)))
                .containsExactly(new EntryChange(Section.FOLLOW_UP, "due", "Send the list", "", "2020-09-01"));
        assertThat(EntryDiff.between(EMPTY, content("", "", before)))
                .containsExactly(
                        new EntryChange(Section.FOLLOW_UP, EntryChange.WHOLE, "Send the list", null, "Send the list"));
    }

    private static String header(String members) {
        return "{\"minutes\":{\"header\":{" + members + "},\"attendances\":[],\"topics\":[]},\"parts\":{}}";
    }

    private static String content(String attendances, String topics, String followUps) {
        return "{\"minutes\":{\"header\":{\"time\":{}},\"attendances\":[" + attendances + "],\"topics\":[" + topics
                + "]},\"parts\":{\"followUps\":[" + followUps + "]}}";
    }

    private static String texts(String content, String narrative, String summary) {
        return content.replace(
                "\"parts\":{", "\"parts\":{\"texts\":{\"summary\":\"" + summary + "\",\"t1\":\"" + narrative + "\"},");
    }

    private static String attendee(String id, String name, String side) {
        return "{\"id\":\"" + id + "\",\"name\":\"" + name + "\",\"side\":\"" + side
                + "\",\"title\":\"Minister\",\"institution\":\"Ministry\"}";
    }

    private static String topic(String id, int number, String title, String narrative, String statements) {
        return "{\"id\":\"" + id + "\",\"number\":" + number + ",\"title\":\"" + title + "\",\"narrative\":\""
                + narrative + "\",\"subjects\":[],\"statements\":[" + statements + "],\"decisions\":[]}";
    }

    private static String statement(String id, String speaker, String text) {
        return "{\"id\":\"" + id + "\",\"topic\":\"t1\",\"speaker\":\"" + speaker + "\",\"text\":\"" + text + "\"}";
    }
}
