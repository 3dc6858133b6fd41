package kernelwalk.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import kernelwalk.convolution.OracleFile;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.export.look.Look;
import kernelwalk.export.look.PictureSize;
import kernelwalk.words.Words;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every lesson in every format, as a reader of the format takes it: all of them with {@code mvn test -Pexports}, and in each
 * build of each lesson some, so that every format is there.
 */
class AllExportsTest {

    private static final boolean ALL = Boolean.getBoolean("kernelwalk.exports.all");

    /** One of so many exports is tried in a build; no divisor of the number of formats, so that each has its turn. */
    private static final int SAMPLE = 13;

    private static final PictureSize SMALL = new PictureSize(480, 400, 1);

    private static List<Lesson> lessons() {
        return Lessons.all().stream().filter(it -> it.exercise().isPresent()).toList();
    }

    private record Written(Lesson lesson, Format format, Language language) {
        @Override
        public String toString() {
            return lesson.id() + " as " + format.code() + " in " + language.code();
        }
    }

    private static Stream<Written> exports() {
        List<Lesson> lessons = lessons();
        List<Format> formats = Format.all();
        Language[] languages = Language.values();
        return IntStream.range(0, lessons.size() * formats.size())
                .filter(i -> ALL || i % SAMPLE == 0)
                .mapToObj(
                        i ->
                                new Written(
                                        lessons.get(i / formats.size()),
                                        formats.get(i % formats.size()),
                                        languages[i % languages.length]));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void aReaderTakesWhatIsWritten(Written one) throws Exception {
        Exercise exercise = one.lesson().exercise().orElseThrow();
        Look look = Look.in(Words.in(one.language())).with(SMALL);
        for (Exercise layer :
                IntStream.range(0, exercise.layers().size()).mapToObj(exercise::at).toList()) {
            var refusal = one.format().refusal(layer, look);
            if (refusal.isPresent()) {
                assertThat(refusal.get().in(look.words())).isNotBlank().doesNotContain("Exception");
                continue;
            }
            var bytes = new ByteArrayOutputStream();
            one.format().write(layer, look, bytes);
            read(one.format(), bytes.toByteArray());
        }
    }

    private static void read(Format format, byte[] bytes) throws Exception {
        switch (format.ending()) {
            case ".png", ".gif" ->
                    assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getWidth())
                            .isEqualTo(SMALL.width());
            case ".pdf" -> {
                try (var document = Loader.loadPDF(bytes)) {
                    assertThat(document.getNumberOfPages()).isPositive();
                }
            }
            case ".svg", ".xml" -> readXml(bytes);
            case ".xlsx", ".zip" -> readArchive(bytes);
            case ".json", ".ipynb" -> assertThat(OracleFile.object(text(bytes))).isNotEmpty();
            case ".html" -> assertThat(text(bytes)).endsWith("</html>\n");
            default -> assertThat(text(bytes)).isNotBlank().doesNotContain("Exception", "null");
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void readXml(byte[] bytes) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        assertThat(document.getDocumentElement().getChildNodes().getLength()).isPositive();
    }

    /** Every part that is XML is well formed. */
    private static void readArchive(byte[] bytes) throws Exception {
        int parts = 0;
        try (var archive = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = archive.getNextEntry();
                    entry != null;
                    entry = archive.getNextEntry()) {
                byte[] part = archive.readAllBytes();
                parts++;
                if (entry.getName().endsWith(".xml")) {
                    readXml(part);
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(parts).isPositive();
    }
}
