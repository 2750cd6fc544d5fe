package org.chancery.export;

import java.util.ArrayList;
import java.util.List;

/** Reads RFC 4180 letter by letter, and nothing else: an opinion independent of the library that writes. */
public final class PlainCsvReader {

    private final String text;
    private int at;

    private PlainCsvReader(String text) {
        this.text = text;
    }

    /** The records of the file; every one, the last included, must end with CRLF. */
    public static List<List<String>> read(String text) {
        var reader = new PlainCsvReader(text);
        var records = new ArrayList<List<String>>();
        while (reader.at < text.length()) {
            records.add(reader.record());
        }
        return records;
    }

    private List<String> record() {
        var fields = new ArrayList<String>();
        fields.add(field());
        while (peek() == ',') {
            at++;
            fields.add(field());
        }
        expect('\r');
        expect('\n');
        return fields;
    }

    private String field() {
        var field = new StringBuilder();
        if (peek() == '"') {
            at++;
            while (true) {
                char c = next();
                if (c != '"') {
                    field.append(c);
                } else if (at < text.length() && peek() == '"') {
                    field.append(next());
                } else {
                    return field.toString();
                }
            }
        }
        while (peek() != ',' && peek() != '\r') {
            char c = next();
            if (c == '"' || c == '\n') {
                throw new IllegalStateException("A character that must be quoted stands alone at " + at);
            }
            field.append(c);
        }
        return field.toString();
    }

    private void expect(char expected) {
        char c = next();
        if (c != expected) {
            throw new IllegalStateException("Expected %d but found %d at %d".formatted((int) expected, (int) c, at));
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw new IllegalStateException("The file ends within a record");
        }
        return text.charAt(at);
    }

    private char next() {
        char c = peek();
        at++;
        return c;
    }
}
