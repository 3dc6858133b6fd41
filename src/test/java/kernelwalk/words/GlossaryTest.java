package kernelwalk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kernelwalk.exercise.lesson.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The bundles and the lessons keep to the tables of the glossary. */
class GlossaryTest {

    private static final Path GLOSSARY = Path.of("docs/glossary.md");
    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final Path LESSONS = Path.of("src/main/resources/lessons");

    private static final String HEAD = "| English | not | 한국어 | not | except in |";
    private static final String SPEECH = "| to whom | keys that begin with | a sentence ends in |";

    /** What can stand behind a Korean noun without making another word of it. */
    private static final String PARTICLES =
            "(?:들)?(?:은|는|이|가|을|를|의|에|로|으로|와|과|도|만|마다|부터|까지|에서|에는|에도|에게|로는|으로는|보다|처럼|만큼|이나|나|하나"
                    + "|입니다|이에요|예요|이라|라|인|일)?";

    private static final Pattern KEY = Pattern.compile("`([^`]+)`");

    /** Statements to a student, and to everybody else; requests and questions are the same to both. */
    private static final Pattern POLITE =
            Pattern.compile("(?<![세까나가지죠필중주개수])요(?=[.!]|$|\\s|[,;:])");

    private static final Pattern FORMAL = Pattern.compile("니다(?=[.!]|$|\\s|[,;:])");

    @ParameterizedTest
    @EnumSource(Language.class)
    void noSecondWordIsSaidForAnything(Language language) {
        List<Rule> rules = rules(language);
        assertThat(rules).hasSizeGreaterThan(5);

        assertThat(sentences(language))
                .allSatisfy(
                        (key, sentence) ->
                                assertThat(rules.stream().filter(rule -> rule.isBroken(sentence)))
                                        .as("%s=%s", key, sentence)
                                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "실수, 이 문제는 실수 39가지를 구별합니다, true",
        "실수, 실수로는 이 답이 나오지 않습니다, true",
        "실수, 모든 실수형은 반올림합니다, false",
        "창, 창이 오른쪽으로 움직입니다, true",
        "창, 2×2 창, true",
        "창, 창고와 입장, false",
        "판, 판으로 돌아가기, true",
        "판, 판정은 판별과 다릅니다, false",
        "숫자, 새 숫자, true"
    })
    void aKoreanWordIsFoundWithItsParticlesButNotInsideAnother(
            String word, String sentence, boolean found) {
        assertThat(new Rule(Language.KOREAN, word, List.of()).isBroken(sentence)).isEqualTo(found);
    }

    @Test
    void whatIsExceptedMayBeSaid() {
        var rule = new Rule(Language.KOREAN, "보폭", List.of("스트라이드(보폭)"));

        assertThat(rule.isBroken("스트라이드(보폭) 2")).isFalse();
        assertThat(rule.isBroken("스트라이드(보폭)가 2이면 보폭은 2")).isTrue();
    }

    @Test
    void eachAudienceIsSpokenToInOneWay() {
        List<String> toStudents = studentsKeys();
        assertThat(toStudents).contains("diagnosis.", "practice.");
        Predicate<String> isToStudents = key -> toStudents.stream().anyMatch(key::startsWith);

        assertThat(sentences(Language.KOREAN))
                .allSatisfy(
                        (key, sentence) ->
                                assertThat(sentence)
                                        .as(key)
                                        .doesNotContainPattern(
                                                isToStudents.test(key) ? FORMAL : POLITE));
    }

    /** A word that is not to be said, and in which others it may be. */
    private record Rule(Language language, String word, List<String> exceptions) {

        boolean isBroken(String sentence) {
            String rest = sentence;
            for (String exception : exceptions) {
                rest = rest.replace(exception, "·");
            }
            return pattern().matcher(rest).find();
        }

        private Pattern pattern() {
            String quoted = Pattern.quote(word);
            return language == Language.KOREAN
                    ? Pattern.compile(
                            "(?<!\\p{IsHangul})" + quoted + PARTICLES + "(?!\\p{IsHangul})")
                    : Pattern.compile("(?i)\\b" + quoted + "s?\\b");
        }
    }

    private static List<Rule> rules(Language language) {
        int column = language == Language.KOREAN ? 4 : 2;
        return rows(HEAD).stream()
                .flatMap(
                        row ->
                                list(row[column])
                                        .map(word -> new Rule(language, word, exceptions())))
                .toList();
    }

    /** An exception of one row holds for the others too: 윈도(창) is no 창 of the program. */
    private static List<String> exceptions() {
        return rows(HEAD).stream().flatMap(row -> list(row[5])).toList();
    }

    private static List<String> studentsKeys() {
        return KEY.matcher(rows(SPEECH).getFirst()[2])
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** The cells of each row of a table; the first one is empty, as a row begins with a bar. */
    private static List<String[]> rows(String head) {
        List<String> lines = lines();
        return lines.stream()
                .skip(lines.indexOf(head) + 2L)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|", -1))
                .toList();
    }

    private static Stream<String> list(String cell) {
        return Arrays.stream(cell.split(",")).map(String::strip).filter(word -> !word.isEmpty());
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(GLOSSARY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that is said in a language, by key; those of a lesson begin with its name. */
    private static TreeMap<String, String> sentences(Language language) {
        var sentences = new TreeMap<String, String>();
        add(BUNDLES.resolve("messages" + language.suffix() + ".properties"), "", sentences);
        try (Stream<Path> files = Files.list(LESSONS)) {
            files.filter(file -> isOf(language, file.getFileName().toString()))
                    .forEach(file -> add(file, file.getFileName() + ": ", sentences));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }

    private static boolean isOf(Language language, String name) {
        boolean isTranslated =
                Arrays.stream(Language.values())
                        .map(Language::suffix)
                        .filter(suffix -> !suffix.isEmpty())
                        .anyMatch(suffix -> name.endsWith(suffix + ".properties"));
        return name.endsWith(language.suffix() + ".properties")
                && isTranslated != language.suffix().isEmpty();
    }

    private static void add(Path file, String prefix, TreeMap<String, String> sentences) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties
                .stringPropertyNames()
                .forEach(key -> sentences.put(prefix + key, properties.getProperty(key)));
    }
}
