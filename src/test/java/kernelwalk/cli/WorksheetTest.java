package kernelwalk.cli;

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
}
