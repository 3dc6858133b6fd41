package kernelwalk.homework.question;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelwalk.notation.Commas;
import kernelwalk.notation.NotationException;
import kernelwalk.notation.NotationException.Reason;
import kernelwalk.notation.PlainSigns;
import kernelwalk.notation.QuotedText;

/**
 * Reads a number of parameters as people write it: {@code 7600}, {@code 7,600}, {@code 7 600}, and
 * {@code Total params: 156 (624.00 B)} as Keras' summary prints it.
 */
public final class WrittenCount {

    private static final int MOST_DIGITS = 9;
    private static final String SPACES = " \u00A0\u2009\u202F'_";
    private static final Pattern NUMBER =
            Pattern.compile(
                    "[^\\d+-]*+(?<digits>\\+?\\d[\\d.,"
                            + SPACES
                            + "]*+)(?<rest>[^\\d(]*+)(?:\\([^()]*+\\)\\s*+)?");
    private static final Pattern GROUPED =
            Pattern.compile("[1-9]\\d{0,2}(?:([,." + SPACES + "])\\d{3})(?:\\1\\d{3})*+");
    private static final Pattern WHOLE = Pattern.compile("(\\d++)(?:[.,]0*+)?");
    private static final Pattern ROUNDED =
            Pattern.compile("(?i)(?:k|m|g|b|mio|mill?ion|thousand|tsd|천|만)\\b.*");

    private WrittenCount() {}

    /**
     * The number.
     *
     * @param commas what a comma is, where somebody has said it
     * @throws NotationException when it is none, a rounded one, or can be two
     */
    public static int read(String text, Commas commas) {
        String plain = PlainSigns.of(text).strip();
        Matcher number = NUMBER.matcher(plain.substring(plain.lastIndexOf('=') + 1));
        if (!number.matches()) {
            throw refusal(Reason.NOT_A_COUNT, text);
        }
        if (ROUNDED.matcher(number.group("rest").strip()).matches()) {
            throw refusal(Reason.ROUNDED_COUNT, text);
        }
        String digits =
                number.group("digits").strip().replaceFirst("^\\+", "").replaceFirst("[.,]$", "");
        return whole(digits, commas, text);
    }

    private static int whole(String digits, Commas commas, String text) {
        Matcher grouped = GROUPED.matcher(digits);
        Matcher whole = WHOLE.matcher(digits);
        boolean isGrouped = grouped.matches();
        char sign = isGrouped ? grouped.group(1).charAt(0) : ' ';
        if (isGrouped && sign == ',' && commas == Commas.DECIMAL) {
            isGrouped = false;
        }
        boolean isOpen = isGrouped && whole.matches() && commas == Commas.UNSAID && sign == '.';
        if (isOpen) {
            throw NotationException.ambiguous(
                    digits.replace(".", ""), digits.substring(0, digits.indexOf('.')));
        }
        String found =
                isGrouped ? digits.replaceAll("\\D", "") : whole.matches() ? whole.group(1) : "";
        if (found.isEmpty() || found.length() > MOST_DIGITS) {
            throw refusal(Reason.NOT_A_COUNT, text);
        }
        return Integer.parseInt(found);
    }

    private static NotationException refusal(Reason reason, String text) {
        return new NotationException(reason, QuotedText.of(text));
    }
}
