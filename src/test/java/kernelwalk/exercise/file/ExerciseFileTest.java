package kernelwalk.exercise.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.RandomExercises;
import kernelwalk.exercise.file.ExerciseFileException.Reason;
import kernelwalk.exercise.lesson.Lessons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExerciseFileTest {

    private static final String INPUT = "\"input\": {\"shape\": [1,2,2,1], \"values\": [1,2,3,4]}";
    private static final String POOL = "{\"type\": \"average-pooling\", \"window\": [2,2]}";

    @TempDir private Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasWrittenIsReadBack(long seed) {
        Exercise exercise = RandomExercises.ofSeed(seed);

        assertThat(ExerciseFile.read(ExerciseFile.text(exercise))).isEqualTo(exercise);
    }

    @Test
    void writesForPeople() {
        assertThat(ExerciseFile.text(Lessons.first()))
                .isEqualTo(
                        """
                        {
                          "kernelwalk": 1,
                          "title": "Mean filter with bias",
                          "notes": "The window moves one cell to the right. By how much does the output grow, and why?",
                          "input": {
                            "shape": [1, 4, 4, 1],
                            "values": [
                              [0, 1, 2, 3],
                              [4, 5, 6, 7],
                              [8, 9, 10, 11],
                              [12, 13, 14, 15]
                            ]
                          },
                          "operation": {
                            "type": "convolution",
                            "kernel": {
                              "shape": [2, 2, 1, 1],
                              "values": [
                                ["1/4", "1/4"],
                                ["1/4", "1/4"]
                              ]
                            },
                            "bias": [3],
                            "strides": [1, 1],
                            "padding": "valid",
                            "dilations": [1, 1],
                            "groups": 1,
                            "flip": false
                          },
                          "numbers": "exact",
                          "convention": "keras"
                        }
                        """);
    }

    @Test
    void aBorderIsWrittenAsItIsRead() {
        String padding = "{\"mode\": \"reflect\", \"rows\": [1, 0], \"columns\": [2, 1]}";
        String file =
                """
                {"kernelwalk": 1, "input": {"shape": [1, 3, 3, 1], "values": [1, 2, 3, 4, 5, 6, 7, 8, 9]},
                 "operation": {"type": "convolution", "kernel": {"shape": [1, 1, 1, 1], "values": [1]},
                  "padding": %s}}
                """;

        Exercise exercise = ExerciseFile.read(file.formatted(padding));

        assertThat(exercise.operation().padding())
                .isEqualTo(new Padding.Explicit(new Margins(1, 0, 2, 1), Border.REFLECT));
        assertThat(ExerciseFile.text(exercise)).contains("\"padding\": " + padding);
        assertThat(ExerciseFile.read(ExerciseFile.text(exercise))).isEqualTo(exercise);
    }

    @Test
    void aBorderThatIsGivenForRowsAloneHasNoColumns() {
        Exercise exercise =
                ExerciseFile.read(
                        """
                        {"kernelwalk": 1, "input": {"shape": [1, 2, 2, 1], "values": [1, 2, 3, 4]},
                         "operation": {"type": "convolution",
                          "kernel": {"shape": [1, 1, 1, 1], "values": [1]},
                          "padding": {"mode": "symmetric", "rows": [0, 1]}}}
                        """);

        assertThat(exercise.operation().padding())
                .isEqualTo(new Padding.Explicit(new Margins(0, 1, 0, 0), Border.SYMMETRIC));
    }

    @Test
    void keysMayComeInAnyOrder() {
        Exercise exercise =
                ExerciseFile.read(
                        """
                        {"numbers": "float32", "operation": {"bias": ["NaN"], "groups": 1,
                          "kernel": {"values": [[1]], "shape": [1,1,1,1]}, "type": "convolution"},
                         "input": {"values": [[1, 2], ["Infinity", 4]], "shape": [1,2,2,1]}, "kernelwalk": 1}
                        """);

        assertThat(exercise.compute().output().count()).isEqualTo(4);
    }

    @Test
    void aPoolMovesByItsWindowUnlessItSaysOtherwise() {
        Exercise exercise =
                ExerciseFile.read(
                        "{\"kernelwalk\": 1, " + INPUT + ", \"operation\": " + POOL + "}");

        assertThat(exercise.operation()).isEqualTo(AveragePooling.of(new Size(2, 2)));
    }

    @Test
    void whatIsNotWrittenIsAsInThePlainConvolution() {
        Exercise exercise =
                ExerciseFile.read(
                        "{\"kernelwalk\": 1, "
                                + INPUT
                                + ", \"operation\": {\"type\": \"convolution\", \"kernel\":"
                                + " {\"shape\": [1,1,1,2], \"values\": [1,2]}}}");

        assertThat(exercise.operation())
                .isInstanceOfSatisfying(
                        Convolution.class,
                        convolution ->
                                assertThat(convolution)
                                        .isEqualTo(Convolution.of(convolution.kernel())));
    }

    @Test
    void aTransposedConvolutionAddsNothingUnlessItSaysSo() {
        Exercise exercise =
                ExerciseFile.read(
                        "{\"kernelwalk\": 1, "
                                + INPUT
                                + ", \"operation\": {\"type\": \"transposed-convolution\","
                                + " \"kernel\": {\"shape\": [1,1,1,1], \"values\": [1]}}}");

        assertThat(((TransposedConvolution) exercise.operation()).outputPadding())
                .isEqualTo(Size.ZERO);
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws IOException {
        Path file = folder.resolve("marked.kernelwalk.json");
        Files.writeString(file, "\uFEFF" + ExerciseFile.text(Lessons.first()));

        assertThat(ExerciseFile.read(file)).isEqualTo(Lessons.first());
    }

    @Test
    void aFileIsReplacedAsAWholeAndNothingIsLeftBesideIt() throws IOException {
        Path file = folder.resolve("평균.kernelwalk.json");
        Files.writeString(file, "the old one");

        ExerciseFile.write(file, Lessons.first());

        assertThat(ExerciseFile.read(file)).isEqualTo(Lessons.first());
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void whenWritingFailsTheOldFileStays() throws IOException {
        Path file = folder.resolve("old.kernelwalk.json");
        Files.writeString(file, "the old one");

        assertThatThrownBy(
                        () ->
                                WholeFile.write(
                                        file,
                                        bytes -> {
                                            bytes.write("half".getBytes(StandardCharsets.UTF_8));
                                            throw new IOException();
                                        }))
                .isInstanceOf(IOException.class);

        assertThat(file).hasContent("the old one");
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "the old one");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        ExerciseFile.write(link, Lessons.first());

        assertThat(link).isSymbolicLink();
        assertThat(ExerciseFile.read(file)).isEqualTo(Lessons.first());
    }

    @Test
    void aFolderThatIsNotThereIsSaidSo() {
        assertThatThrownBy(() -> ExerciseFile.write(folder.resolve("no/where"), Lessons.first()))
                .isInstanceOfSatisfying(
                        ExerciseFileException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.NOT_WRITABLE));
    }
}
