package kernelwalk.notation;

import java.util.regex.Pattern;

/**
 * Numbers as languages other than Python write them: C's {@code 1.5f} and {@code 2L}, R's {@code 2L}, Julia's
 * {@code 1.5f0}, {@code Inf32} and {@code 1//2}, Fortran's {@code 1.5D+00}, Mathematica's {@code 1.5`*^-3}.
 */
final class ProgramNumber {

    private static final Pattern SUFFIX =
            Pattern.compile("^([+-]?(?:\\d[\\d.]*+|\\.\\d++)(?:[eE][+-]?\\d++)?)[fFdDlL]$");
    private static final Pattern EXPONENT =
            Pattern.compile("^([+-]?(?:\\d[\\d.]*+|\\.\\d++))[fdD]([+-]?\\d++)$");
    private static final Pattern PRECISION = Pattern.compile("`[\\d.]*+");
    private static final Pattern SPECIAL = Pattern.compile("^([+-]?)(?i:(inf|nan))(?:f|16|32|64)$");
    private static final String SIGNS = "fFdDlLnN`^";
    private static final String SUFFIXES = "fFdDlL`";
    private static final String EXPONENTS = "fdD";
    private static final int LONGEST = 2 * NumberText.MOST_DIGITS;

    private ProgramNumber() {}

    /** The number as {@link NumberText} reads it; what is not written so stays as it is. */
    static String plain(String word) {
        if (word.isEmpty() || word.length() > LONGEST || !isLike(word)) {
            return word;
        }
        String everyday = everyday(word);
        if (ShortDecimal.signed(everyday) != null) {
            return everyday;
        }
        String plain = PRECISION.matcher(word).replaceAll("").replace("*^", "e").replace("//", "/");
        plain = SUFFIX.matcher(plain).replaceFirst("$1");
        plain = EXPONENT.matcher(plain).replaceFirst("$1e$2");
        return SPECIAL.matcher(plain).replaceFirst("$1$2");
    }

    /** The word without the one sign that the most numbers have, which large texts hold by the million. */
    private static String everyday(String word) {
        int last = word.length() - 1;
        if (isSuffix(word.charAt(last))) {
            return word.substring(0, last);
        }
        int power = word.indexOf("*^");
        if (power > 0) {
            return word.substring(0, power) + "e" + word.substring(power + 2);
        }
        for (int at = 1; at < last; at++) {
            if (isExponent(word.charAt(at))) {
                return word.substring(0, at) + "e" + word.substring(at + 1);
            }
        }
        return word;
    }

    /** Whether a sign can stand behind the digits of a number and say what type it has. */
    static boolean isSuffix(char sign) {
        return SUFFIXES.indexOf(sign) >= 0;
    }

    /** Whether a sign can stand before an exponent, as {@code e} does elsewhere. */
    static boolean isExponent(char sign) {
        return EXPONENTS.indexOf(sign) >= 0;
    }

    private static boolean isLike(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (SIGNS.indexOf(word.charAt(at)) >= 0) {
                return true;
            }
        }
        return word.contains("//");
    }
}
