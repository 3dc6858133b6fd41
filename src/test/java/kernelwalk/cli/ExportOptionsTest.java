package kernelwalk.cli;

import static kernelwalk.cli.Captured.homework;
import static kernelwalk.cli.Captured.lesson;
import static kernelwalk.cli.Captured.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.export.CodeLanguage;
import kernelwalk.export.Format;
import kernelwalk.export.look.Aspect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Options of an export that would do nothing are passed over and said; those that contradict each other are refused. */
class ExportOptionsTest {

    @TempDir private Path folder;

    private Path mean;

    @BeforeEach
    void write() {
        mean = lesson(folder);
    }

    private Captured export(String out, String options) {
        return run(
                Stream.concat(
                                Stream.of("export", mean, "-o", folder.resolve(out)),
                                Arrays.stream(options.split(" ")).filter(word -> !word.isEmpty()))
                        .toArray());
    }

    private static Map<Aspect, String> options() {
        var options = new EnumMap<Aspect, String>(Aspect.class);
        options.put(Aspect.WINDOW, "--window 0,1,1,0");
        options.put(Aspect.MOMENT, "--tap 2");
        options.put(Aspect.THEME, "--theme light");
        options.put(Aspect.SIZE, "--size 400x320");
        options.put(Aspect.SCALE, "--scale 1");
        options.put(Aspect.LANGUAGE, "--language en");
        options.put(Aspect.LEVEL, "--level window");
        options.put(Aspect.SPEED, "--speed 1");
        options.put(Aspect.LOOP, "--once");
        options.put(Aspect.DETAIL, "--detail one");
        options.put(Aspect.SYSTEM, "--for any");
        options.put(Aspect.BLANK, "--blank");
        return options;
    }

    /** Also where what is given is what would be taken anyway. */
    @ParameterizedTest
    @MethodSource("formats")
    void whatAFormatDoesNotTakeIsPassedOverAndSaid(Format format) throws IOException {
        String out = "out" + format.ending();
        String named = "--format " + format.code();
        Captured plain = export(out, named + " --force");
        byte[] written = Files.readAllBytes(folder.resolve(out));
        Map<Aspect, String> options = options();

        assertThat(options).containsOnlyKeys(Aspect.values());
        assertThat(plain.err()).isEmpty();
        options.keySet().removeAll(format.aspects());
        Captured said = export(out, named + " --force " + String.join(" ", options.values()));

        assertThat(said.status()).isZero();
        assertThat(said.err().lines().count()).isEqualTo(options.isEmpty() ? 0 : 1);
        options.values().forEach(option -> assertThat(said.err()).contains(option.split(" ")[0]));
        assertThat(folder.resolve(out)).hasBinaryContent(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mean.csv|--for canvas --blank|--for, --blank change nothing in csv",
                "mean.npy|--count-from 1|--count-from changes nothing in npy",
                "mean.py|--layer 1|--layer changes nothing in keras",
                "mean.svg|--framework numpy|--framework changes nothing in svg",
                "mean.gif|--tap 1|--tap changes nothing in gif",
                "mean.html|--theme print|a page is light or dark: it has no theme for print",
            })
    void whatIsPassedOverIsSaidInOneLine(String out, String options, String what) {
        Captured run = export(out, options);

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEqualTo("kernelwalk: " + what + "\n");
        assertThat(folder.resolve(out)).exists();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mean.gif|--all|--all numbers the pictures png, svg and pdf: choose one of these, or"
                        + " leave it out",
                "mean.png|--all --tap 1|--all goes through every moment and --tap names one: leave"
                        + " one of the two out",
                "mean.gif|--window 0,0,0,0 --level row|one window is walked tap by tap: leave"
                        + " --level out",
                "mean.py|--framework keras --format numpy|--framework and --format name two"
                        + " programs: leave one of the two out",
                "mean.png|--layers|--layers goes through a walk: write a gif, or add --all for png,"
                        + " svg and pdf",
            })
    void whatDoesNotGoTogetherIsSaidInOneLine(String out, String options, String why) {
        assertThat(export(out, options))
                .isEqualTo(
                        new Captured(
                                2, "", "kernelwalk: " + why + " (see kernelwalk export --help)\n"));
        assertThat(folder.resolve(out)).doesNotExist();
    }

    @Test
    void ofManyExercisesItIsSaidOnce() throws IOException {
        Path programs = Files.createDirectory(folder.resolve("programs"));

        Captured run =
                run(
                        Locale.KOREAN,
                        "export",
                        mean,
                        homework(folder),
                        "-o",
                        programs,
                        "--format",
                        "json",
                        "--scale",
                        "2");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEqualTo("kernelwalk: json 형식에서는 --scale 옵션이 아무것도 바꾸지 않습니다\n");
        assertThat(programs).isNotEmptyDirectory();
    }

    @Test
    void aPageOfLessonsTakesWhatAPageTakes() {
        Path page = folder.resolve("lecture.html");

        assertThat(run("export", "--lessons", "-o", page, "--window", "0,0,0,0").err())
                .contains("leave out what is about one window");
        assertThat(page).doesNotExist();
        assertThat(run("export", "--lessons", "-o", page, "--scale", "2").err())
                .isEqualTo("kernelwalk: --scale changes nothing in html\n");
    }

    /** Three rows of the lecture's output; a number of its own for each picture is a walk too. */
    @Test
    void aSequenceTakesTheLevelOfAFilm() {
        assertThat(export("row.svg", "--all --level row").status()).isZero();
        assertThat(folder.resolve("row-4.svg")).exists();
    }

    @Test
    void theFrameworkOfAProgramCanBeNamed() throws IOException {
        Path programs = Files.createDirectory(folder.resolve("programs"));
        String numpy = CodeLanguage.NUMPY.write(ExerciseFile.read(mean));

        assertThat(export("mean.py", "--framework numpy").out()).endsWith("NumPy program\n");
        assertThat(run("export", mean, "-o", programs, "--framework", "numpy").status()).isZero();

        assertThat(folder.resolve("mean.py")).hasContent(numpy);
        assertThat(programs.resolve("mean-filter.py")).hasContent(numpy);
        assertThat(export("mean.py", "--framework numpy --format numpy").status()).isZero();
        assertThat(export("other.py", "--framework pytorch").out()).endsWith("PyTorch program\n");
    }

    private static Stream<Format> formats() {
        return Format.all().stream();
    }
}
