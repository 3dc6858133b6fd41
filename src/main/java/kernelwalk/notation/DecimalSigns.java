package kernelwalk.notation;

import kernelwalk.convolution.Rational;

/**
 * How short decimals are written in a text.
 *
 * @param point       what stands before the decimals; a comma stands between digits
 * @param group       what can stand before each three digits of the whole part, or {@link #NONE}
 * @param areProgram  whether they can be written as in {@link ProgramNumber}
 * @param power       the power of ten that multiplies each that has none of its own
 */
record DecimalSigns(char point, char group, boolean areProgram, int power) {

    private static final char NONE = TextCursor.END;

    /** As {@link NumberText} reads them. */
    static final DecimalSigns PLAIN = new DecimalSigns('.', NONE, false, 0);

    /** As programs write them. */
    static final DecimalSigns OF_PROGRAMS = new DecimalSigns('.', NONE, true, 0);

    private static final DecimalSigns WITH_GROUPS = new DecimalSigns('.', ',', false, 0);
    private static final DecimalSigns WITH_COMMAS = new DecimalSigns(',', '.', false, 0);

    /** What commas leave for decimals. */
    static DecimalSigns of(Commas commas) {
        return switch (commas) {
            case GROUP -> WITH_GROUPS;
            case DECIMAL -> WITH_COMMAS;
            case UNSAID, SEPARATE -> PLAIN;
        };
    }

    /** The same under a common power of ten. */
    DecimalSigns times(int powerOfTen) {
        return new DecimalSigns(point, group, areProgram, powerOfTen);
    }

    /** Where the digits of a word end, before a sign that says what type its number has. */
    int digitsEnd(String text, int from, int to) {
        boolean isNamed =
                areProgram
                        && to - from > 1
                        && text.charAt(to - 1) > '9'
                        && ProgramNumber.isSuffix(text.charAt(to - 1));
        return isNamed ? to - 1 : to;
    }

    /** Where the digits of an exponent begin whose sign stands at a place; below 0 where none does. */
    int exponent(String text, int at) {
        char sign = text.charAt(at);
        if (sign == 'e' || sign == 'E' || areProgram && ProgramNumber.isExponent(sign)) {
            return at + 1;
        }
        return areProgram && text.startsWith("*^", at) ? at + 2 : -1;
    }

    /** A short decimal or a fraction in a part of a text; null for anything else. */
    Rational number(String text, int from, int to) {
        Rational decimal = ShortDecimal.signed(text, from, to, this);
        return decimal == null ? ShortFraction.signed(text, from, to) : decimal;
    }

    /** A short decimal or a fraction as {@link NumberText} reads it. */
    String plain(String word) {
        String plain = areProgram ? ProgramNumber.plain(word) : word;
        if (group != NONE && plain.indexOf(group) >= 0) {
            plain = plain.replace(String.valueOf(group), "");
        }
        if (point != '.') {
            plain = plain.replace(point, '.');
        }
        return power == 0 || plain.indexOf('/') >= 0 ? plain : plain + "e" + power;
    }
}
