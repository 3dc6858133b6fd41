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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Pointwise.Softmax;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Rearranging.Dropout;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.convolution.Rearranging.UpSampling;
import kernelwalk.convolution.Rearranging.ZeroPadding;
import kernelwalk.convolution.Rounding;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
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

    /** Read by the published grammar: of every lesson each cell is asked, and the first number is the right one. */
    @Test
    void giftAsksEachCellOfEveryLesson() throws IOException {
        for (Exercise exercise : asked()) {
            var output = exercise.compute().output();
            List<GiftQuestion> questions =
                    GiftQuestion.all(text(CourseFormat.GIFT, exercise, LOOK));

            assertThat(questions).as(exercise.title()).hasSize(output.count());
            for (int i = 0; i < questions.size(); i++) {
                List<GiftQuestion.Number> numbers = questions.get(i).answers();
                assertThat(numbers.getFirst().number().doubleValue())
                        .as("%s, cell %s", exercise.title(), i)
                        .isCloseTo(output.at(i).toDouble(), within(1e-5));
                assertThat(numbers.getFirst().share()).isEqualTo(100);
                assertThat(numbers.subList(1, numbers.size()))
                        .allMatch(wrong -> wrong.share() == 0 && !wrong.says().isEmpty());
                assertThat(questions.get(i).otherwise()).startsWith("Not yet.");
                assertThat(questions.get(i).title()).startsWith(exercise.title());
            }
        }
        String title = HOSTILE.title();
        assertThat(GiftQuestion.all(text(CourseFormat.GIFT, HOSTILE, LOOK)))
                .hasSize(9)
                .allMatch(question -> question.title().startsWith(title.substring(0, 5)));
    }

    /** No schema is shipped; the elements and attributes are those of the published descriptions. */
    @Test
    void packagesOfEveryLessonAreAsTheyAreDescribed() throws Exception {
        var exercises = new ArrayList<>(asked());
        exercises.add(HOSTILE);
        for (Exercise exercise : exercises) {
            for (byte[] entry : entries(exercise, LOOK).values()) {
                XmlGrammar.QTI.check(xml(entry));
            }
            for (byte[] entry : entries(exercise, canvas()).values()) {
                XmlGrammar.CANVAS.check(xml(entry));
            }
            linksAreHeld(xml(entry("kernelwalk/kernelwalk.xml", exercise, canvas())));
            fieldsAreDeclared(item(exercise, LOOK));
        }
    }

    /** Each feedback that is shown is there, and no two have one name. */
    private static void linksAreHeld(Document assessment) {
        for (Element item : elements(assessment.getDocumentElement(), "item")) {
            assertThat(attributes(item, "itemfeedback", "ident"))
                    .doesNotHaveDuplicates()
                    .isEqualTo(attributes(item, "displayfeedback", "linkrefid"));
        }
        assertThat(attributes(assessment.getDocumentElement(), "item", "ident"))
                .doesNotHaveDuplicates();
    }

    /** Each field has a declaration, each feedback a value that shows it. */
    private static void fieldsAreDeclared(Document item) {
        Element root = item.getDocumentElement();
        assertThat(attributes(root, "responseDeclaration", "identifier"))
                .doesNotHaveDuplicates()
                .isEqualTo(attributes(root, "textEntryInteraction", "responseIdentifier"));
        assertThat(attributes(root, "modalFeedback", "identifier"))
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("[A-Za-z_][A-Za-z0-9_.-]*"))
                .isEqualTo(
                        elements(root, "baseValue").stream()
                                .filter(it -> it.getAttribute("baseType").equals("identifier"))
                                .map(Element::getTextContent)
                                .toList());
        assertThat(attributes(root, "variable", "identifier"))
                .isSubsetOf(
                        Stream.concat(
                                        attributes(root, "responseDeclaration", "identifier")
                                                .stream(),
                                        attributes(root, "outcomeDeclaration", "identifier")
                                                .stream())
                                .toList());
        assertThat(elements(root, "equal"))
                .allMatch(
                        equal ->
                                equal.getAttribute("toleranceMode").equals("exact")
                                        != equal.hasAttribute("tolerance"));
    }

    private static List<Element> elements(Element within, String name) {
        NodeList found = within.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static List<String> attributes(Element within, String name, String attribute) {
        return elements(within, name).stream().map(it -> it.getAttribute(attribute)).toList();
    }

    /** The lessons that can be asked. */
    private static List<Exercise> asked() {
        return Lessons.all().stream()
                .flatMap(lesson -> lesson.exercise().stream())
                .filter(exercise -> CourseFormat.GIFT.refusal(exercise, LOOK).isEmpty())
                .toList();
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

    /** Shares of 1 3 and of 0 0, a table for each sample; Canvas asks each by itself, under the title of all. */
    @Test
    void theUnitsOfASampleAreAskedTogether() throws Exception {
        Exercise shares =
                Exercise.of(Tensor.of(new Shape(2, 1, 1, 2), 1, 3, 0, 0), new Softmax())
                        .titled("Shares");
        Document quiz = xml(bytes(CourseFormat.MOODLE, shares, LOOK));

        assertThat(texts(quiz.getElementsByTagName("name")))
                .containsExactly("Shares (sample 0)", "Shares (sample 1)");
        assertThat(moodle(shares))
                .extracting(List::getFirst)
                .extracting(right -> right.replaceFirst("#.*", ""))
                .containsExactly(
                        "=0.1192029:0.0005", "=0.8807971:0.0005", "=0.5:0.0005", "=0.5:0.0005");
        assertThat(text(CourseFormat.MOODLE, shares, LOOK))
                .contains(
                        "<p>Input</p>\n<table class=\"generaltable\"><tbody>\n"
                                + "<tr><td>1</td><td>3</td></tr>\n<tr><td>0</td><td>0</td></tr>\n")
                .doesNotContain("window");
        assertThat(item(shares, LOOK).getElementsByTagName("textEntryInteraction").getLength())
                .isEqualTo(2);
        Document assessment = xml(entry("kernelwalk/kernelwalk.xml", shares, canvas()));
        assertThat(attribute(assessment, "assessment", "title")).isEqualTo("Shares");
        assertThat(assessment.getElementsByTagName("item").getLength()).isEqualTo(4);
    }

    /** Without it nobody could work them out. */
    @Test
    void aQuestionTellsAllThatALayerDoes() throws IOException {
        Tensor<Shape> input = Tensor.of(new Shape(1, 2, 2, 1), 1, -2, 3, 4);
        var leaky = new Relu(Rational.of(1, 4), Optional.of(Rational.of(3)));

        assertThat(asked(Exercise.of(input, leaky)))
                .contains("Negative numbers are multiplied by 0.25.", "Numbers above 3 become 3.");
        assertThat(asked(Exercise.of(input, Relu.PLAIN))).doesNotContain("Negative", "above");
        assertThat(asked(Exercise.of(input, new Flatten()))).contains("by row, column, channel");
        assertThat(asked(Exercise.of(input, new Flatten()).with(Convention.PYTORCH)))
                .contains("by channel, row, column");
        assertThat(asked(Exercise.of(input, new ZeroPadding(new Margins(1, 0, 2, 0)))))
                .contains("Padding 1 at the top, 0 at the bottom, 2 on the left, 0 on the right.");
        assertThat(asked(Exercise.of(input, new UpSampling(new Size(2, 3)))))
                .contains("a block of 2×3 cells");
        assertThat(asked(Exercise.of(input, new Dropout(Rational.of(1, 2)))))
                .contains("Nothing is left out");
        assertThat(
                        asked(
                                Exercise.of(
                                        input,
                                        MaxPooling.of(new Size(2, 2)).withRounding(Rounding.CEIL))))
                .contains("rounded up");
    }

    private static String asked(Exercise exercise) throws IOException {
        return text(CourseFormat.MOODLE, exercise, LOOK);
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

    private static String attribute(Document document, String element, String name) {
        return ((Element) document.getElementsByTagName(element).item(0)).getAttribute(name);
    }

    private static Document item(Exercise exercise, Look look) throws Exception {
        return xml(entry("map-0.xml", exercise, look));
    }

    private static byte[] entry(String name, Exercise exercise, Look look) throws IOException {
        return entries(exercise, look).get(name);
    }

    private static Map<String, byte[]> entries(Exercise exercise, Look look) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (var zip =
                new ZipInputStream(
                        new ByteArrayInputStream(bytes(CourseFormat.QTI, exercise, look)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
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
