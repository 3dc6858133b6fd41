package kernelwalk.cli;

import static kernelwalk.cli.Captured.lesson;
import static kernelwalk.cli.Captured.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import kernelwalk.export.Format;
import kernelwalk.export.look.Aspect;
import kernelwalk.export.look.Colours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How what is exported can be asked to look. */
class ExportLookTest {

    private static final String CHAIN =
            """
            {"kernelwalk": 1,
             "input": {"shape": [1, 2, 2, 1], "values": [1, -2, 3, 4]},
             "operations": [
               {"type": "convolution", "kernel": {"shape": [1, 1, 1, 1], "values": [2]}},
               {"type": "relu"}]}
            """;

    @TempDir private Path folder;

    private Path mean;

    @BeforeEach
    void write() {
        mean = lesson(folder);
    }

    @Test
    void aPictureIsAsLargeAsAskedFor() throws IOException {
        Path out = folder.resolve("mean.png");

        Captured run =
                run(
                        "export", mean, "-o", out, "--size", "400x320", "--scale", "1.5", "--theme",
                        "dark");

        assertThat(run).isEqualTo(new Captured(0, out + " is written: Picture (PNG)\n", ""));
        var image = ImageIO.read(out.toFile());
        assertThat(image.getWidth()).isEqualTo(600);
        assertThat(image.getHeight()).isEqualTo(480);
        assertThat(image.getRGB(0, 0)).isEqualTo(0xFF0D1117);
    }

    @Test
    void everyThemeCanBeChosen() {
        assertThat(Arrays.stream(Colours.values()).map(Colours::code))
                .containsExactly("light", "dark", "print");
    }

    /** Three rows of the lecture's output. */
    @Test
    void aSequenceHasANumberForEachStep() throws IOException {
        Path out = folder.resolve("row.svg");

        Captured run = run("export", mean, "-o", out, "--all", "--level", "row");

        assertThat(run.status()).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("row-1.svg", "row-2.svg", "row-3.svg", "row-4.svg")
                    .doesNotContain("row.svg", "row-5.svg");
        }
    }

    /** Two layers; at the level of filters each has its start and the end of its map. */
    @Test
    void allLayersAreWalkedInOneSequence() throws IOException {
        Path chain = Files.writeString(folder.resolve("chain.kernelwalk.json"), CHAIN);

        Captured run =
                run(
                        "export",
                        chain,
                        "-o",
                        folder.resolve("walk.svg"),
                        "--all",
                        "--layers",
                        "--level",
                        "filter");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(folder.resolve("walk-1.svg")).content().contains("Layer 1: convolution");
        assertThat(folder.resolve("walk-3.svg")).content().contains("Layer 2: ReLU");
        assertThat(folder.resolve("walk-4.svg")).exists();
        assertThat(folder.resolve("walk-5.svg")).doesNotExist();
    }

    @Test
    void whatAllLayersCannotBeToldOfIsRefused() throws IOException {
        Path chain = Files.writeString(folder.resolve("chain.kernelwalk.json"), CHAIN);
        Path gif = folder.resolve("walk.gif");

        assertThat(run("export", chain, "-o", folder.resolve("walk.png"), "--layers").err())
                .contains("write a gif, or add --all");
        assertThat(run("export", chain, "-o", gif, "--layers", "--layer", "1").err())
                .contains("leave one of the two out");
        assertThat(run("export", chain, "-o", gif, "--layers", "--window", "0,0,0,0").err())
                .contains("--window and --tap are about one layer");
        assertThat(gif).doesNotExist();
    }

    @Test
    void oneWindowIsToldInTheLanguageThatIsAskedFor() throws IOException {
        Path out = folder.resolve("mean.md");

        run(
                "export",
                mean,
                "-o",
                out,
                "--window",
                "1,3,3,1",
                "--count-from",
                "1",
                "--language",
                "ko");

        assertThat(Files.readString(out))
                .contains("3행 3열\n\n> 10·¼ + 11·¼ + 14·¼ + 15·¼ = 12½  \n> 12½ + 3 = 15½\n")
                .doesNotContain("2행 3열");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--tap 5|a window has 4 taps, so --tap goes from 0 to 4: choose one of these",
                "--window 0,3,0,0|the output is 1×3×3×1, so --window goes from 0,0,0,0 to 0,2,2,0: choose one of these"
            })
    void aPlaceThatIsNotThereIsRefused(String option, String why) {
        Path out = folder.resolve("mean.png");

        Captured run =
                run(
                        Stream.concat(
                                        Stream.of("export", mean, "-o", out),
                                        Arrays.stream(option.split(" ")))
                                .toArray());

        assertThat(run).isEqualTo(new Captured(1, "", "kernelwalk: " + mean + ": " + why + "\n"));
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"--speed, 5", "--scale, 0.5", "--size, 100x100", "--theme, red", "--level, sample"})
    void whatAnOptionCannotHaveIsWrongUsage(String option, String value) {
        Captured run = run("export", mean, "-o", folder.resolve("mean.png"), option, value);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains(option);
    }

    /** 285 windows of seven moments. */
    @Test
    void aFilmThatNobodyWouldWatchIsRefusedWithTheCure() throws IOException {
        Path large = folder.resolve("large.kernelwalk.json");
        Files.writeString(
                large,
                """
                {"kernelwalk": 1, "input": {"shape": [1,16,20,1], "values": [%s0]},
                 "operation": {"type": "convolution",
                  "kernel": {"shape": [2,2,1,1], "values": [1,1,1,1]}, "padding": "same"}}
                """
                        .formatted("0,".repeat(16 * 20 - 1)));

        Captured run = run("export", large, "-o", folder.resolve("large.gif"));

        assertThat(run.status()).isOne();
        assertThat(run.err())
                .isEqualTo(
                        "kernelwalk: "
                                + large
                                + ": more than 2000 pictures would be needed: choose a coarser level,"
                                + " such as window or row, or one window\n");
        assertThat(folder.resolve("large.gif")).doesNotExist();
    }

    @Test
    void everyFormatIsWrittenByItsEndingAndStaysWhereItIsTheSame() {
        for (Format format : Format.all()) {
            Path out = folder.resolve(format.code() + format.ending());
            var asked =
                    new ArrayList<Object>(
                            List.of("export", mean, "-o", out, "--format", format.code()));
            if (format.aspects().contains(Aspect.LEVEL)) {
                asked.addAll(List.of("--level", "filter"));
            }
            if (format.aspects().contains(Aspect.SIZE)) {
                asked.addAll(List.of("--size", "400x320"));
            }

            assertThat(run(asked.toArray()).err()).as(format.code()).isEmpty();
            assertThat(out).isNotEmptyFile();
            assertThat(run(asked.toArray()).status()).as(format.code()).isZero();
        }
    }
}
