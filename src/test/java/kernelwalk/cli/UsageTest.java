package kernelwalk.cli;

import static kernelwalk.cli.Captured.lesson;
import static kernelwalk.cli.Captured.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UsageTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--nonsense | \"--nonsense\" means nothing here: remove it (see kernelwalk --help)",
                "compute | FILE is missing: add it (see kernelwalk compute --help)",
                "compute x --format xml | --format has to be one of text, json, csv: correct it (see"
                        + " kernelwalk compute --help)",
                "compute x --format | --format has no value behind it: add one of text, json, csv (see"
                        + " kernelwalk compute --help)",
                "make -o --force | --output has no value behind it: add DIR (see kernelwalk make"
                        + " --help)",
                "steps x y | \"y\" means nothing here: remove it (see kernelwalk steps --help)",
                "steps x --window 1,2 | --window has to be N,Y,X,F: correct it (see kernelwalk"
                        + " steps --help)",
                "export x | --output is missing: add it (see kernelwalk export --help)",
                "export x -o y.py --format java | --format has to be one of keras, pytorch, numpy, png, svg,"
                        + " pdf, gif, html, tex, md, ipynb, csv, npy, json, xlsx, moodle, gift, qti:"
                        + " correct it (see kernelwalk export --help)",
                "export x -o y.txt | the name y.txt does not say what to write: choose another"
                        + " ending, or add --format (see kernelwalk export --help)",
                "export x y -o z.py | several exercises do not go into one file: name a folder that"
                        + " is there instead of z.py (see kernelwalk export --help)",
                "conpute x y | \"conpute x y\" means nothing here: remove it (see kernelwalk --help)",
                "check x | ANSWER is missing: add it (see kernelwalk check --help)",
                "check x y --format csv | --format has to be one of text, json: correct it (see"
                        + " kernelwalk check --help)",
                "check x y --places -1 | --places has to be a whole number from 0 to 1000: correct"
                        + " it (see kernelwalk check --help)",
                "check x y --tolerance -1 | --tolerance has to be a number from 0 on, such as 0.01"
                        + " or 1/4: correct it (see kernelwalk check --help)",
                "check x y --tolerance much | --tolerance has to be a number from 0 on, such as"
                        + " 0.01 or 1/4: correct it (see kernelwalk check --help)",
                "make --seed 1 | --output is missing: add it (see kernelwalk make --help)",
                "make --count 0 -o x | --count has to be a whole number from 1 to 999: correct it"
                        + " (see kernelwalk make --help)",
                "make --operation pooling -o x | --operation has to be one of convolution,"
                        + " transposed-convolution, max-pooling, average-pooling: correct it (see"
                        + " kernelwalk make --help)",
                "make --kernel 0x2 -o x | --kernel has to be one number or HEIGHTxWIDTH from 1 to"
                        + " 32, such as 3 or 2x3: correct it (see kernelwalk make --help)",
                "make --padding 1,2 -o x | --padding has to be valid, same, full, one number for"
                        + " all sides, or TOP,BOTTOM,LEFT,RIGHT, with copies of the input as in"
                        + " reflect:1: correct it (see kernelwalk make --help)",
                "make --bias maybe -o x | --bias has to be one of yes, no: correct it (see"
                        + " kernelwalk make --help)",
                "grade x -o y | --key is missing: add it (see kernelwalk grade --help)",
                "grade --key x -o y | ANSWERS is missing: add it (see kernelwalk grade --help)",
                "weights --seed 1 --layer dense,inputs=1,units=1 | --framework is missing: add it"
                        + " (see kernelwalk weights --help)",
                "weights --framework keras-2.12 --seed 1 --layer x | --framework has to be one of"
                        + " keras-2.9, keras-3-tensorflow, keras-3-jax, keras-3-torch, pytorch:"
                        + " correct it (see kernelwalk weights --help)",
                "weights --framework pytorch --seed 1e3 --layer x | --seed has to be a whole number"
                        + " from -9223372036854775808 to 18446744073709551615: correct it (see"
                        + " kernelwalk weights --help)",
            })
    void aCommandLineThatMeansNothingSaysWhy(String arguments, String message) {
        Captured run = run((Object[]) arguments.split(" "));

        assertThat(run).isEqualTo(new Captured(2, "", "kernelwalk: " + message + "\n"));
    }

    @Test
    void aWindowThatIsNotThereSaysWhichAre() {
        Captured run = run("steps", lesson(folder), "--window", "0,3,0,0");

        assertThat(run)
                .isEqualTo(
                        new Captured(
                                2,
                                "",
                                "kernelwalk: the output is 1×3×3×1, so --window goes from 0,0,0,0"
                                        + " to 0,2,2,0: choose one of these\n"));
    }

    @Test
    void showsItsVersion() {
        assertThat(run("--version")).isEqualTo(new Captured(0, "Kernelwalk 1.2.3\n", ""));
    }

    /** A line of the bundle is a line of the help, wherever it is broken. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theHelpIsWholeInEveryLanguage(Language language) {
        Locale locale = language.locale();
        String help =
                Stream.of(
                                "",
                                "compute",
                                "steps",
                                "export",
                                "worksheet",
                                "check",
                                "make",
                                "grade",
                                "weights")
                        .map(
                                command ->
                                        command.isEmpty()
                                                ? run(locale, "--help")
                                                : run(locale, command, "--help"))
                        .map(Captured::out)
                        .reduce("", String::concat)
                        .replaceAll("\\s+", "");

        Words words = Words.in(locale);
        assertThat(
                        words.bundle().keySet().stream()
                                .filter(
                                        key ->
                                                key.startsWith("kernelwalk.")
                                                        || key.startsWith("usage.")
                                                        || key.startsWith("cli.help."))
                                .map(
                                        key ->
                                                words.bundle()
                                                        .getString(key)
                                                        .replace("%n", "")
                                                        .replaceAll("\\s+", "")))
                .hasSizeGreaterThan(10)
                .allSatisfy(text -> assertThat(help).contains(text));
    }

    @ParameterizedTest
    @CsvSource({
        "compute, false",
        "steps, false",
        "export, false",
        "worksheet, false",
        "check, false",
        "make, false",
        "grade, false",
        "weights, false",
        "--help, false",
        "homework.kernelwalk.json, true"
    })
    void aFileAloneAsksForTheWindow(String argument, boolean window) {
        assertThat(CommandLineProgram.asksForWindow(argument)).isEqualTo(window);
        assertThat(CommandLineProgram.asksForWindow()).isTrue();
        assertThat(CommandLineProgram.asksForWindow("compute", argument)).isFalse();
    }

    @Test
    void aWindowOpensOnTheFirstLessonOrAFileThatCanBeComputed() {
        var err = new StringWriter();
        var streams = new Streams(new StringWriter(), err, Words.in(Locale.ENGLISH));

        assertThat(CommandLineProgram.open(Optional.empty(), streams)).contains(Lessons.first());
        assertThat(CommandLineProgram.open(Optional.of(folder.resolve("none")), streams)).isEmpty();
        assertThat(err)
                .hasToString(
                        "kernelwalk: "
                                + folder.resolve("none")
                                + ": there is no such file: check the name\n");
    }

    @Test
    void aReaderThatGoesAwayIsOneLine() {
        var err = new StringWriter();
        var streams = new Streams(new Closed(), err, Words.in(Locale.ENGLISH));

        int status = CommandLineProgram.run(streams, "1.2.3", "steps", lesson(folder).toString());

        assertThat(status).isEqualTo(1);
        assertThat(err)
                .hasToString(
                        "kernelwalk: the output could not be written: check where it goes to\n");
    }

    @Test
    void withoutADisplayTheWalkEndsWithHowToGetTheWindow() {
        var out = new StringWriter();
        var streams = new Streams(out, new StringWriter(), Words.in(Locale.ENGLISH));

        int status = TerminalWalk.run(Lessons.first(), TerminalWalk.Reason.NO_DISPLAY, streams);

        assertThat(status).isZero();
        assertThat(out.toString())
                .contains("0·¼ + 1·¼ + 4·¼ + 5·¼ = 2½, + 3 = 5½")
                .endsWith(
                        "\n\n"
                                + "No display was found, so the exercise was walked here: run"
                                + " kernelwalk on a desktop (over the network: ssh -X) to get the"
                                + " window.\n");
    }

    /** A pipe whose reader has gone. */
    private static final class Closed extends Writer {
        @Override
        public void write(char[] characters, int start, int length) throws IOException {
            throw new IOException("Broken pipe");
        }

        @Override
        public void flush() throws IOException {
            throw new IOException("Broken pipe");
        }

        @Override
        public void close() {}
    }
}
