package org.chancery.yjs;

import java.util.List;
import java.util.Map;

/** Edits that touch every sort of content. */
final class SampleEdits {

    private SampleEdits() {}

    static void write(YDoc doc) {
        YText text = doc.text("text");
        text.insert(0, "The minister received us. 😀");
        text.format(4, 8, Map.of("bold", true));
        text.insertEmbed(3, Map.of("image", "seal.png", "size", 1.5));
        doc.map("map").set("list", List.of(1, 2.5, "three", true, Map.of("a", new byte[] {1, 2})));
        doc.map("map").setMap("nested").set("key", "value");
        doc.map("map").setText("note").append("a note");
        doc.array("array").add(1, "two", null, Undefined.UNDEFINED, new byte[] {3}, -0.0, 1e300);
        doc.array("array").insertArray(0).add("inner");
        YXmlElement heading = doc.xml("xml").appendElement("heading");
        heading.setAttribute("level", 2);
        heading.appendText("On trade").format(3, 5, Map.of("italic", Map.of()));
        doc.xml("xml")
                .appendElement("bulletList")
                .appendElement("listItem")
                .appendElement("paragraph")
                .appendText("one");
    }

    static void change(YDoc doc) {
        doc.text("text").delete(0, 6);
        doc.text("text").insert(2, "very ");
        doc.map("map").remove("nested");
        doc.map("map").set("list", 7);
        doc.array("array").remove(0, 2);
        doc.xml("xml").remove(0, 1);
        doc.xml("xml").appendElement("paragraph").appendText("محضر");
    }
}
