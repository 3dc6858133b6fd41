package kernelwalk.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.convolution.Cause;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Place;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.file.ExerciseFileException.Reason;
import kernelwalk.exercise.file.JsonKind;
import kernelwalk.exercise.file.NotWrittenException;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.homework.answer.AnswerFileException;
import kernelwalk.notation.NotationException;
import kernelwalk.notation.TensorText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+(,index)?}");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern FXML_KEY = Pattern.compile("%([A-Za-z0-9_.-]+)");

    private static final Properties ENGLISH = bundle(Language.ENGLISH);

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameKeys(Language language) {
        assertThat(bundle(language).stringPropertyNames()).isEqualTo(ENGLISH.stringPropertyNames());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSamePlaceholders(Language language) {
        Properties bundle = bundle(language);

        assertThat(ENGLISH.stringPropertyNames())
                .allSatisfy(
                        key ->
                                assertThat(placeholders(bundle, key))
                                        .as(key)
                                        .isEqualTo(placeholders(ENGLISH, key)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noKeyIsWrittenTwice(Language language) throws IOException {
        assertThat(
                        Files.readAllLines(file(language)).stream()
                                .filter(line -> line.contains("=") && !line.startsWith("#"))
                                .map(line -> line.substring(0, line.indexOf('='))))
                .doesNotHaveDuplicates();
    }

    /** Without a bundle of its own a language would speak that of the machine. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageIsWhatIsSpokenWhateverTheMachineSpeaks(Language language) {
        assertThat(Words.in(language).bundle().getLocale()).isEqualTo(language.locale());
    }

    @Test
    void everyReasonHasItsSentence() {
        var keys =
                Stream.of(
                                codes("problem.", Cause.values(), cause -> cause.code()),
                                codes("place.", Place.values(), Place::code),
                                codes(
                                        "notation.",
                                        NotationException.Reason.values(),
                                        NotationException.Reason::code),
                                codes(
                                        "answer-file.",
                                        AnswerFileException.Reason.values(),
                                        AnswerFileException.Reason::code),
                                codes(
                                        "file.",
                                        NotWrittenException.Reason.values(),
                                        NotWrittenException.Reason::code),
                                codes("", JsonKind.values(), JsonKind::key),
                                codes("cli.steps.numbers.", NumberType.values(), NumberType::code),
                                codes(
                                        "file.",
                                        Arrays.stream(Reason.values())
                                                .filter(
                                                        reason ->
                                                                reason != Reason.BAD_NUMBER
                                                                        && reason
                                                                                != Reason.BAD_VALUE)
                                                .toArray(Reason[]::new),
                                        Reason::code))
                        .flatMap(Collection::stream)
                        .toList();

        assertThat(ENGLISH.stringPropertyNames()).containsAll(keys);
    }

    /** A key is used when Java or FXML has it as a whole, or has the part up to one of its dots. */
    @Test
    void noKeyIsUnused() throws IOException {
        Set<String> literals = literals();

        assertThat(ENGLISH.stringPropertyNames().stream().filter(key -> !isUsed(key, literals)))
                .isEmpty();
    }

    private static boolean isUsed(String key, Set<String> literals) {
        // picocli makes these keys of its own; that the help has them all is tested with the
        // command line
        if (literals.contains(key) || key.startsWith("kernelwalk.") || key.startsWith("usage.")) {
            return true;
        }
        return Stream.iterate(key.indexOf('.'), dot -> dot >= 0, dot -> key.indexOf('.', dot + 1))
                .anyMatch(dot -> literals.contains(key.substring(0, dot + 1)));
    }

    private static Set<String> literals() throws IOException {
        var literals = new TreeSet<String>();
        try (Stream<Path> program = Files.walk(Path.of("src/main"));
                Stream<Path> page = Files.walk(Path.of("src/page"))) {
            for (Path file : Stream.concat(program, page).filter(Files::isRegularFile).toList()) {
                if (file.toString().endsWith(".java") || file.toString().endsWith(".html")) {
                    LITERAL.matcher(Files.readString(file))
                            .results()
                            .forEach(match -> literals.add(match.group(1)));
                } else if (file.toString().endsWith(".fxml")) {
                    FXML_KEY.matcher(Files.readString(file))
                            .results()
                            .forEach(match -> literals.add(match.group(1)));
                }
            }
        }
        return literals;
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void everyProblemIsSaidWithAllItsNumbers(Cause cause) {
        var problem = new ConvolutionException(cause, Place.INPUT, 11, 12, 13, 14, 15);

        assertThat(Language.values())
                .extracting(language -> Words.in(language).say(problem))
                .allSatisfy(sentence -> assertThat(sentence).isNotBlank().doesNotContain("{"));
        assertThat(Words.in(Language.ENGLISH).say(problem)).contains(":");
    }

    @Test
    void aRectangleOfNumbersIsRefusedWithThePlace() {
        assertThat(refusal("1 2 3 4 5\n1 2 3 4 5\n1 2 3 4"))
                .startsWith("row 2 has 4 numbers, the first has 5");
        assertThat(refusal("1 2 3\n4 5 abc"))
                .startsWith("row 1, column 2: \"abc\" is not a number");
    }

    private static String refusal(String text) {
        return Words.in(Locale.ENGLISH)
                .say(
                        catchThrowableOfType(
                                NotationException.class,
                                () -> TensorText.parse(text, NumberType.EXACT)));
    }

    @Test
    void koreanIsForKoreansAndEnglishForAllOthers() {
        assertThat(Words.in(Locale.KOREA).say("place.input")).isEqualTo("입력");
        assertThat(Words.in(Locale.GERMANY).say("place.input")).isEqualTo("the input");
    }

    @Test
    void oneOfAThingIsSaidInTheSingular() {
        Words words = Words.in(Locale.ENGLISH);

        assertThat(words.say("cli.check.right", 1, 1)).isEqualTo("right: 1 of 1 cell");
        assertThat(words.say("cli.check.right", 1, 4)).isEqualTo("right: 1 of 4 cells");
        assertThat(words.say("diagnosis.cells-differ", 1)).isEqualTo("1 cell differs");
        assertThat(words.say("diagnosis.cells-differ", 2)).isEqualTo("2 cells differ");
        assertThat(words.say("display.rounded.decimals", 1)).isEqualTo("≈ 1 decimal");
        assertThat(words.say("panels.shapes.windows-by-cells", 1, 4, 4))
                .isEqualTo("1 window · 4 cells = 4");
        assertThat(words.say("panels.shapes.outside-not-counted", 1))
                .startsWith("the 1 cell outside the input does not count");
    }

    @Test
    void numbersAreSaidAsTheyAre() {
        var words = Words.in(Locale.ENGLISH);

        assertThat(
                        words.say(
                                "problem.number-not-int32",
                                words.say("place.input"),
                                Rational.of(-5, 2)))
                .startsWith("the input holds −2.5,");
        assertThat(words.say("file.too-deep", 1_000)).contains("1000");
    }

    private static Path file(Language language) {
        return BUNDLES.resolve("messages" + language.suffix() + ".properties");
    }

    private static Properties bundle(Language language) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file(language))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return properties;
    }

    private static Set<String> placeholders(Properties bundle, String key) {
        return PLACEHOLDER
                .matcher(bundle.getProperty(key))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static <E> Collection<String> codes(
            String prefix, E[] reasons, java.util.function.Function<E, String> code) {
        return Arrays.stream(reasons).map(reason -> prefix + code.apply(reason)).toList();
    }
}
