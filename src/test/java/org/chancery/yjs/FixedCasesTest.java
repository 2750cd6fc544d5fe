package org.chancery.yjs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.chancery.yjs.ReferenceYjs.History;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixedCasesTest {

    private static ReferenceYjs yjs;

    @BeforeAll
    static void start() {
        yjs = ReferenceYjs.start();
    }

    @AfterAll
    static void stop() {
        yjs.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "doc.getText('text').insert(0, 'minutes')",
                "for (let i = 0; i < 500; i++) doc.getText('text').insert(i, String.fromCharCode(97 + i % 26))",
                "for (let i = 0; i < 500; i++) doc.getText('text').insert(0, 'x' + i)",
                "for (let i = 0; i < 500; i++) doc.getMap('map').set('k', i)",
                "for (let i = 0; i < 500; i++) doc.getMap('map').set('k' + i % 7, i); doc.getMap('map').clear()",
                "doc.getText('text').insert(0, 'a😀b'); doc.getText('text').delete(1, 2)",
                "doc.getText('text').insert(0, 'a😀b'); doc.getText('text').insert(2, 'cut')",
                "const t = doc.getText('text'); t.insert(0, 'bold and not'); t.format(0, 4, {bold: true}); t.format(2, 6, {bold: null, i: {a: 1}}); t.delete(1, 8)",
                "const t = doc.getText('text'); t.insert(0, 'one two', {bold: true}); t.delete(0, 7); t.insert(0, 'x')",
                "doc.getArray('array').push([1, 1.5, -0, 0.1, 2 ** 31, -(2 ** 31), 2 ** 53, 1e300, NaN, 'x', true, null, {a: {10: 1, 9: 2, b: []}}]); doc.getArray('array').delete(2, 3)",
                "doc.getMap('map').set('big', 123456789012345678n); doc.getMap('map').set('date', new Uint8Array(300))",
                "const m = new Y.Map(); doc.getMap('map').set('m', m); m.set('t', new Y.Text('in')); doc.getMap('map').delete('m')",
                "let a = doc.getArray('array'); for (let i = 0; i < 90; i++) { const b = new Y.Array(); a.insert(0, [b, i]); a = b }; doc.getArray('array').delete(0, 1)",
                "doc.getMap('map').set('sub', new Y.Doc({guid: 'g', autoLoad: true, meta: {a: 1}, gc: false}))",
                "const x = doc.getXmlFragment('xml'); const e = new Y.XmlElement('p'); x.insert(0, [e, new Y.XmlText('t')]); e.setAttribute('b', '1'); e.setAttribute('a', 2); e.insert(0, [new Y.XmlText('deep')]); e.removeAttribute('b')",
                "doc.getXmlFragment('xml').insert(0, [new Y.XmlHook('hook')])",
                "const t = doc.getText('text'); t.applyDelta([{insert: 'a'}, {insert: {image: 'x'}}, {insert: '\\n', attributes: {h: 1}}])",
                "doc.transact(() => { for (let i = 0; i < 200; i++) doc.getText('text').insert(i % 5, 'y') })"
            })
    void bytesAreThoseOfTheRealYjs(String script) {
        History history = yjs.script(script);
        YDoc doc = new YDoc();
        history.updates().forEach(doc::apply);
        assertThat(Dump.of(doc)).isEqualTo(history.content().dump());
        assertThat(doc.stateVector().encode()).isEqualTo(history.content().vector());
        assertThat(doc.encodeState()).isEqualTo(history.content().state());
        YDoc reloaded = new YDoc();
        reloaded.apply(doc.encodeState());
        assertThat(reloaded.encodeState()).isEqualTo(doc.encodeState());
    }

    @Test
    void mapEntryIsWonByIntegrationNotByArrival() {
        List<byte[]> updates = new ArrayList<>();
        for (int client = 1; client <= 5; client++) {
            YDoc doc = new YDoc();
            doc.writeAs(client);
            int value = client;
            updates.add(doc.edit(() -> doc.map("map").set("key", value)));
        }
        for (int turn = 0; turn < updates.size(); turn++) {
            Collections.rotate(updates, 1);
            YDoc doc = new YDoc();
            updates.forEach(doc::apply);
            assertThat(doc.map("map").get("key")).isEqualTo(5L);
        }
    }

    @Test
    void childrenThatArriveBeforeTheirParentWaitForIt() {
        YDoc author = new YDoc();
        byte[] parent = author.edit(() -> author.xml("xml").appendElement("paragraph"));
        byte[] child =
                author.edit(() -> ((YXmlElement) author.xml("xml").children().getFirst()).appendText("late"));
        YDoc doc = new YDoc();
        assertThat(doc.apply(child)).isEqualTo(new YDoc.Applied(true, true, true, Set.of()));
        assertThat(doc.xml("xml").size()).isZero();
        assertThat(doc.apply(child)).isEqualTo(new YDoc.Applied(false, false, true, Set.of()));
        assertThat(doc.apply(parent)).isEqualTo(new YDoc.Applied(true, true, false, Set.of("xml")));
        assertThat(PlainText.of(doc.xml("xml"))).isEqualTo("late");
        assertThat(doc.apply(parent)).isEqualTo(new YDoc.Applied(false, false, false, Set.of()));
    }

    @Test
    void whoDeletesNothingThatCanBeReadWritesNothing() {
        YDoc author = new YDoc();
        List<byte[]> updates = new ArrayList<>();
        Consumer<Consumer<YXmlFragment>> write =
                change -> updates.add(author.edit(() -> change.accept(author.xml("xml"))));
        write.accept(xml -> {
            xml.appendElement("bulletList").appendElement("listItem").appendText("word");
            xml.appendElement("paragraph").appendText("bold");
            xml.appendElement("mention").setAttribute("label", "Ambassador");
            xml.appendElement("heading").setAttribute("level", 2);
        });
        write.accept(xml -> text(xml, 1).format(0, 4, Map.of("bold", Map.of())));
        assertThat(writes(updates, doc -> text(doc.xml("xml"), 1).format(0, 4, noLonger("bold"))))
                .isFalse();
        assertThat(writes(updates, doc -> text(doc.xml("xml"), 1).format(0, 4, Map.of("italic", Map.of()))))
                .isTrue();
        assertThat(writes(updates, doc -> text(doc.xml("xml"), 1).delete(0, 1))).isTrue();
        assertThat(writes(updates, doc -> doc.xml("xml").remove(2, 1))).isTrue();
        assertThat(writes(updates, doc -> element(doc.xml("xml"), 3).removeAttribute("level")))
                .isTrue();
        assertThat(writes(updates, doc -> doc.xml("xml").remove(0, 1))).isTrue();
        write.accept(xml -> element(xml, 0).remove(0, 1));
        assertThat(writes(updates, doc -> doc.xml("xml").remove(0, 1))).isFalse();
    }

    private static boolean writes(List<byte[]> before, Consumer<YDoc> edit) {
        YDoc other = new YDoc();
        YDoc doc = new YDoc();
        before.forEach(other::apply);
        before.forEach(doc::apply);
        return doc.apply(other.edit(() -> edit.accept(other))).writes();
    }

    private static YXmlElement element(YXmlFragment xml, int index) {
        return (YXmlElement) xml.children().get(index);
    }

    private static YXmlText text(YXmlFragment xml, int index) {
        return (YXmlText) element(xml, index).children().getFirst();
    }

    private static Map<String, @Nullable Object> noLonger(String format) {
        Map<String, @Nullable Object> formats = new HashMap<>();
        formats.put(format, null);
        return formats;
    }

    /** -Dyjs.seed=2611280759: so it comes out of a document in which something waits. */
    @Test
    void whatFollowsAGapHoldsNothingUpThatTheGapBuildsOn() {
        byte[] around = Updates.bytes(out -> {
            Updates.numbers(out, 2, 1, 2, 0);
            Updates.textAfter(out, 1, 4, "two");
            Updates.numbers(out, 1, 1, 10);
            Updates.textAfter(out, 1, 9, "end");
            out.writeVarUint(0);
        });
        byte[] gap = Updates.ofClient(1, 5, 1, out -> Updates.textAfter(out, 2, 2, "inner"));
        byte[] start = Updates.ofClient(1, 0, 1, out -> Updates.rootText(out, "start"));
        YDoc doc = new YDoc();
        doc.apply(around);
        doc.apply(gap);
        assertThat(doc.apply(start).waiting()).isFalse();
        assertThat(doc.text("text")).hasToString("starttwoinnerend");
        assertThat(yjs.load(List.of(around, gap, start)).plain()).isEqualTo("starttwoinnerend");
    }

    @Test
    void deletionThatArrivesBeforeItsContentWaitsForIt() {
        YDoc author = new YDoc();
        byte[] insertion = author.edit(() -> author.text("text").append("spoken off the record"));
        byte[] deletion = author.edit(() -> author.text("text").delete(0, 7));
        YDoc doc = new YDoc();
        assertThat(doc.apply(deletion).waiting()).isTrue();
        YDoc reloaded = new YDoc();
        reloaded.apply(doc.encodeState());
        assertThat(reloaded.apply(insertion).waiting()).isFalse();
        assertThat(reloaded.text("text")).hasToString("off the record");
        assertThat(reloaded.encodeState()).isEqualTo(author.encodeState());
    }

    @Test
    void contentForSomethingDeletedAndForgottenIsForgottenToo() {
        YDoc author = new YDoc();
        author.edit(() -> author.array("array").insertArray(0));
        YDoc other = new YDoc();
        other.apply(author.encodeState());
        byte[] late = other.edit(() -> ((YArray) other.array("array").get(0)).add("too late"));
        author.edit(() -> author.array("array").remove(0, 1));
        assertThat(author.apply(late).waiting()).isFalse();
        other.apply(author.encodeState());
        assertThat(other.array("array").size()).isZero();
        assertThat(author.array("array").size()).isZero();
        assertThat(author.stateVector()).isEqualTo(other.stateVector());
        assertThat(yjs.load(author.encodeState()).dump()).isEqualTo(Dump.of(author));
    }

    @Test
    void deepestNestingAllowedIsReadAndDeletedWithoutOverflow() {
        YLimits deep = new YLimits(1 << 20, 10_000, 10_000, 1_000, 64, 0, 0, 1_000);
        YDoc doc = new YDoc(deep);
        doc.apply(Updates.nested(1, 1_000));
        assertThat(doc.array("array").toJson().toString()).startsWith("[[[[");
        doc.edit(() -> doc.array("array").remove(0, 1));
        assertThat(doc.array("array").size()).isZero();
        assertThat(doc.encodeState()).hasSizeLessThan(60);
    }

    @Test
    void differenceHoldsOnlyWhatTheOtherLacks() {
        YDoc doc = new YDoc();
        doc.writeAs(3);
        doc.text("text").append("first ");
        StateVector state = doc.stateVector();
        doc.text("text").append("second");
        assertThat(UpdateSummary.of(doc.encodeDifference(state), YLimits.DEFAULT))
                .isEqualTo(new UpdateSummary(Map.of(3L, 6), Map.of(3L, 12), 1, 0));
        assertThat(UpdateSummary.of(doc.encodeDifference(doc.stateVector()), YLimits.DEFAULT)
                        .isEmpty())
                .isTrue();
        assertThat(doc.stateVector().covers(state)).isTrue();
        assertThat(state.covers(doc.stateVector())).isFalse();
    }

    @Test
    void stateVectorSurvivesItsEncoding() {
        StateVector state = new StateVector(Map.of(1L, 5, (1L << 53) - 1, Integer.MAX_VALUE, 77L, 0));
        assertThat(StateVector.decode(state.encode())).isEqualTo(state);
        assertThat(state.clocks()).hasSize(2);
    }

    @Test
    void documentTakesAnotherClientIdWhenItsOwnIsUsedElsewhere() {
        YDoc doc = new YDoc();
        doc.writeAs(12);
        doc.apply(Updates.ofClient(12, 0, 1, out -> Updates.rootText(out, "twin")));
        assertThat(doc.clientId()).isNotEqualTo(12);
    }
}
