package kernelwalk.cli;

import static kernelwalk.cli.Captured.file;
import static kernelwalk.cli.Captured.homework;
import static kernelwalk.cli.Captured.lesson;
import static kernelwalk.cli.Captured.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kernelwalk worksheet}, as PDFBox reads what it writes. */
class WorksheetTest {

    @TempDir private Path folder;

    private Path problems;
    private Path sheet;
    private Path key;

    @BeforeEach
    void write() throws IOException {
        problems = Files.createDirectory(folder.resolve("problems"));
        lesson(problems);
        homework(problems);
        sheet = folder.resolve("sheet.pdf");
        key = folder.resolve("sheet-key.pdf");
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** The homework comes to 37, the mean filter to 11/2, which only the key says, and with the bias left out 5/2. */
    @Test
    void theSheetAsksAndTheKeyAnswers() throws IOException {
        Captured run = run("worksheet", problems, "-o", sheet);

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(sheet + " and " + key + " are written: problems 2\n");
        assertThat(text(sheet))
                .contains(
                        "Name",
                        "Date",
                        "Problem 1",
                        "Problem 2: Mean filter with bias",
                        "Page 1 of")
                .doesNotContain("37", "5.5", "11/2");
        assertThat(text(key))
                .contains("37", "1·1 + 2·2 + 4·3 + 5·4 = 37")
                .contains("2.5 in the first cell: You left out the bias");
    }

    /** The same problems, from the folder that was made and from its code alone; a folder that was changed has none. */
    @Test
    void theCodeOfMadeProblemsStandsAtTheFootAndMakesTheSameSheet() throws IOException {
        Path made = folder.resolve("made");
        run("make", "--seed", 42, "--count", 2, "-o", made);
        String code = Files.readString(made.resolve("key").resolve("problems.code")).strip();
        Path other = folder.resolve("other.pdf");

        run("worksheet", made, "-o", sheet);
        run("worksheet", "--code", code, "-o", other, "--steps");

        assertThat(text(sheet)).contains("Page 1 of", "· " + code).doesNotContain("Steps");
        assertThat(text(other)).contains("· " + code, "Steps of the first cell:");
        assertThat(text(folder.resolve("other-key.pdf")).replaceAll("Problem (\\d).*", "$1"))
                .isEqualTo(text(key).replaceAll("Problem (\\d).*", "$1"));
        homework(made);
        run("worksheet", made, "-o", sheet, "--force");
        assertThat(text(sheet)).doesNotContain(code);
    }

    /** Nobody turns the page between the numbers and the cells for the answer. */
    @Test
    void aProblemThatFitsOnAPageIsNotParted() throws IOException {
        run("worksheet", "--code", "42X3-CU-Z", "-o", sheet, "--steps");

        for (Path pdf : List.of(sheet, key)) {
            try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    var stripper = new PDFTextStripper();
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    List<String> lines = stripper.getText(document).lines().toList();

                    assertThat(lines.stream().filter(line -> line.startsWith("Problem ")).count())
                            .as("%s, page %s: %s", pdf.getFileName(), page, lines)
                            .isPositive()
                            .isEqualTo(
                                    lines.stream()
                                            .filter(line -> line.startsWith("Output"))
                                            .count());
                }
            }
        }
    }

    @Test
    void unitsStandInOneRowUnderTheirName() throws IOException {
        Path made = folder.resolve("made");
        run("make", "--preset", "exam", "--seed", 7, "--count", 1, "-o", made);
        run("worksheet", made, "-o", sheet);

        for (Path pdf : List.of(sheet, key)) {
            assertThat(text(pdf))
                    .contains("Input", "Weights", "Output")
                    .doesNotContain("channel 0", "filter 0", "Kernel");
        }
    }

    /** A slope below 0, a maximum and the weights of 4 inputs and 2 units: without them nobody could answer. */
    @Test
    void aSheetTellsAllThatALayerDoes() throws IOException {
        Path chain =
                file(
                        folder,
                        "chain.kernelwalk.json",
                        """
                        {"kernelwalk": 1, "input": {"shape": [1,2,2,1], "values": [-4, 2, 9, 1]},
                         "operations": [{"type": "relu", "negativeSlope": 0.5, "maximum": 6},
                          {"type": "flatten"},
                          {"type": "dense", "weights": {"shape": [4,2], "values": [1,2,3,4,5,6,7,8]}}]}
                        """);

        run("worksheet", chain, "-o", sheet, "--ask", "layers");

        assertThat(text(sheet))
                .contains("Negative numbers are multiplied by 0.5.", "Numbers above 6 become 6.")
                .contains("read by row, column, channel");

        run("worksheet", chain, "-o", sheet, "--ask", "parameters", "--force");

        assertThat(text(sheet)).contains("Weights: 4×2, with a bias").doesNotContain("1×1×4×2");
    }

    /** Mean, variance, scale and offset of two channels: Keras counts eight, of which four are learned. */
    @Test
    void whatIsCountedAndNotLearnedIsNotAskedAsLearned() throws IOException {
        String text =
                """
                {"kernelwalk": 1, "convention": "CONVENTION",
                 "input": {"shape": [1,1,1,2], "values": [1, 2]},
                 "operation": {"type": "batch-normalization", "mean": [1, 1], "variance": [4, 4]}}
                """;
        Path keras = file(folder, "k.kernelwalk.json", text.replace("CONVENTION", "keras"));
        Path torch = file(folder, "t.kernelwalk.json", text.replace("CONVENTION", "pytorch"));

        run("worksheet", keras, "-o", sheet, "--ask", "parameters");

        assertThat(text(sheet)).contains("does Keras count").doesNotContain("learned");
        assertThat(text(key)).contains("Parameters: 8");

        run("worksheet", torch, "-o", sheet, "--ask", "parameters", "--force");

        assertThat(text(key)).contains("are learned?", "Numbers that are learned: 4");
    }

    @Test
    void aSheetIsAPdfFile() {
        assertThat(run("worksheet", problems, "-o", folder.resolve("sheet.txt")).err())
                .contains("let its name end in .pdf");
        assertThat(folder.resolve("sheet.txt")).doesNotExist();
    }

    @Test
    void filesOrACodeAreNamed() {
        assertThat(run("worksheet", "-o", sheet).err()).contains("or a code with --code");
        assertThat(run("worksheet", problems, "--code", "42X3-CU-A", "-o", sheet).err())
                .contains("a code from the foot of a worksheet");
    }

    @Test
    void paperAndLanguageCanBeChosen() throws IOException {
        run("worksheet", problems, "-o", sheet, "--paper", "letter", "--language", "ko");

        assertThat(text(sheet)).contains("이름", "날짜", "문제 1");
        try (PDDocument document = Loader.loadPDF(sheet.toFile())) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(612);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(792);
        }
    }

    @Test
    void whatIsThereIsNotWrittenOver() throws IOException {
        Files.writeString(key, "mine");

        assertThat(run("worksheet", problems, "-o", sheet).err()).contains("is there already");
        assertThat(sheet).doesNotExist();
        assertThat(key).hasContent("mine");
        assertThat(run("worksheet", problems, "-o", sheet, "--force").status()).isZero();
    }

    @Test
    void aFolderWithoutProblemsIsRefused() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(run("worksheet", empty, "-o", sheet).err()).contains("no exercise file");
        assertThat(sheet).doesNotExist();
    }

    /** The exam's chain comes to -2 in the first cell of its convolution, 0 after ReLU, 5 after the pool, and 7, -1. */
    @Test
    void everyLayerOfAChainHasItsNameAndItsGrid() throws IOException {
        run("worksheet", shipped("exam-chain"), "-o", sheet, "--ask", "layers");

        for (Path pdf : List.of(sheet, key)) {
            assertThat(text(pdf))
                    .contains(
                            "Work out what every layer gives.",
                            "Layer 1: convolution",
                            "Layer 2: ReLU",
                            "Layer 3: max pooling",
                            "Layer 4: flattening",
                            "Layer 5: dense layer");
        }
        assertThat(text(sheet)).doesNotContain("first cell");
        assertThat(text(key)).contains("max(0, −2) = 0", "max(0, 5, 0, 1) = 5", "6 + 1 = 7");
    }

    private static Path shipped(String lesson) {
        return Path.of("src/main/resources/lessons", lesson + ".kernelwalk.json");
    }

    /** A 6×6 input under a 3×3 window that moves by 2 gives 2×2; without the stride 4×4. */
    @Test
    void theSizeAloneIsAskedWithALineToWriteItOn() throws IOException {
        run("worksheet", shipped("stride"), "-o", sheet, "--ask", "size");

        assertThat(text(sheet))
                .contains("How large is the output?", "Input: 1×6×6×1", "Size of the output:")
                .doesNotContain("1×2×2×1", "Output");
        assertThat(text(key)).contains("Size of the output: 1×2×2×1", "1×4×4×1: ");
    }

    /** 2·2·3·4 weights and 4 biases are 52. */
    @Test
    void theParametersAloneAreAskedAndAPoolHasNone() throws IOException {
        run("worksheet", shipped("three-colours-four-filters"), "-o", sheet, "--ask", "parameters");

        assertThat(text(sheet)).contains("Weights: 2×2×3×4", "Numbers that are learned:");
        assertThat(text(key))
                .contains("Numbers that are learned: 52", "48: You did not count the biases");
        Path other = folder.resolve("other.pdf");
        assertThat(
                        run("worksheet", shipped("max-pooling"), "-o", other, "--ask", "parameters")
                                .err())
                .contains("nothing is learned here");
        assertThat(other).doesNotExist();
    }

    /** In the window the choice is not there then. */
    @Test
    void blanksForStepsAreThoseOfAnOutput() {
        assertThat(run("worksheet", shipped("stride"), "-o", sheet, "--ask", "size", "--steps"))
                .isEqualTo(
                        new Captured(
                                2,
                                "",
                                "kernelwalk: --steps are those of the output, which is not what is"
                                        + " asked for: leave --steps out, or ask for the output\n"));
        assertThat(sheet).doesNotExist();
    }

    /** What is asked goes with the code: from the folder, from the code, and not where something else is asked. */
    @Test
    void aCodeSaysWhatIsAsked() throws IOException {
        Path made = folder.resolve("made");
        run("make", "--preset", "exam", "--seed", 7, "--count", 2, "--ask", "size", "-o", made);
        String code = Files.readString(made.resolve("key").resolve("problems.code")).strip();
        assertThat(code).startsWith("7X2-QCRMFD-J2-");

        run("worksheet", made, "-o", sheet);
        assertThat(text(sheet))
                .contains("How large is the output? Write samples and units.", "· " + code);
        assertThat(text(key)).contains("Size of the output: 1×4", "Size of the output: 1×3");
        run("worksheet", "--code", code, "-o", sheet, "--ask", "layers", "--force");
        assertThat(text(sheet)).contains("Layer 5: dense layer", "· 7X2-QCRMFD-J1-");
    }
}
