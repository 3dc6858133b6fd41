package kernelwalk.exercise.file;

import java.util.Locale;
import tools.jackson.core.JsonToken;

/** What can stand in an exercise file, as its messages name it. */
public enum JsonKind {
    /** {@code {…}}. */
    OBJECT,
    /** {@code […]}. */
    LIST,
    /** {@code "…"}. */
    TEXT,
    /** Any number, or a string that is one. */
    NUMBER,
    /** A number without point and exponent. */
    WHOLE_NUMBER,
    /** {@code true} or {@code false}. */
    TRUTH,
    /** {@code null}. */
    NOTHING,
    /** A word such as "valid", two pairs of whole numbers, or a border with its rows and columns. */
    PADDING;

    /** The key of its name in the bundle. */
    public String key() {
        return "kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static JsonKind of(JsonToken token) {
        return switch (token) {
            case START_OBJECT, END_OBJECT, PROPERTY_NAME -> OBJECT;
            case START_ARRAY, END_ARRAY -> LIST;
            case VALUE_STRING -> TEXT;
            case VALUE_NUMBER_FLOAT -> NUMBER;
            case VALUE_NUMBER_INT -> WHOLE_NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> TRUTH;
            case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> NOTHING;
        };
    }
}
