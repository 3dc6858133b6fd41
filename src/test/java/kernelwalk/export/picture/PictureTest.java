package kernelwalk.export.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.scene.canvas.Canvas;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Level;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.export.PictureFormat;
import kernelwalk.export.look.Film;
import kernelwalk.export.look.Look;
import kernelwalk.export.look.PictureSize;
import kernelwalk.picture.Board;
import kernelwalk.picture.BoardPainter;
import kernelwalk.picture.Drawing;
import kernelwalk.picture.Frame;
import kernelwalk.picture.Surface;
import kernelwalk.picture.Theme;
import kernelwalk.ui.look.CanvasSurface;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures and films as others read them. */
class PictureTest {

    private static final Words ENGLISH = Words.in(Language.ENGLISH);
    private static final Look LOOK = Look.in(ENGLISH);
    private static final Exercise LECTURE = Lessons.first();
    private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+(E-?\\d+)?");

    @ParameterizedTest
    @ValueSource(
            strings = {"mean-filter", "three-colours-four-filters", "transposed", "max-pooling"})
    void everySurfaceIsDrawnOnWithTheCallsOfTheScreen(String lesson) {
        Exercise exercise = lesson(lesson);
        for (Language language : Language.values()) {
            Frame frame = Frame.of(exercise, 5, Words.in(language));
            var screen = new CanvasSurface(new Canvas().getGraphicsContext2D(), Theme.LIGHT);
            List<String> calls = calls(frame, screen);

            try (var image = new ImageSurface(1280, 800, 1, Theme.LIGHT)) {
                assertThat(calls(frame, image)).isEqualTo(calls);
            }
            assertThat(calls(frame, new SvgSurface(1280, 800, Theme.LIGHT))).isEqualTo(calls);
            assertThat(calls(frame, new PdfDocument().page(1280, 800, 1, Theme.LIGHT)))
                    .isEqualTo(calls);
        }
    }

    /** What is drawn, to a hundredth of a pixel, by a painter that measures on a surface. */
    private static List<String> calls(Frame frame, Surface surface) {
        var drawing = new Drawing(surface::width);
        BoardPainter.paint(frame, Board.of(frame, 1280, 800), drawing);
        return drawing.strokes().stream()
                .map(
                        stroke ->
                                NUMBER.matcher(stroke.toString())
                                        .replaceAll(
                                                number ->
                                                        String.format(
                                                                Locale.ROOT,
                                                                "%.2f",
                                                                Double.parseDouble(
                                                                        number.group()))))
                .toList();
    }

    @Test
    void aPictureHasSoManyPixelsForEachUnit() throws IOException {
        Look twice = LOOK.with(new PictureSize(640, 400, 2));

        BufferedImage image = Decoded.png(Decoded.bytes(PictureFormat.PNG, LECTURE, twice));

        assertThat(image.getWidth()).isEqualTo(1280);
        assertThat(image.getHeight()).isEqualTo(800);
        assertThat(image.getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "print"})
    void theVectorsAreNearlyThePixels(String code) throws IOException {
        Theme theme =
                Theme.all().stream().filter(each -> each.code().equals(code)).findFirst().get();
        Look look = Look.in(Words.in(Language.KOREAN)).with(theme).at(new Cell(0, 1, 1, 0)).at(31);
        BufferedImage png = Decoded.png(Decoded.bytes(PictureFormat.PNG, LECTURE, look));

        byte[] svg = Decoded.bytes(PictureFormat.SVG, LECTURE, look);
        byte[] pdf = Decoded.bytes(PictureFormat.PDF, LECTURE, look);

        assertThat(Decoded.differing(png, Decoded.svg(svg, 1280, 800))).isLessThan(0.004);
        // PDFBox moves thin lines onto pixels
        assertThat(Decoded.differing(png, Decoded.pdf(pdf))).isLessThan(0.006);
    }

    /** The ledger of the lecture's first window: 0·¼ + 1·¼ + 4·¼ + 5·¼ = 2½, + 3 = 5½. */
    @Test
    void theTextOfAPageCanBeSelected() throws IOException {
        assertThat(Decoded.pdfText(Decoded.bytes(PictureFormat.PDF, LECTURE, LOOK)))
                .contains("0·¼ + 1·¼ + 4·¼ + 5·¼ = 2½", "= 5½", "INPUT 1×4×4×1");
        assertThat(
                        new String(
                                Decoded.bytes(PictureFormat.SVG, LECTURE, LOOK),
                                StandardCharsets.UTF_8))
                .contains(">5½</text>", ">1×4×4×1</text>");
    }

    @Test
    void onPaperEverythingIsGrey() throws IOException {
        Look look = LOOK.with(Theme.PRINT).with(new PictureSize(640, 400, 1));
        BufferedImage image =
                Decoded.png(
                        Decoded.bytes(
                                PictureFormat.PNG, lesson("three-colours-four-filters"), look));

        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                assertThat(rgb & 0xFF).isEqualTo(rgb >> 8 & 0xFF).isEqualTo(rgb >> 16 & 0xFF);
            }
        }
    }

    /** Nine windows, each with its arrival, four taps, the bias and the finished value. */
    @Test
    void aFilmHasAPictureForEachMoment() throws IOException {
        Look look = LOOK.with(new PictureSize(640, 400, 1));

        List<BufferedImage> film = Decoded.film(Decoded.bytes(PictureFormat.GIF, LECTURE, look));

        assertThat(film).hasSize(9 * 7);
        for (int moment : new int[] {0, 20, 41, 62}) {
            BufferedImage png =
                    Decoded.png(Decoded.bytes(PictureFormat.PNG, LECTURE, look.at(moment)));
            assertThat(Decoded.differing(png, film.get(moment))).as("moment %s", moment).isZero();
        }
    }

    @Test
    void aFilmGoesAsFarAsItsLevelOrShowsOneWindow() {
        Look rows = LOOK.with(new Film(Level.ROW, 1, true));

        assertThat(new FilmStrip(LECTURE, rows).count()).isEqualTo(1 + 3);
        assertThat(new FilmStrip(LECTURE, rows.at(new Cell(0, 2, 2, 0))).count()).isEqualTo(7);
    }

    /** 2×2 cells doubled, then ReLU and the four as units: four reads and four endings with their arrivals in each layer. */
    @Test
    void aFilmOfAllLayersWalksOneAfterTheOtherUnderTheirNames() throws IOException {
        Exercise chain =
                ExerciseFile.read(
                        """
                        {"kernelwalk": 1,
                         "input": {"shape": [1, 2, 2, 1], "values": [1, -2, 3, 4]},
                         "operations": [
                           {"type": "convolution", "name": "twice",
                             "kernel": {"shape": [1, 1, 1, 1], "values": [2]}},
                           {"type": "relu"}, {"type": "flatten"}]}
                        """);
        Look layers =
                LOOK.with(new Film(Level.WINDOW, 1, true, true)).with(new PictureSize(640, 400, 1));

        List<BufferedImage> film = Decoded.film(Decoded.bytes(PictureFormat.GIF, chain, layers));

        assertThat(film).as("the start of each layer and its four numbers").hasSize(3 * 5);
        String last =
                new String(
                        Decoded.bytes(PictureFormat.SVG, chain.atEnd(), layers.at(0)),
                        StandardCharsets.UTF_8);
        assertThat(last).contains("Layer 3: flatten", "2×2×1 → 4", "3 / 3");
        String first =
                new String(
                        Decoded.bytes(PictureFormat.SVG, chain.at(0), layers.at(0)),
                        StandardCharsets.UTF_8);
        assertThat(first).contains("Layer 1, twice: convolution");
        BufferedImage png =
                Decoded.png(Decoded.bytes(PictureFormat.PNG, chain.at(0), layers.at(0)));
        assertThat(Decoded.differing(png, film.getFirst())).isZero();
    }

    @Test
    void aHostileTitleStaysAText() throws IOException {
        Exercise hostile = LECTURE.titled("<script>alert(1)</script>) /JS \u202E");

        assertThat(
                        new String(
                                Decoded.bytes(PictureFormat.SVG, hostile, LOOK),
                                StandardCharsets.UTF_8))
                .contains("<title>&lt;script&gt;", "‹U+202E›")
                .doesNotContain("<script", "\u202E");
        byte[] pdf = Decoded.bytes(PictureFormat.PDF, hostile, LOOK);
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("alert", "/JS");
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle())
                    .startsWith("<script>alert(1)</script>) /JS");
        }
    }

    private static Exercise lesson(String name) {
        return Lessons.all().stream()
                .filter(lesson -> lesson.id().equals(name))
                .findFirst()
                .flatMap(Lesson::exercise)
                .orElseThrow();
    }
}
