package kernelwalk.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.export.look.Look;
import kernelwalk.export.worksheet.Paper;
import kernelwalk.export.worksheet.Worksheet;
import kernelwalk.homework.problem.Asked;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs of other people read what is exported; where one is not installed its test is skipped, and says so. */
class ForeignReadersTest {

    private static final Words WORDS = Words.in(Language.KOREAN);

    @TempDir private Path folder;

    private static boolean isInstalled(String program) {
        return Pattern.compile(":")
                .splitAsStream(System.getenv("PATH"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private String run(String... command) throws Exception {
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static Exercise lesson(String id) {
        return Lessons.all().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .flatMap(it -> it.exercise())
                .orElseThrow();
    }

    private void write(Format format, Exercise exercise, String name) throws IOException {
        try (var bytes = Files.newOutputStream(folder.resolve(name))) {
            format.write(exercise, Look.in(WORDS), bytes);
        }
    }

    @Test
    void popplerDrawsThePictureAndTheWorksheetAndFindsTheirWords() throws Exception {
        assumeThat(isInstalled("pdftoppm")).as("poppler's pdftoppm").isTrue();
        write(PictureFormat.PDF, Lessons.first(), "picture.pdf");
        var sheet =
                new Worksheet(
                        List.of(lesson("exam-chain")),
                        Paper.A4,
                        WORDS,
                        false,
                        Asked.LAYERS,
                        Optional.empty());
        try (var bytes = Files.newOutputStream(folder.resolve("sheet.pdf"))) {
            sheet.writeKey(bytes);
        }

        for (String name : List.of("picture", "sheet")) {
            assertThat(
                            run(
                                    "pdftoppm",
                                    "-r",
                                    "40",
                                    "-png",
                                    "-f",
                                    "1",
                                    "-l",
                                    "1",
                                    "-singlefile",
                                    name + ".pdf",
                                    name))
                    .isEmpty();
            var page = ImageIO.read(folder.resolve(name + ".png").toFile());
            assertThat(
                            page.getRGB(
                                    0,
                                    0,
                                    page.getWidth(),
                                    page.getHeight(),
                                    null,
                                    0,
                                    page.getWidth()))
                    .as(name)
                    .contains(0xFFFFFFFF)
                    .hasSizeGreaterThan(10_000)
                    .satisfies(
                            pixels ->
                                    assertThat(Arrays.stream(pixels).distinct().count())
                                            .isGreaterThan(20));
        }
        assertThat(run("pdftotext", "sheet.pdf", "-"))
                .contains("문제 1", "−2", "max(0, 5, 0, 1) = 5");
    }

    @Test
    void nbformatTakesTheNotebook() throws Exception {
        Optional<PythonRun> python = PythonRun.having("nbformat");
        assumeThat(python).as("Python's nbformat").isPresent();
        write(NotebookFormat.IPYNB, lesson("exam-chain"), "chain.ipynb");

        run(
                python.get().command(),
                "-c",
                "import nbformat; nbformat.validate(nbformat.read('chain.ipynb', as_version=4))");
    }

    /** Without a network; a document type would be asked for there. */
    @Test
    void libxmlTakesMoodlesQuestions() throws Exception {
        assumeThat(isInstalled("xmllint")).as("libxml's xmllint").isTrue();
        write(CourseFormat.MOODLE, Lessons.first(), "moodle.xml");

        assertThat(run("xmllint", "--nonet", "--noout", "moodle.xml")).isEmpty();
    }

    /** From the formulas alone: the values beside them, which it could repeat, are taken out. */
    @Test
    void libreOfficeWorksTheSpreadsheetOut() throws Exception {
        assumeThat(isInstalled("soffice")).as("LibreOffice").isTrue();
        write(SheetFormat.XLSX, Lessons.first(), "cached.xlsx");
        dropValues(folder.resolve("cached.xlsx"), folder.resolve("mean.xlsx"));

        run(
                "soffice",
                "--headless",
                "-env:UserInstallation=file://" + folder.resolve("office"),
                "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1",
                "mean.xlsx");

        Path csv;
        try (var files = Files.list(folder)) {
            csv = files.filter(it -> it.toString().endsWith(".csv")).findFirst().orElseThrow();
        }
        assertThat(Files.readString(csv)).contains("5.5", "15.5").doesNotContain("Err:", "#");
    }

    private static void dropValues(Path from, Path into) throws IOException {
        try (var read = new ZipInputStream(Files.newInputStream(from));
                var written = new ZipOutputStream(Files.newOutputStream(into))) {
            for (var entry = read.getNextEntry(); entry != null; entry = read.getNextEntry()) {
                String part = new String(read.readAllBytes(), StandardCharsets.UTF_8);
                written.putNextEntry(new ZipEntry(entry.getName()));
                written.write(
                        part.replaceAll("</f><v>[^<]*</v>", "</f>")
                                .getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
