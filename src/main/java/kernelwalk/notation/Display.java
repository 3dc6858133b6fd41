package kernelwalk.notation;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the numbers of an exercise are shown, wherever they are.
 *
 * @param kind     in which way
 * @param decimals how many digits behind the point; 0 but for {@link Kind#DECIMALS}
 */
public record Display(Kind kind, int decimals) {

    /** The ways to show numbers. */
    public enum Kind {
        /** Decimals that were typed as decimals, fractions that were typed as fractions; shorter where room is short. */
        AS_TYPED("as-typed"),
        /** Decimals with so many digits behind the point. */
        DECIMALS("decimals"),
        /** Fractions in lowest terms; numbers of a float type stay decimals. */
        FRACTIONS("fractions"),
        /** As typed with all digits, wherever a card has room for them. */
        ALL_DIGITS("all-digits");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The stable name, such as {@code all-digits}. */
        public String code() {
            return code;
        }
    }

    /** The most digits behind the point that can be chosen. */
    public static final int MOST_DECIMALS = 10;

    /** As typed: what is meant when nothing is said. */
    public static final Display AS_TYPED = new Display(Kind.AS_TYPED, 0);

    /** Fractions in lowest terms. */
    public static final Display FRACTIONS = new Display(Kind.FRACTIONS, 0);

    /** As typed, with all digits. */
    public static final Display ALL_DIGITS = new Display(Kind.ALL_DIGITS, 0);

    public Display {
        if (decimals < 0 || decimals > MOST_DECIMALS || kind != Kind.DECIMALS && decimals > 0) {
            throw new IllegalArgumentException(decimals + " decimals");
        }
    }

    /** So many digits behind the point, from 0 to {@link #MOST_DECIMALS}. */
    public static Display decimals(int count) {
        return new Display(Kind.DECIMALS, count);
    }

    /** Everything that can be chosen. */
    public static Stream<Display> all() {
        return Stream.of(
                        Stream.of(AS_TYPED),
                        IntStream.rangeClosed(0, MOST_DECIMALS).mapToObj(Display::decimals),
                        Stream.of(FRACTIONS, ALL_DIGITS))
                .flatMap(each -> each);
    }

    /** The one with a name such as {@code decimals-3}, if there is one. */
    public static Optional<Display> named(String code) {
        return all().filter(display -> display.code().equals(code)).findFirst();
    }

    /** The stable name, such as {@code fractions} or {@code decimals-3}. */
    public String code() {
        return kind == Kind.DECIMALS ? kind.code() + "-" + decimals : kind.code();
    }

    /** The digits behind the point that were chosen, if some were. */
    public OptionalInt places() {
        return kind == Kind.DECIMALS ? OptionalInt.of(decimals) : OptionalInt.empty();
    }
}
