package org.chancery.yjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    private final YDoc doc = new YDoc();
    private final YXmlFragment xml = doc.xml("topic");

    private YXmlElement paragraph(String text) {
        YXmlElement paragraph = xml.appendElement("paragraph");
        paragraph.appendText(text);
        return paragraph;
    }

    @Test
    void minutesComeOutAsHtmlTextAndProseMirror() {
        YXmlElement heading = xml.appendElement("heading");
        heading.setAttribute("level", 2);
        heading.appendText("Trade");
        YXmlElement paragraph = paragraph("Both sides agreed.");
        paragraph.setAttribute("dir", "ltr");
        ((YXmlText) paragraph.children().getFirst()).format(11, 6, Map.of("bold", Map.of(), "italic", Map.of()));
        YXmlElement list = xml.appendElement("orderedList");
        list.setAttribute("start", 3);
        for (String point : List.of("Ports", "Roads")) {
            list.appendElement("listItem").appendElement("paragraph").appendText(point);
        }
        YXmlElement row = xml.appendElement("table").appendElement("tableRow");
        YXmlElement head = row.appendElement("tableHeader");
        head.setAttribute("colspan", 2);
        head.appendElement("paragraph").appendText("Year");
        row.appendElement("tableCell");
        row.appendElement("tableCell").appendElement("paragraph").appendText("2026");

        assertThat(Html.of(xml))
                .isEqualTo(
                        "<h2 dir=\"ltr\">Trade</h2><p dir=\"ltr\">Both sides <strong><em>agreed</em></strong>.</p>"
                                + "<ol dir=\"ltr\" start=\"3\"><li><p>Ports</p></li><li><p>Roads</p></li></ol>"
                                + "<table dir=\"ltr\"><tr><th colspan=\"2\"><p>Year</p></th><td></td><td><p>2026</p></td></tr></table>");
        assertThat(PlainText.of(xml)).isEqualTo("Trade\nBoth sides agreed.\nPorts\nRoads\nYear\t\t2026");
        assertThat(ProseMirrorJson.of(xml))
                .startsWith("{\"type\":\"doc\",\"content\":[{\"type\":\"heading\",\"attrs\":{\"level\":2},"
                        + "\"content\":[{\"type\":\"text\",\"text\":\"Trade\"}]},")
                .contains("{\"type\":\"text\",\"text\":\"agreed\",\"marks\":[{\"type\":\"bold\",\"attrs\":{}},"
                        + "{\"type\":\"italic\",\"attrs\":{}}]}");
    }

    @Test
    void everythingAClientWroteIsEscapedInHtml() {
        paragraph("<script>alert('1')</script> & \"more\" \u0000\u007f");
        YXmlElement script = xml.appendElement("script");
        script.setAttribute("src", "\"><img onerror=x>");
        script.setAttribute("on click", "bad");
        script.appendText("<b>");
        xml.appendElement("img src=x onerror=alert(1)").appendText("x");
        assertThat(Html.of(xml))
                .isEqualTo(
                        "<p dir=\"ltr\">&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;more&quot; \uFFFD\uFFFD</p>"
                                + "<div data-type=\"script\" data-src=\"&quot;&gt;&lt;img onerror=x&gt;\">&lt;b&gt;</div>"
                                + "<div>x</div>");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/?a=1&b=2, true",
        "HTTP://a.example, true",
        "mailto:a@b.example, true",
        "javascript:alert(1), false",
        "data:text/html;base64;x, false",
        "//a.example, false",
        "' https://a.example', false",
        "https://a.example/ x, false"
    })
    void onlyLinksToTheWebAndToMailLeadAnywhere(String href, boolean leads) {
        ((YXmlText) paragraph("here").children().getFirst()).format(0, 4, Map.of("link", Map.of("href", href)));
        assertThat(Html.of(xml).contains("<a href=")).isEqualTo(leads);
        assertThat(Html.of(xml)).contains("here");
    }

    @Test
    void unknownNodesKeepTheirSimpleAttributesAsData() {
        YXmlElement paragraph = paragraph("Noted. ");
        YXmlElement anchor = paragraph.appendElement("followUp");
        anchor.setAttribute("rowId", 42);
        anchor.setAttribute("fields", Map.of("a", 1));
        anchor.setAttribute("onclick", "x");
        xml.appendElement("decision").setAttribute("id", "d'1");
        assertThat(Html.of(xml))
                .isEqualTo(
                        "<p dir=\"ltr\">Noted. <span data-type=\"followUp\" data-onclick=\"x\" data-row-id=\"42\"></span></p>"
                                + "<div data-type=\"decision\" data-id=\"d&#39;1\"></div>");
    }

    @Test
    void whatOnlyMarksAPlaceIsNoLine() {
        xml.appendElement("place");
        paragraph("Before.");
        xml.appendElement("place").setAttribute("of", "a row");
        paragraph("");
        xml.appendElement("place");
        paragraph("After.");
        xml.appendElement("place");
        assertThat(PlainText.of(xml)).isEqualTo("Before.\n\nAfter.");
    }

    @Test
    void mentionsBreaksAndImagesHaveTheirText() {
        YXmlElement paragraph = paragraph("With ");
        YXmlElement mention = paragraph.appendElement("mention");
        mention.setAttribute("id", 5);
        mention.setAttribute("label", "Ms <Diallo>");
        paragraph.appendElement("hardBreak");
        paragraph.appendElement("image").setAttribute("alt", "seal");
        assertThat(Html.of(xml))
                .isEqualTo(
                        "<p dir=\"ltr\">With <span data-type=\"mention\" data-id=\"5\">@Ms &lt;Diallo&gt;</span><br>seal</p>");
        assertThat(PlainText.of(xml)).isEqualTo("With @Ms <Diallo>\nseal");
    }

    @Test
    void blocksRunInTheDirectionOfTheirFirstLetter() {
        paragraph("2026: أكد الوزير");
        paragraph("12.5 %");
        YXmlElement quote = xml.appendElement("blockquote");
        quote.appendElement("paragraph").appendText("«قال");
        quote.appendElement("paragraph").appendText("(said)");
        paragraph("").appendElement("mention").setAttribute("label", "وزير");
        assertThat(Html.of(xml))
                .isEqualTo("<p dir=\"rtl\">2026: أكد الوزير</p><p>12.5 %</p>"
                        + "<blockquote dir=\"rtl\"><p>«قال</p><p dir=\"ltr\">(said)</p></blockquote>"
                        + "<p dir=\"rtl\"><span data-type=\"mention\" data-id=\"\">@وزير</span></p>");
    }

    @Test
    void numbersThatAClientMadeUpDoNotBreakTheHtml() {
        YXmlElement heading = xml.appendElement("heading");
        heading.setAttribute("level", "<script>");
        heading.appendText("a");
        YXmlElement other = xml.appendElement("heading");
        other.setAttribute("level", 99L);
        other.setAttribute("dir", "\" onload=\"");
        assertThat(Html.of(xml)).isEqualTo("<h1 dir=\"ltr\">a</h1><h6></h6>");
    }

    @Test
    void marksThatMayOverlapLoseTheirHash() {
        ((YXmlText) paragraph("a").children().getFirst()).format(0, 1, Map.of("comment--3bc+CJwF", Map.of("id", 1)));
        assertThat(ProseMirrorJson.of(xml)).contains("\"marks\":[{\"type\":\"comment\",\"attrs\":{\"id\":1}}]");
    }

    @Test
    void emptyFragmentHasNeitherHtmlNorText() {
        assertThat(Html.of(xml)).isEmpty();
        assertThat(PlainText.of(xml)).isEmpty();
        assertThat(ProseMirrorJson.of(xml)).isEqualTo("{\"type\":\"doc\",\"content\":[]}");
    }

    @Test
    void formatsEndWhereTheyWereToldTo() {
        YText text = doc.text("text");
        text.append("one two three");
        text.format(4, 3, Map.of("bold", true));
        text.insert(7, "!");
        Map<String, Object> off = new LinkedHashMap<>();
        off.put("bold", null);
        text.format(4, 1, off);
        assertThat(text.toDelta())
                .containsExactly(
                        new TextRun("one t", Map.of()),
                        new TextRun("wo!", Map.of("bold", true)),
                        new TextRun(" three", Map.of()));
    }

    @Test
    void valuesThatNoDocumentHoldsAreRefusedWhenWritten() {
        YMap map = doc.map("map");
        assertThatIllegalArgumentException().isThrownBy(() -> map.set("a", new Object()));
        assertThatIllegalArgumentException().isThrownBy(() -> map.set("a", Long.MAX_VALUE));
        assertThatIllegalArgumentException().isThrownBy(() -> map.set("a", Map.of(1, 2)));
        List<Object> endless = new ArrayList<>();
        endless.add(endless);
        assertThatIllegalArgumentException().isThrownBy(() -> map.set("a", endless));
        assertThat(map.entries()).isEmpty();
    }

    @Test
    void halfOfAPairGivenByTheProgramBecomesAReplacement() {
        doc.text("text").append("a\ud83d");
        doc.map("map").set("k\ude00", "\ud83d");
        YDoc copy = new YDoc();
        copy.apply(doc.encodeState());
        assertThat(copy.text("text")).hasToString("a\uFFFD");
        assertThat(doc.text("text")).hasToString("a\uFFFD");
        assertThat(copy.map("map").entries()).isEqualTo(Map.of("k\uFFFD", "\uFFFD"));
        assertThat(doc.map("map").entries()).isEqualTo(copy.map("map").entries());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "1.5",
                "0.1",
                "100000000000000000000",
                "1e+21",
                "1.2345e+25",
                "0.000001",
                "1e-7",
                "5e-324",
                "1e-323",
                "1.5e-323",
                "12",
                "99",
                "1.7976931348623157e+308",
                "123456789.125",
                "-1e-7",
                "9007199254740991",
                "9007199254740992"
            })
    void numbersAreWrittenAsJavaScriptWritesThem(String number) {
        assertThat(Json.write(Json.parse(number, 1))).isEqualTo(number);
    }

    @Test
    void jsonIsWrittenAsJavaScriptWritesIt() {
        String json = "{\"1\":[],\"2\":{},\"a\":\"\\u0001\\b\\n\\\"\\\\/é😀\\ud800\",\"b\":[null,true,false]}";
        assertThat(Json.write(Json.parse(
                        " { \"a\" : \"\\u0001\\b\\n\\\"\\\\\\/\\u00E9\\ud83d\\ude00\\ud800\", \"2\":{}, \"b\":[null,true,false], \"1\":[ ] } ",
                        3)))
                .isEqualTo(json);
    }
}
