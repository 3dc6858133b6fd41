package kernelwalk.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.LessonText;
import kernelwalk.exercise.lesson.Lessons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows, columns, samples, channels and filters are counted in one place, from 0 or from 1. */
class CountFromTest {

    private static final Pattern INDEX = Pattern.compile("\\{(\\d+),index}");

    /** A placeholder beside the name of what is counted: {@code row {0}}, {@code {0}행}; not a count: {@code 필터 {0}개}. */
    private static final Pattern BESIDE_A_NAME =
            Pattern.compile(
                    "(?i)\\b(?:row|column|sample|channel|filter|map)\\s\\{\\d+[^}]*}"
                            + "|\\{\\d+[^}]*}[행열]"
                            + "|(?:행|열|샘플|채널|필터|맵) \\{\\d+[^}]*}(?!개)");

    /** A number where the name of a place should be, as it cannot follow how places are counted. */
    private static final Pattern FIXED =
            Pattern.compile(
                    "(?i)\\b(?:rows?|columns?|samples?|channels?|filters?|maps?) \\d"
                            + "|\\d[행열]|(?:행|열|샘플|채널|필터|맵) \\d+(?![\\d개])|\\p{L}[₀-₉]");

    /** A line of a text and a sign in it, which every editor counts from 1. */
    private static final List<String> PLACES_IN_A_TEXT =
            List.of("position.line", "position.path-and-line");

    @ParameterizedTest
    @EnumSource(Language.class)
    void whateverStandsBesideTheNameOfAnAxisIsAnIndex(Language language) {
        var bundle = Words.in(language).bundle();

        assertThat(bundle.keySet())
                .filteredOn(key -> !PLACES_IN_A_TEXT.contains(key))
                .allSatisfy(
                        key ->
                                assertThat(beside(bundle.getString(key)))
                                        .as(key)
                                        .allMatch(placeholder -> placeholder.contains(",index}")));
    }

    /** Neither {@code filter 1} nor {@code 2행}; {@code 채널 4개} are four, {@code w₀₀} is a weight counted from 0. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void noPlaceIsNamedByANumberThatCannotFollow(Language language) {
        var bundle = Words.in(language).bundle();

        assertThat(bundle.keySet().stream().map(bundle::getString)).noneMatch(FIXED.asPredicate());
        assertThat(Lessons.all())
                .allSatisfy(
                        lesson -> {
                            LessonText text = lesson.in(language);
                            assertThat(text.title()).doesNotContainPattern(FIXED);
                            assertThat(text.text()).doesNotContainPattern(FIXED);
                            assertThat(text.question()).doesNotContainPattern(FIXED);
                        });
    }

    private static List<String> beside(String sentence) {
        return BESIDE_A_NAME.matcher(sentence).results().map(MatchResult::group).toList();
    }

    /** Each argument is another multiple of 100, so that each number in the sentence is known again. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void eachIndexOfEachSentenceIsOneMoreForWhoeverCountsFromOne(Language language) {
        var fromZero = Words.in(language);
        var fromOne = fromZero.counting(CountFrom.ONE);
        Object[] arguments = {100, 200, 300, 400, 500, 600};
        List<String> keys =
                fromZero.bundle().keySet().stream()
                        .filter(key -> !indices(fromZero, key).isEmpty())
                        .toList();

        assertThat(keys).hasSizeGreaterThan(25);
        assertThat(keys)
                .allSatisfy(
                        key -> {
                            String expected = fromZero.say(key, arguments);
                            for (int index : indices(fromZero, key)) {
                                assertThat(expected).contains(Integer.toString(100 * (index + 1)));
                                expected =
                                        expected.replace(
                                                Integer.toString(100 * (index + 1)),
                                                Integer.toString(100 * (index + 1) + 1));
                            }
                            assertThat(fromOne.say(key, arguments)).isEqualTo(expected);
                        });
    }

    private static List<Integer> indices(Words words, String key) {
        return INDEX.matcher(words.bundle().getString(key))
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .toList();
    }

    @Test
    void aPlaceIsSaidInTheWordsAndTheBaseOfTheReader() {
        Object[] place = {2, 0, 1, 0};
        var english = Words.in(Locale.ENGLISH);
        var korean = Words.in(Locale.KOREAN);

        assertThat(english.say("cell.output", place))
                .isEqualTo("output row 2 column 0, filter 1, sample 0");
        assertThat(english.counting(CountFrom.ONE).say("cell.output", place))
                .isEqualTo("output row 3 column 1, filter 2, sample 1");
        assertThat(korean.say("cell.output", place)).isEqualTo("출력 2행 0열, 필터 1, 샘플 0");
        assertThat(korean.counting(CountFrom.ONE).say("cell.output", place))
                .isEqualTo("출력 3행 1열, 필터 2, 샘플 1");
    }

    @Test
    void numbersInLinesBelowEachOtherEndInOneColumn() {
        var nine = new AlignedIndex(8, 9);

        assertThat(nine.in(CountFrom.ZERO)).isEqualTo("8");
        assertThat(nine.in(CountFrom.ONE)).isEqualTo(" 9");
    }

    @Test
    void whatIsNoIndexIsNotCounted() {
        assertThatThrownBy(() -> Words.in(Locale.ENGLISH).say("cell.bias", "two"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNameIsTheIndexItCameFrom() {
        assertThat(CountFrom.ONE.name(4)).isEqualTo(5);
        assertThat(CountFrom.ONE.index(5)).isEqualTo(4);
        assertThat(CountFrom.coded("1")).contains(CountFrom.ONE);
        assertThat(CountFrom.coded("2")).isEmpty();
    }
}
