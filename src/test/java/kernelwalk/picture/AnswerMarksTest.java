package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelwalk.convolution.Cell;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.homework.CellVerdict;
import kernelwalk.homework.answer.Answer;
import kernelwalk.picture.Drawing.Lined;
import kernelwalk.picture.Drawing.Written;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on an answer that was checked: the first row of the lecture's mean filter is 5½ 6½ 7½. */
class AnswerMarksTest {

    private static final Exercise LESSON = Lessons.first();
    private static final Answer ANSWER = Answer.parse("5.5,4.5,\n,,-2\n,,", LESSON);
    private static final Map<Integer, CellVerdict> CHECKED =
            Map.of(0, CellVerdict.RIGHT, 1, CellVerdict.WRONG, 2, CellVerdict.BLANK);

    private final Painted painted = painted(Locale.ENGLISH, Optional.empty());
    private final Grid output = painted.board().output().getFirst();

    @Test
    void aRightAnswerHasATickOnTheTintOfTheOutput() {
        assertThat(painted.hasTint(cell(0), Role.OUTPUT_TINT)).isTrue();
        assertThat(roleOf("5.5")).isEqualTo(Role.OUTPUT);
        assertThat(lines(cell(0), Role.OUTPUT)).hasSize(2);
        assertThat(meetAtAnEnd(lines(cell(0), Role.OUTPUT))).isTrue();
    }

    @Test
    void aWrongAnswerHasACrossOnTheTintOfWhatIsWrong() {
        assertThat(painted.hasTint(cell(1), Role.WRONG_TINT)).isTrue();
        assertThat(roleOf("4.5")).isEqualTo(Role.WRONG);
        assertThat(lines(cell(1), Role.WRONG)).hasSize(2);
        assertThat(meetAtAnEnd(lines(cell(1), Role.WRONG))).isFalse();
    }

    @Test
    void aBlankHasAFrameAndADash() {
        assertThat(painted.hasRing(cell(2), Role.MUTED)).isTrue();
        assertThat(painted.isHatched(cell(2))).isFalse();
        assertThat(lines(CellPainter.blankFrame(cell(2)), Role.MUTED))
                .as("the dash, which does not cross the frame")
                .hasSize(1);
        assertThat(painted.textsIn(cell(2))).isEmpty();
    }

    @Test
    void anAnswerThatWasNotCheckedHasNoMark() {
        assertThat(painted.textsIn(cell(5))).containsExactly("−2");
        assertThat(roleOf("−2")).isEqualTo(Role.TEXT);
        assertThat(marks(cell(5))).isEmpty();
        assertThat(painted.hasTint(cell(5), Role.WRONG_TINT)).isFalse();
    }

    @Test
    void howManyAreRightStandsAboveTheAnswerInBothLanguages() {
        assertThat(texts(painted)).anyMatch(text -> text.endsWith("1 of 9 right"));
        assertThat(texts(painted(Locale.KOREAN, Optional.empty())))
                .anyMatch(text -> text.endsWith("9칸 중 1칸 정답"));
    }

    @Test
    void theVerdictOfACellIsAWordToo() {
        assertThat(IntStream.range(0, 4).mapToObj(index -> sentence(Locale.ENGLISH, index)))
                .containsExactly(
                        "output row 0 column 0, filter 0, sample 0, written 5.5, right",
                        "output row 0 column 1, filter 0, sample 0, written 4.5, wrong",
                        "output row 0 column 2, filter 0, sample 0, nothing written, blank",
                        "output row 1 column 0, filter 0, sample 0, nothing written");
        assertThat(sentence(Locale.KOREAN, 1)).endsWith(", 틀림");
    }

    @Test
    void nothingOfTheResultIsShown() {
        assertThat(painted.textsIn(output.box())).containsExactly("5.5", "4.5", "−2");
    }

    @Test
    void theWindowOfAHintIsOutlinedOnTheInput() {
        Painted hinted = painted(Locale.ENGLISH, Optional.of(new Cell(0, 1, 1, 0)));

        Grid input = hinted.board().input().getFirst();
        Box window = input.cell(1, 1).union(input.cell(2, 2));
        assertThat(hinted.hasRing(window, Role.INPUT)).isTrue();
        assertThat(painted.hasRing(window, Role.INPUT)).isFalse();
    }

    @Test
    void theCellWhoseStepsAreAskedForIsMarkedOnTheAnswer() {
        var sheet = AnswerSheet.of(ANSWER).withAsked(Optional.of(new Cell(0, 1, 1, 0)));
        var asked = new Painted(Frame.of(LESSON, 0, Words.in(Locale.ENGLISH)).with(sheet));

        Grid answer = asked.board().output().getFirst();
        assertThat(asked.hasRing(answer.cell(1, 1), Role.INPUT)).isTrue();
        assertThat(asked.hasRing(answer.cell(0, 1), Role.INPUT)).isFalse();
    }

    @Test
    void anOutputOfWhichNothingIsAskedIsNobodysAnswer() {
        var blank = AnswerSheet.of(Optional.empty());

        assertThat(texts(blank)).contains("MY ANSWER").doesNotContain("OUTPUT");
        assertThat(texts(blank.withValues(false).withSize(false)))
                .contains("OUTPUT")
                .doesNotContain("MY ANSWER");
    }

    private static List<String> texts(AnswerSheet sheet) {
        return new Painted(Frame.of(LESSON, 0, Words.in(Locale.ENGLISH)).with(sheet))
                .all(Written.class)
                .map(Written::text)
                .toList();
    }

    /** The output is four maps of one cell each, and there is room beside them. */
    @Test
    void aLongAnswerIsWrittenWhole() {
        Exercise colours = lesson("three-colours-four-filters");
        Answer answer = Answer.parse("[[[[-0.38110386, 1, 2, 3]]]]", colours);
        Frame frame = Frame.of(colours, 0, Words.in(Locale.ENGLISH)).with(AnswerSheet.of(answer));

        var narrow = new Drawing((text, style) -> text.length() * style.size() / 2);
        BoardPainter.paint(frame, Board.of(frame, 960, 560), narrow);

        assertThat(narrow.all(Written.class)).extracting(Written::text).contains("−0.38110386");
    }

    /** The cells of the four maps are wider than high for their digits, which reach under the mark. */
    @Test
    void theMarkOfALongAnswerStandsAboveItsDigits() {
        Painted colours = colours("[[[[-0.38110386, 1, 2, 3]]]]", CellVerdict.WRONG);

        Box cell = colours.board().output().getFirst().cell(0, 0);
        Written digits =
                colours.all(Written.class)
                        .filter(text -> text.text().equals("−0.38110386"))
                        .findFirst()
                        .orElseThrow();
        double capitals = digits.y() - digits.style().size() * 0.37;
        assertThat(
                        colours.all(Lined.class)
                                .filter(line -> line.role() == Role.WRONG)
                                .filter(line -> cell.contains(line.toX(), line.toY())))
                .hasSize(2)
                .allMatch(line -> Math.max(line.fromY(), line.toY()) <= capitals);
    }

    /** Cells from 30 to 84 pixels high, narrow and wide, with short numbers and long ones. */
    @ParameterizedTest
    @ValueSource(ints = {420, 480, 540, 600, 634, 690, 760, 900})
    void noMarkTouchesTheDigitsOfItsCell(int height) {
        Exercise colours = lesson("three-colours-four-filters");
        Answer answer = Answer.parse("[[[[1.156627, -0.3803123, 0.33455247, -1]]]]", colours);
        var wrong = new HashMap<Integer, CellVerdict>();
        IntStream.range(0, 4).forEach(cell -> wrong.put(cell, CellVerdict.WRONG));
        AnswerSheet sheet = AnswerSheet.of(answer).withVerdicts(wrong);
        Frame frame = Frame.of(colours, 0, Words.in(Locale.ENGLISH)).with(sheet);
        var drawing = new Drawing(TypeMetrics::width);
        Board board = Board.of(frame, 976, height);

        BoardPainter.paint(frame, board, drawing);

        assertThat(board.output())
                .hasSize(4)
                .allSatisfy(
                        card -> {
                            Box mark = SheetPainter.markIn(card.cell(0, 0));
                            Box digits = digitsIn(card.cell(0, 0), drawing);
                            assertThat(
                                            digits.right() <= mark.x()
                                                    || digits.y() >= mark.bottom() + 3
                                                    || digits.bottom() <= mark.y())
                                    .as("%s beside the mark %s", digits, mark)
                                    .isTrue();
                            assertThat(digits.bottom()).isLessThan(card.box().bottom());
                        });
    }

    /** What the capitals of the one text in a cell cover. */
    private static Box digitsIn(Box cell, Drawing drawing) {
        Written text =
                drawing.all(Written.class)
                        .filter(it -> cell.contains(it.x(), it.y()))
                        .findFirst()
                        .orElseThrow();
        double high = text.style().size() * 0.74;
        double wide = drawing.width(text.text(), text.style());
        return new Box(text.x() - wide / 2, text.y() - high / 2, wide, high);
    }

    /** Four cells of one column beside a higher kernel: there is no room over it for size and score. */
    @Test
    void theScoreOfASmallAnswerStandsClearOfTheKernel() {
        Exercise edge = lesson("window-over-ones");
        var sheet =
                AnswerSheet.of(Answer.parse("4", edge)).withVerdicts(Map.of(0, CellVerdict.WRONG));
        Frame frame = Frame.of(edge, 0, Words.in(Locale.ENGLISH)).with(sheet);
        var drawing = new Drawing((text, style) -> text.length() * style.size() / 2);
        Board board = Board.of(frame, 640, 470);

        BoardPainter.paint(frame, board, drawing);

        double kernel = board.kernel().getFirst().box().right();
        assertThat(
                        drawing.all(Written.class)
                                .filter(
                                        text ->
                                                text.text().equals("MY ANSWER")
                                                        || text.text().endsWith("of 1 right")))
                .hasSize(2)
                .allMatch(text -> text.x() > kernel);
    }

    private static Painted colours(String answer, CellVerdict first) {
        Exercise colours = lesson("three-colours-four-filters");
        var sheet = AnswerSheet.of(Answer.parse(answer, colours)).withVerdicts(Map.of(0, first));
        return new Painted(Frame.of(colours, 0, Words.in(Locale.ENGLISH)).with(sheet));
    }

    private static Exercise lesson(String id) {
        return Lessons.all().stream()
                .filter(lesson -> lesson.id().equals(id))
                .flatMap(lesson -> lesson.exercise().stream())
                .findFirst()
                .orElseThrow();
    }

    private static Painted painted(Locale language, Optional<Cell> window) {
        return new Painted(frame(language, window));
    }

    private static Frame frame(Locale language, Optional<Cell> window) {
        var sheet = AnswerSheet.of(ANSWER).withVerdicts(CHECKED).withWindow(window);
        return Frame.of(LESSON, 0, Words.in(language)).with(sheet);
    }

    private static String sentence(Locale language, int index) {
        return new CellText(frame(language, Optional.empty()))
                .sentence(new Target(Part.OUTPUT, index));
    }

    private Box cell(int index) {
        return output.cell(index / 3, index % 3);
    }

    private Role roleOf(String text) {
        return painted.all(Written.class)
                .filter(written -> written.text().equals(text))
                .filter(written -> output.box().contains(written.x(), written.y()))
                .map(Written::role)
                .findFirst()
                .orElseThrow();
    }

    private List<Lined> lines(Box box, Role role) {
        return marks(box).stream().filter(line -> line.role() == role).toList();
    }

    private List<Lined> marks(Box box) {
        return painted.all(Lined.class)
                .filter(line -> box.contains(line.fromX(), line.fromY()))
                .filter(line -> box.contains(line.toX(), line.toY()))
                .filter(line -> line.thickness() >= 2)
                .toList();
    }

    /** A tick turns back at its knee; the strokes of a cross meet in their middle. */
    private static boolean meetAtAnEnd(List<Lined> strokes) {
        Lined first = strokes.getFirst();
        Lined second = strokes.getLast();
        return first.toX() == second.fromX() && first.toY() == second.fromY();
    }

    private static List<String> texts(Painted painted) {
        return painted.all(Written.class).map(Written::text).toList();
    }

    /** As the units that are right would be called, and not by the four axes that stand behind them. */
    @Test
    void anAnswerOfUnitsHasTheirSize() {
        Exercise dense =
                ExerciseFile.read(
                        """
                        {"kernelwalk": 1, "input": {"shape": [1, 1, 1, 2], "values": [1, 2]},
                         "operation": {"type": "dense",
                           "weights": {"shape": [2, 3], "values": [1, 2, 3, 4, 5, 6]}}}
                        """);
        var sheet = AnswerSheet.of(Answer.parse("9 12 15", dense));

        var painted = new Painted(Frame.of(dense, 0, Words.in(Locale.ENGLISH)).with(sheet));

        assertThat(painted.all(Drawing.Written.class).map(Drawing.Written::text))
                .contains("1×3")
                .doesNotContain("1×1×1×3");
    }
}
