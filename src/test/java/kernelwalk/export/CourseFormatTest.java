package kernelwalk.export;

import static kernelwalk.export.Written.HOSTILE;
import static kernelwalk.export.Written.LOOK;
import static kernelwalk.export.Written.bytes;
import static kernelwalk.export.Written.lesson;
import static kernelwalk.export.Written.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.export.look.CourseSystem;
import kernelwalk.export.look.Look;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Questions as course systems read them; the lecture's output is 5½, 6½, 7½, 9½ … 15½. */
class CourseFormatTest {

    /** The expressions by which Moodle finds fields: question/type/multianswer/questiontype.php. */
    private static final String ALTERNATIVE =
            "(=|%-?[0-9]+(?:[.,][0-9]*)?%)?(.+?(?<!\\\\|&|&amp;)(?=[~#}]|$))(#.*?(?<!\\\\)(?=[~}]|$))?";

    private static final Pattern FIELD =
            Pattern.compile(
                    "\\{\\s*([0-9]*)\\s*:\\s*(NUMERICAL|NM)\\s*:\\s*("
                            + ALTERNATIVE
                            + "(?:~"
                            + ALTERNATIVE
                            + ")*)\\s*}");

    private static final Pattern NUMBER =
            Pattern.compile("(-?(?:\\d+(?:\\.\\d*)?|\\.\\d+)):(\\d+(?:\\.\\d*)?)|\\*");

    @Test
    void moodleFindsAFieldForEachCellOfEveryLesson() throws Exception {
        for (Lesson lesson : Lessons.all()) {
            if (lesson.exercise().isEmpty()) {
                continue;
            }
            Exercise exercise = lesson.exercise().get();
            if (CourseFormat.MOODLE.refusal(exercise, LOOK).isPresent()) {
                continue;
            }
            var output = exercise.compute().output();
            List<List<String>> fields = moodle(exercise);

            assertThat(fields).as(lesson.id()).hasSize(output.count());
            for (int i = 0; i < fields.size(); i++) {
                int cell = inOrderOfMaps(i, exercise);
                List<String> alternatives = fields.get(i);
                double right = number(alternatives.getFirst());
                assertThat(alternatives.getFirst()).startsWith("=");
                assertThat(right)
                        .as("%s, cell %s", lesson.id(), cell)
                        .isCloseTo(output.at(cell).toDouble(), within(1e-5));
                assertThat(alternatives.getLast()).startsWith("%0%*#");
                for (String wrong : alternatives.subList(1, alternatives.size() - 1)) {
                    assertThat(wrong).startsWith("%0%");
                    assertThat(number(wrong)).isNotEqualTo(right);
                }
            }
        }
    }

    @Test
    void paddingIsSaidOnceWhereAllSidesHaveAsMuch() throws Exception {
        assertThat(gift(Padding.valid())).contains("strides 1×1, no padding, dilations 1×1.");
        assertThat(gift(Padding.explicit(1, 1, 1, 1)))
                .contains("strides 1×1, padding 1 on every side, dilations 1×1.");
        assertThat(gift(Padding.explicit(1, 0, 2, 0)))
                .contains(
                        "padding 1 at the top, 0 at the bottom, 2 on the left, 0 on the right, dilations");
    }

    private static String gift(Padding padding) throws IOException {
        Exercise lesson = Lessons.first();
        return text(
                CourseFormat.GIFT,
                lesson.with(((Convolution) lesson.operation()).withPadding(padding)),
                LOOK);
    }

    @Test
    void whoLeavesOutTheBiasIsToldSo() throws Exception {
        assertThat(moodle(Lessons.first()).getFirst())
                .startsWith("=5.5:0#Right.")
                .contains("%0%2.5:0#You left out the bias.");
    }

    @Test
    void theToleranceOfTheExerciseIsTheOneOfTheQuestion() throws Exception {
        Exercise tolerant = Lessons.first();
        tolerant = tolerant.with(tolerant.marking().withTolerance(Rational.of(1, 2)));

        List<String> alternatives = moodle(tolerant).getFirst();

        assertThat(alternatives.getFirst()).startsWith("=5.5:0.5#");
        // 6.5 could be taken for a 6, which counts as right
        assertThat(alternatives).noneMatch(each -> each.startsWith("%0%6.5:"));
    }

    @Test
    void aHostileTextIsNoFieldAndNoMarkup() throws Exception {
        assertThat(moodle(HOSTILE)).hasSize(9);
        assertThat(text(CourseFormat.MOODLE, HOSTILE, LOOK))
                .contains("]]]]><![CDATA[>", "&#60;img src=x&#62;", "&#123;1:NM:=1&#125;")
                .doesNotContain("<img", "\u202E");
        String gift = text(CourseFormat.GIFT, HOSTILE, LOOK);
        assertThat(gift.lines().filter(line -> line.startsWith("::"))).hasSize(9);
        assertThat(gift).contains("\\{\\=1\\#\\~\\}").doesNotContain("<img");
        assertThat(item(HOSTILE, LOOK).getElementsByTagName("img").getLength()).isZero();
        assertThat(decoded(entry("kernelwalk/kernelwalk.xml", HOSTILE, canvas())))
                .doesNotContain("<img");
    }

    @Test
    void giftAsksOneCellInEachQuestion() throws IOException {
        assertThat(text(CourseFormat.GIFT, Lessons.first(), LOOK))
                .startsWith("::Mean filter with bias, row 0, column 0::[html]")
                .contains(
                        "{#\n=5.5:0#Right.\n",
                        "\n=%0%2.5:0#You left out the bias.\n",
                        "\n~#Not yet.");
    }

    @Test
    void qtiHasTheRightNumberOfEachField() throws Exception {
        Document item = item(Lessons.first(), LOOK);

        assertThat(texts(item.getElementsByTagName("correctResponse")))
                .containsExactly(
                        "5.5", "6.5", "7.5", "9.5", "10.5", "11.5", "13.5", "14.5", "15.5");
        assertThat(item.getElementsByTagName("textEntryInteraction").getLength()).isEqualTo(9);
        assertThat(texts(item.getElementsByTagName("modalFeedback")))
                .contains("row 0, column 0: You left out the bias.");
        Document manifest = xml(entry("imsmanifest.xml", Lessons.first(), LOOK));
        assertThat(((Element) manifest.getElementsByTagName("file").item(0)).getAttribute("href"))
                .isEqualTo("map-0.xml");
    }

    @Test
    void canvasHasAQuestionForEachCell() throws Exception {
        Document assessment = xml(entry("kernelwalk/kernelwalk.xml", Lessons.first(), canvas()));

        assertThat(assessment.getElementsByTagName("item").getLength()).isEqualTo(9);
        assertThat(texts(assessment.getElementsByTagName("varequal")))
                .startsWith("5.5", "-5.5", "2.5");
        assertThat(texts(assessment.getElementsByTagName("fieldentry")))
                .contains("numerical_question");
    }

    @Test
    void anArchiveIsTheSameWheneverItIsWritten() throws IOException {
        assertThat(bytes(CourseFormat.QTI, Lessons.first(), LOOK))
                .isEqualTo(bytes(CourseFormat.QTI, Lessons.first(), LOOK));
    }

    private static Look canvas() {
        return LOOK.with(CourseSystem.CANVAS);
    }

    /** The alternatives of each field, in the order of the file. */
    private static List<List<String>> moodle(Exercise exercise) throws Exception {
        Document quiz = xml(bytes(CourseFormat.MOODLE, exercise, LOOK));
        return texts(quiz.getElementsByTagName("questiontext")).stream()
                .flatMap(text -> FIELD.matcher(text).results())
                .map(field -> List.of(field.group(3).split("(?<!\\\\)~")))
                .toList();
    }

    private static double number(String alternative) {
        var number =
                NUMBER.matcher(alternative.replaceFirst("^(=|%0%)", "").replaceFirst("#.*", ""));
        assertThat(number.matches()).as(alternative).isTrue();
        return Double.parseDouble(number.group(1));
    }

    /** Row-major place of what stands at a place map by map. */
    private static int inOrderOfMaps(int place, Exercise exercise) {
        var shape = exercise.compute().output().layout();
        int map = shape.height() * shape.width();
        int cell = place % map;
        return shape.index(
                place / map / shape.channels(),
                cell / shape.width(),
                cell % shape.width(),
                place / map % shape.channels());
    }

    private static Document item(Exercise exercise, Look look) throws Exception {
        return xml(entry("map-0.xml", exercise, look));
    }

    private static byte[] entry(String name, Exercise exercise, Look look) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (var zip =
                new ZipInputStream(
                        new ByteArrayInputStream(bytes(CourseFormat.QTI, exercise, look)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries.get(name);
    }

    private static String decoded(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Document xml(byte[] bytes) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes));
    }

    private static List<String> texts(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent().strip())
                .toList();
    }
}
