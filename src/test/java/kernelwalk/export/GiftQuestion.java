package kernelwalk.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A numerical question in GIFT, read as the format is described: a title between colons, a text, and answers in braces
 * behind {@code #}; before any of {@code ~ = # { } :} that means itself stands a backslash.
 *
 * @param title     what it is called
 * @param text      what is asked
 * @param answers   the numbers, and what is said to them
 * @param otherwise what is said to every other number
 * @see <a href="https://docs.moodle.org/en/GIFT_format">GIFT format</a>
 */
record GiftQuestion(String title, String text, List<Number> answers, String otherwise) {

    private static final Pattern QUESTION =
            Pattern.compile(
                    "::(?<title>(?:[^:\\\\]++|\\\\.)++)::\\[html](?<text>(?:[^{}\\\\]++|\\\\.)++)"
                            + "\\{#(?<answers>(?:[^{}\\\\]++|\\\\.)*+)}",
                    Pattern.DOTALL);

    private static final Pattern NUMBER =
            Pattern.compile(
                    "=(?:%(?<share>-?\\d{1,3}(?:\\.\\d+)?)%)?(?<number>-?\\d+(?:\\.\\d+)?)"
                            + ":(?<tolerance>\\d+(?:\\.\\d+)?)#(?<says>(?:[^~=#{}\\\\]++|\\\\.)*+)");

    private static final Pattern OTHERWISE = Pattern.compile("~#((?:[^~=#{}\\\\]++|\\\\.)*+)");

    /**
     * A number that is told apart.
     *
     * @param share     what it is worth, in percent
     * @param tolerance how far another may be from it
     */
    record Number(int share, BigDecimal number, BigDecimal tolerance, String says) {}

    /** The questions of a file, between which an empty line stands. */
    static List<GiftQuestion> all(String file) {
        return Pattern.compile("\\n\\s*\\n")
                .splitAsStream(file.strip())
                .map(GiftQuestion::of)
                .toList();
    }

    private static GiftQuestion of(String question) {
        Matcher parts = QUESTION.matcher(question);
        assertThat(parts.matches()).as(question).isTrue();
        String answers = parts.group("answers").strip();
        var numbers = new ArrayList<Number>();
        Matcher number = NUMBER.matcher(answers);
        int end = 0;
        while (number.find() && number.start() == end) {
            numbers.add(
                    new Number(
                            number.group("share") == null
                                    ? 100
                                    : Integer.parseInt(number.group("share")),
                            new BigDecimal(number.group("number")),
                            new BigDecimal(number.group("tolerance")),
                            plain(number.group("says"))));
            end = number.end();
        }
        Matcher otherwise = OTHERWISE.matcher(answers.substring(end));
        assertThat(otherwise.matches()).as(answers.substring(end)).isTrue();
        return new GiftQuestion(
                plain(parts.group("title")),
                plain(parts.group("text")),
                numbers,
                plain(otherwise.group(1)));
    }

    private static String plain(String escaped) {
        return escaped.replaceAll("\\\\(.)", "$1").strip();
    }
}
