package org.chancery.coediting.ui;

import java.util.List;

/**
 * A field of the form in which a row is written in the text.
 *
 * @param name under which its value comes back, and may be refused
 * @param label in the reader's language
 * @param placeholder shown as long as it is empty
 * @param value what stands in it at first
 * @param choices what it offers, in this order; without effect on words and dates
 */
public record AnchorField(
        String name, String label, String placeholder, Type type, String value, List<Choice> choices) {

    /** What can be put in. */
    public enum Type {
        /** The words of the row: a line or more. */
        WORDS,
        /** One of the choices, whose value comes back. */
        CHOICE,
        /** A line for which the labels of the choices are suggested; whatever stands in it comes back. */
        SUGGESTION,
        /** A date as people type it, which comes back as it was typed. */
        DATE
    }

    /** @param about shown beside it, may be empty */
    public record Choice(String value, String label, String about) {

        public Choice(String value, String label) {
            this(value, label, "");
        }
    }

    public AnchorField {
        choices = List.copyOf(choices);
    }

    public static AnchorField words(String name, String label, String placeholder) {
        return new AnchorField(name, label, placeholder, Type.WORDS, "", List.of());
    }

    /** @param value of the choice that is made at first, empty for none */
    public static AnchorField choice(String name, String label, String value, List<Choice> choices) {
        return new AnchorField(name, label, label, Type.CHOICE, value, choices);
    }

    public static AnchorField suggestion(String name, String label, String placeholder, List<Choice> choices) {
        return new AnchorField(name, label, placeholder, Type.SUGGESTION, "", choices);
    }

    public static AnchorField date(String name, String label, String placeholder) {
        return new AnchorField(name, label, placeholder, Type.DATE, "", List.of());
    }
}
