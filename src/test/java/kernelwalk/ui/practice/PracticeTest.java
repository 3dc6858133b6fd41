package kernelwalk.ui.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.exercise.Tally;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.homework.CellVerdict;
import kernelwalk.homework.Verdict;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.misconception.Misconceptions;
import kernelwalk.notation.Display;
import kernelwalk.notation.NumberText;
import kernelwalk.picture.Box;
import kernelwalk.picture.CellText;
import kernelwalk.picture.Drawing.Outlined;
import kernelwalk.picture.Grid;
import kernelwalk.picture.Painted;
import kernelwalk.picture.Part;
import kernelwalk.picture.Role;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;
import kernelwalk.ui.Session;
import kernelwalk.ui.desk.DeskState;
import kernelwalk.ui.homework.Problems;
import kernelwalk.ui.side.SideTab;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

/** Working the lecture's mean filter out, whose output is 5½ 6½ 7½ / 9½ 10½ 11½ / 13½ 14½ 15½. */
class PracticeTest {

    private static final Shape RIGHT = new Shape(1, 3, 3, 1);

    private static final String SIX_FILTERS =
            """
            { "kernelwalk": 1,
              "input": { "shape": [1, 8, 8, 1], "values": [%s] },
              "operation": {
                "type": "convolution",
                "kernel": { "shape": [1, 1, 1, 6], "values": [1, 2, 3, 4, 5, 6] } } }
            """
                    .formatted("1,".repeat(63) + "1");

    private final Session session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
    private final Practice practice = session.practice();

    @Test
    void practisingBlanksTheOutputAndLeavingShowsItAgain() {
        session.settings().resultsAtOnce().set(true);
        session.playhead().toEnd();

        practice.start();

        assertThat(told()).doesNotContain("5½", "15½", "1×3×3×1", "¼ = ");
        assertThat(session.playhead().moment().get()).isZero();

        practice.stop();
        assertThat(told()).contains("5½", "15½");
    }

    @Test
    void nothingOfTheResultIsToldByCellsCopyingOrPanels() {
        practice.start();
        practice.sizeForm().give(RIGHT);
        select(0);

        assertThat(new CellText(session.frame().get()).facts(new Target(Part.OUTPUT, 4)))
                .containsExactly("output row 1 column 1, filter 0, sample 0", "nothing written");
        assertThat(new CellText(session.frame().get()).facts(new Target(Part.INPUT, 5)))
                .containsExactly("input row 1 column 1, channel 0, sample 0", "value 5");
        assertThat(session.editing().copyOutput()).contains("\t\t\n\t\t\n\t\t");
        session.sidePanel().fit(1280);
        assertThat(session.sidePanel().shows(SideTab.NUMBERS).get()).isFalse();
        assertThat(session.sidePanel().shows(SideTab.SHAPES).get()).isFalse();
    }

    @Test
    void theCardTakesTheSizeTheStudentSaysRightOrWrong() {
        practice.start();
        assertThat(session.editing().canType(new Target(Part.OUTPUT, 0))).isFalse();

        practice.sizeForm().give(new Shape(1, 2, 2, 1));

        assertThat(practice.isSizeRight()).isFalse();
        assertThat(session.frame().get().output()).isEqualTo(new Shape(1, 2, 2, 1));
        assertThat(session.editing().canType(new Target(Part.OUTPUT, 3))).isTrue();
        assertThat(session.editing().canType(new Target(Part.INPUT, 3))).isFalse();
    }

    @Test
    void aCorrectedSizeKeepsWhatWasWritten() {
        practice.start();
        practice.sizeForm().give(new Shape(1, 2, 2, 1));
        type(3, "10.5");

        practice.sizeForm().show();

        assertThat(practice.isSizeRight()).isTrue();
        assertThat(practice.typing().text(new Target(Part.OUTPUT, 4))).isEqualTo("10.5");
        assertThat(practice.tally().get()).isEqualTo(new Tally(1, 1, 1, 1, 0));
    }

    @Test
    void checkingMarksEveryCellAndTypingTakesItsMarkAway() {
        practice.start();
        practice.sizeForm().give(RIGHT);
        type(0, "11/2");
        type(1, "6");

        practice.check();

        assertThat(verdicts(0, 1, 2))
                .containsExactly(CellVerdict.RIGHT, CellVerdict.WRONG, CellVerdict.BLANK);
        assertThat(sheet().firstWrong()).contains(1);
        type(1, "6.5");
        assertThat(sheet().verdicts()).doesNotContainKey(1);
        practice.check(List.of(1));
        assertThat(verdicts(1)).containsExactly(CellVerdict.RIGHT);
    }

    /** By hand: (0 + 1 + 4 + 5)/4 + ⅓ = 2.8333…, so that 2.8 is rounded well. */
    @Test
    void aDecimalNeedsAsManyPlacesAsTheTeacherAsksFor() {
        session.document().change(_ -> "", it -> it.withBias(0, Rational.of(1, 3)));
        practice.start();
        practice.sizeForm().give(RIGHT);
        type(0, "2.8");

        practice.check();
        assertThat(verdicts(0)).containsExactly(CellVerdict.RIGHT);

        session.document().change(_ -> "", it -> it.with(new MarkingRules(2)));
        practice.check();
        assertThat(verdicts(0)).containsExactly(CellVerdict.WRONG);

        type(0, "2.83");
        practice.check();
        assertThat(verdicts(0)).containsExactly(CellVerdict.RIGHT);
    }

    /** A box kernel hides every flip. */
    @Test
    void theMeterLooksAtTheChosenMistakesOnly() {
        Problems problems = session.problems();
        problems.chosen()
                .setAll(
                        Misconceptions.named("kernel-rotated").orElseThrow(),
                        Misconceptions.named("bias-omitted").orElseThrow());

        assertThat(problems.power().orElseThrow().silent())
                .extracting(Misconception::name)
                .containsExactly("kernel-rotated");
        assertThat(problems.power().orElseThrow().distinguished())
                .extracting(Misconception::name)
                .containsExactly("bias-omitted");

        problems.redraw();
        assertThat(problems.power().orElseThrow().tellsAll()).isTrue();
    }

    @Test
    void aWrongShapeIsItsOwnVerdictAndTheOverlapIsCompared() {
        practice.start();
        practice.sizeForm().give(new Shape(1, 2, 4, 1));
        session.editing().paste("5.5 6.5 7.5 1\n9.5 0 11.5 2");

        practice.check();

        assertThat(sheet().check().orElseThrow().verdict()).isEqualTo(Verdict.WRONG_SHAPE);
        assertThat(verdicts(0, 2, 3, 5))
                .containsExactly(
                        CellVerdict.RIGHT, CellVerdict.RIGHT, CellVerdict.WRONG, CellVerdict.WRONG);
    }

    @Test
    void answersAreCheckedAsTheyAreTypedWhenThatIsWanted() {
        practice.start();
        practice.sizeForm().give(RIGHT);
        practice.checksAsTyped().set(true);

        type(0, "5");
        type(1, "6½");

        assertThat(verdicts(0, 1)).containsExactly(CellVerdict.WRONG, CellVerdict.RIGHT);
    }

    @Test
    void aTypedAnswerIsTakenBackAndTheExerciseStays() {
        Exercise exercise = session.document().exercise().get();
        practice.start();
        practice.sizeForm().give(RIGHT);
        type(0, "1");
        type(0, "2");

        session.undo().undo();
        assertThat(practice.typing().text(new Target(Part.OUTPUT, 0))).isEqualTo("1");

        session.undo().redo();
        assertThat(practice.typing().text(new Target(Part.OUTPUT, 0))).isEqualTo("2");
        assertThat(session.document().exercise().get()).isEqualTo(exercise);
    }

    @Test
    void anAnswerThatIsStillBeingTypedIsCheckedAndIsTheFirstThatIsTakenBack() {
        session.document().change(Phrase.of("document.change.number"), it -> it.titled("Mine"));
        practice.start();
        practice.sizeForm().give(RIGHT);
        session.editing().typing().type(new Target(Part.OUTPUT, 0), "5.5");

        session.undo().undo();
        assertThat(practice.typing().text(new Target(Part.OUTPUT, 0))).isEmpty();
        assertThat(session.document().exercise().get().title()).isEqualTo("Mine");

        session.editing().typing().type(new Target(Part.OUTPUT, 0), "5.5");
        practice.check();
        assertThat(verdicts(0)).containsExactly(CellVerdict.RIGHT);
    }

    @Test
    void whatIsNoNumberIsRefusedWithTheReason() {
        practice.start();
        practice.sizeForm().give(RIGHT);

        type(0, "abc");

        assertThat(
                        practice.typing()
                                .refusal()
                                .get()
                                .orElseThrow()
                                .reason()
                                .in(Words.in(Locale.ENGLISH)))
                .contains("abc");
        assertThat(practice.typing().text(new Target(Part.OUTPUT, 0))).isEmpty();
    }

    @Test
    void aShownValueIsWrittenAndRemembered() {
        practice.start();
        practice.sizeForm().give(RIGHT);

        practice.writing().right(List.of(4));

        assertThat(practice.typing().text(new Target(Part.OUTPUT, 4))).isEqualTo("10½");
        assertThat(practice.tally().get().shown()).isEqualTo(1);
    }

    @Test
    void aShownValueIsWrittenAsTheBoardWritesItAndIsRight() {
        practice.start();
        practice.sizeForm().give(RIGHT);
        session.document().change(_ -> "", lesson -> lesson.with(Display.decimals(2)));

        practice.writing().right(List.of(4));

        assertThat(practice.typing().text(new Target(Part.OUTPUT, 4))).isEqualTo("10.50");
        assertThat(sheet().verdicts().get(4)).isEqualTo(CellVerdict.RIGHT);
    }

    @Test
    void howNumbersAreShownCanBeChosenWhilePractisingAndNothingTypedIsLost() {
        practice.start();
        practice.sizeForm().give(RIGHT);
        type(0, "5.5");

        session.document().change(_ -> "", lesson -> lesson.with(Display.ALL_DIGITS));

        assertThat(practice.typing().text(new Target(Part.OUTPUT, 0))).isEqualTo("5.5");
        assertThat(session.document().exercise().get().display()).isEqualTo(Display.ALL_DIGITS);
    }

    /** A weight of three colours is −0.39480078…: the board rounds it, pointing at it does not. */
    @Test
    void whoeverPractisesHasAllDigitsToComputeWith() {
        session.desk().start(lesson("three-colours-four-filters"));
        practice.start();
        Exercise colours = session.document().exercise().get();
        var frame = session.frame().get();

        for (int index = 0; index < 12; index++) {
            String all = NumberText.decimal(((Weighted) colours.operation()).kernel().at(index));
            assertThat(new CellText(frame).facts(new Target(Part.KERNEL, index)))
                    .anyMatch(fact -> fact.contains(all));
        }
    }

    @Test
    void copiedAnswersAreWhatASpreadsheetReads() {
        practice.start();
        practice.sizeForm().give(RIGHT);
        practice.writing().right(List.of(0));
        type(1, "6 1/2");
        type(2, "−7.50");
        select(0);
        session.editing().extend(0, 2);

        assertThat(session.editing().copy()).contains("=11/2\t=13/2\t-7.50");
    }

    @Test
    void aWholeAnswerIsPastedInAnyNotationAndSaysItsSize() {
        practice.start();

        session.editing().paste("[[5.5, 6.5, 7.5], [9.5, 10.5, 11.5], [13.5, 14.5, 15.5]]");
        practice.check();

        assertThat(practice.isSizeRight()).isTrue();
        assertThat(sheet().check().orElseThrow().verdict()).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void aPartIsPastedFromTheSelectedCellOn() {
        practice.start();
        practice.sizeForm().give(RIGHT);
        select(4);

        session.editing().paste("10.5\t11.5\n14.5\t15.5");

        assertThat(practice.typing().text(new Target(Part.OUTPUT, 8))).isEqualTo("15.5");
        assertThat(practice.typing().text(new Target(Part.OUTPUT, 0))).isEmpty();
    }

    @Test
    void clearingLeavesBlanksNotZeros() {
        practice.start();
        practice.sizeForm().give(RIGHT);
        type(0, "1");
        select(0);

        session.editing().clear();

        assertThat(sheet().written().written()).isZero();
    }

    @Test
    void anotherExerciseBeginsWithAnEmptySheet() {
        practice.start();
        practice.sizeForm().give(RIGHT);
        type(0, "1");

        session.document().open(lesson("vertical-edge"));

        assertThat(practice.isOn()).isTrue();
        assertThat(sheet().isSized()).isFalse();
        assertThat(practice.tally().get().problems()).isEqualTo(2);
        assertThat(practice.open().undoName().get()).isEmpty();
    }

    @Test
    void aRuleIsWalkedBesideTheRightOneAndStopsWhereTheyPart() {
        session.document().open(lesson("vertical-edge"));
        practice.start();
        session.editing().paste("0 0 -2 0 0\n".repeat(5));
        practice.check();
        var finding = sheet().findings().getFirst();

        practice.replaying().start(finding.misconception(), _ -> "turned");
        practice.replaying().toParting();

        var comparison = practice.replaying().progress().get().orElseThrow();
        assertThat(finding.explains()).isEqualTo(25);
        assertThat(comparison.taken()).isEqualTo(2);
        assertThat(comparison.hasParted()).isTrue();
        assertThat(new Painted(session.frame().get()).textsIn(panel()))
                .contains("0·1", "0·(−1)")
                .doesNotContain("−2", "2");
        while (!practice.replaying().progress().get().orElseThrow().isOver()) {
            practice.replaying().forward();
        }
        assertThat(new Painted(session.frame().get()).textsIn(panel())).contains("−2", "2");
        assertThat(practice.tally().get().hints()).isEqualTo(1);
    }

    /** By hand the first cell where a turned kernel differs is the edge, row 0, column 2: its window reads columns 2 and 3. */
    @Test
    void theComparedCellAndItsWindowAreMarkedOnTheBoard() {
        session.document().open(lesson("vertical-edge"));
        practice.start();
        session.editing().paste("0 0 -2 0 0\n".repeat(5));
        practice.check();
        select(0);

        practice.replaying().start(sheet().findings().getFirst().misconception(), _ -> "turned");

        var painted = new Painted(session.frame().get());
        Grid answer = painted.board().output().getFirst();
        Grid input = painted.board().input().getFirst();
        assertThat(painted.hasRing(answer.cell(0, 2), Role.RING)).isTrue();
        assertThat(session.pointer().focus()).contains(new Target(Part.OUTPUT, 2));
        assertThat(painted.all(Outlined.class).filter(edge -> edge.role() == Role.INPUT))
                .extracting(Outlined::box)
                .containsExactly(input.cell(0, 2).union(input.cell(1, 3)));

        practice.replaying().stop();
        assertThat(new Painted(session.frame().get()).hasRing(answer.cell(0, 2), Role.RING))
                .isFalse();
    }

    /** Without its bias of 3 the output is 2½ 3½ 4½ / 6½ 7½ 8½ / 10½ 11½ 12½. */
    @Test
    void whatWasFoundIsOutrunByAnotherAnswerUntilItIsCheckedAgain() {
        practice.start();
        session.editing().paste("2.5 3.5 4.5\n6.5 7.5 8.5\n10.5 11.5 12.5");
        practice.check();
        practice.replaying().start(sheet().findings().getFirst().misconception(), _ -> "bias");
        assertThat(sheet().isOutrun()).isFalse();
        assertThat(told()).doesNotContain("changed since");

        type(0, "1");
        assertThat(sheet().isOutrun()).isTrue();
        assertThat(told()).contains("row 0, column 0 · changed since");

        type(0, "2.5");
        assertThat(sheet().isOutrun()).isFalse();

        type(0, "1");
        practice.check();
        assertThat(sheet().isOutrun()).isFalse();
    }

    @Test
    void whatWasSaidOfASizeIsOutrunWhenAnotherIsTyped() {
        practice.start();
        practice.sizeForm().give(new Shape(1, 2, 2, 1));
        assertThat(practice.sizeForm().feedback().get().orElseThrow().isOutrun()).isFalse();

        practice.sizeForm().rows().set("3");

        assertThat(practice.sizeForm().feedback().get().orElseThrow().isOutrun()).isTrue();

        practice.sizeForm().show();
        assertThat(practice.sizeForm().feedback().get().orElseThrow().isOutrun()).isFalse();
    }

    @Test
    void newNumbersOfTheSameShapeDoNotAskForTheSizeAgain() {
        practice.start();
        practice.sizeForm().give(RIGHT);
        type(0, "1");

        session.problems().another();

        assertThat(sheet().written().shape()).isEqualTo(RIGHT);
        assertThat(sheet().written().written()).isZero();
        assertThat(practice.sizeForm().rows().get()).isEqualTo("3");
        assertThat(practice.tally().get().problems()).isEqualTo(2);
    }

    @Test
    void aSizeThatWasNotRightIsAskedAgain() {
        practice.start();
        practice.sizeForm().give(new Shape(1, 4, 4, 1));

        session.problems().another();

        assertThat(sheet().isSized()).isFalse();
    }

    /** With a stride of 1 and no padding no mistake about either can show, whatever the numbers. */
    @Test
    void theMeterCountsOnlyWhatCouldShow() {
        var power = session.problems().power().orElseThrow();

        assertThat(power.inapplicable())
                .extracting(Misconception::name)
                .contains("stride-ignored", "padding-ignored", "channels-averaged");
        assertThat(power.silent())
                .extracting(Misconception::name)
                .contains("kernel-rotated")
                .doesNotContain("stride-ignored", "padding-ignored", "channels-averaged");
    }

    @Test
    void aReplyThatIsNoneOfTheChoicesLeavesNoMistake() {
        diagnosedEdge();
        assertThat(sheet().findings()).hasSizeGreaterThan(1);
        practice.replaying().start(sheet().findings().getFirst().misconception(), _ -> "turned");

        practice.reply("12");

        assertThat(practice.replaying().isOn()).isFalse();
        assertThat(sheet().findings()).isEmpty();
        assertThat(sheet().otherReply().orElseThrow().text()).isEqualTo("12");
        practice.check();
        assertThat(sheet().findings()).hasSizeGreaterThan(1);
    }

    @Test
    void theReplyAndTheTallyAreFoundAgainAfterQuitting() {
        List<DeskState> states = new ArrayList<>();
        session.desk()
                .takeUp(
                        DeskState.of(lesson("vertical-edge"), Optional.empty(), List.of()),
                        states::add);
        diagnosedEdge();
        practice.reply(sheet().question().orElseThrow().choices().getFirst());
        practice.hint();
        Tally tally = practice.tally().get();

        DeskState left = states.getLast();
        var again = new Session(left.sheet(), Words.in(Locale.ENGLISH));
        again.desk().takeUp(left, _ -> {});

        Worksheet found = again.practice().sheet().get().orElseThrow();
        assertThat(found.reply()).isEqualTo(sheet().reply());
        assertThat(found.findings()).isEqualTo(sheet().findings());
        assertThat(again.practice().tally().get()).isEqualTo(tally);
        assertThat(tally.hints()).isOne();
    }

    private void diagnosedEdge() {
        session.document().open(lesson("vertical-edge"));
        practice.start();
        session.editing().paste("0 0 -2 0 0\n".repeat(5));
        practice.check();
    }

    /** Two samples: the second stands on another page. */
    @Test
    void goingToAnAnswerTurnsToItsSample() {
        session.document().open(lesson("two-observations"));
        practice.start();
        practice.sizeForm().show();
        Shape shape = sheet().written().shape();
        assertThat(shape.samples()).isEqualTo(2);
        int index = shape.index(1, 0, 0, 0);

        session.practice().selectAnswer(index);

        assertThat(session.frame().get().position().sample()).isEqualTo(1);
        assertThat(isOnTheBoard(index)).isTrue();
        session.practice().selectAnswer(0);
        assertThat(session.frame().get().position().sample()).isZero();
    }

    @Test
    void anAnswerWithTooFewSamplesIsShownOnEveryPage() {
        session.document().open(lesson("two-observations"));
        practice.start();
        session.editing().paste("[[7, 8], [6, 5]]");
        assertThat(sheet().written().shape().samples()).isEqualTo(1);

        session.playhead().goTo(session.playhead().walk().startOf(new Cell(1, 0, 0, 0)));

        assertThat(told()).contains("7", "8");
    }

    @Test
    void goingToAnAnswerTurnsToItsFilter() {
        session.document().open(ExerciseFile.read(SIX_FILTERS));
        practice.start();
        practice.sizeForm().show();
        int index = sheet().written().shape().index(0, 7, 7, 5);
        assertThat(isOnTheBoard(index)).isFalse();

        session.practice().selectAnswer(index);

        assertThat(session.frame().get().position().filter()).isEqualTo(5);
        assertThat(isOnTheBoard(index)).isTrue();
    }

    private boolean isOnTheBoard(int answer) {
        var target = new Target(Part.OUTPUT, answer);
        return new Painted(session.frame().get())
                .board()
                .boxOf(target, session.frame().get())
                .isPresent();
    }

    private Box panel() {
        return new Painted(session.frame().get()).board().panel();
    }

    private static Exercise lesson(String name) {
        return Lessons.all().stream()
                .filter(lesson -> lesson.id().equals(name))
                .flatMap(lesson -> lesson.exercise().stream())
                .findFirst()
                .orElseThrow();
    }

    private void type(int cell, String text) {
        select(cell);
        session.editing().typing().type(new Target(Part.OUTPUT, cell), text);
        session.editing().typing().finishTyping();
    }

    private void select(int cell) {
        session.pointer().selection().set(Optional.of(Selection.of(new Target(Part.OUTPUT, cell))));
    }

    private Worksheet sheet() {
        return practice.sheet().get().orElseThrow();
    }

    private List<CellVerdict> verdicts(int... cells) {
        Map<Integer, CellVerdict> all = sheet().verdicts();
        return Arrays.stream(cells).mapToObj(all::get).toList();
    }

    /** Everything that stands on the board. */
    private String told() {
        var painted = new Painted(session.frame().get());
        return String.join("|", painted.textsIn(painted.board().size()));
    }
}
