package org.chancery.base;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says no to what somebody asked, in words that a view looks up in the reader's language.
 *
 * <p>The message is a key of the translations, the arguments fill its places; {@link #field} names the input it belongs
 * to, where there is one.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final transient List<Object> arguments;
    private final @Nullable String field;

    public Refusal(String messageKey, Object... arguments) {
        this(null, messageKey, List.of(arguments));
    }

    Refusal(@Nullable String field, String messageKey, List<Object> arguments) {
        super(messageKey + arguments);
        this.messageKey = messageKey;
        this.arguments = arguments;
        this.field = field;
    }

    /** A refusal of what was typed into one field. */
    public static Refusal of(String field, String messageKey, Object... arguments) {
        return new Refusal(field, messageKey, List.of(arguments));
    }

    /** The same refusal, said of the given field. */
    public Refusal at(String field) {
        return new Refusal(field, messageKey, arguments);
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.toArray();
    }

    public @Nullable String field() {
        return field;
    }
}
