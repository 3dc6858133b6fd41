package kernelwalk.exercise;

import java.util.Locale;
import java.util.Optional;

/** What a layer may be called, so that an answer and the command line can name it. */
public final class LayerNaming {

    /** Stands for all layers together. */
    private static final String ALL = "all";

    private LayerNaming() {}

    /** Why a layer may not be called so; each has one message in every language, {@code file.} and its code. */
    public enum Fault {
        /** It could be the number of a layer. */
        NUMBER_AS_NAME,
        /** It stands for all layers. */
        ALL_AS_NAME,
        /** It has a sign that ends a name in an answer. */
        SIGN_IN_NAME,
        /** There are spaces before or behind it. */
        SPACES_AROUND_NAME;

        /** Its stable name, such as {@code all-as-name}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether a word stands for all layers, in small or capital letters. */
    public static boolean isAll(String word) {
        return word.strip().equalsIgnoreCase(ALL);
    }

    /** What is wrong with a name; no name is none. */
    public static Optional<Fault> fault(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (name.chars().allMatch(Character::isDigit)) {
            return Optional.of(Fault.NUMBER_AS_NAME);
        }
        if (isAll(name)) {
            return Optional.of(Fault.ALL_AS_NAME);
        }
        if (name.indexOf(':') >= 0 || name.indexOf('=') >= 0) {
            return Optional.of(Fault.SIGN_IN_NAME);
        }
        return name.equals(name.strip()) ? Optional.empty() : Optional.of(Fault.SPACES_AROUND_NAME);
    }
}
