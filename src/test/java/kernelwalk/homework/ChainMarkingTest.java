package kernelwalk.homework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.AnswerCell;
import kernelwalk.homework.diagnosis.Finding;
import kernelwalk.homework.misconception.Carried;
import kernelwalk.homework.misconception.Misconception;
import org.junit.jupiter.api.Test;

/** Answers of one student to several layers: conv 1 −2, ReLU 1 0, dense 5 6. */
class ChainMarkingTest {

    private static final Exercise CHAIN =
            ExerciseFile.read(
                    """
                    {"kernelwalk": 1,
                     "input": {"shape": [1, 1, 2, 1], "values": [1, -2]},
                     "operations": [
                       {"type": "convolution", "kernel": {"shape": [1, 1, 1, 1], "values": [1]}},
                       {"type": "relu"},
                       {"type": "flatten"},
                       {"type": "dense",
                         "weights": {"shape": [2, 2], "values": [1, 1, 1, 2]}, "bias": [4, 5]}
                     ]}
                    """);

    private final ChainMarking marking = ChainMarking.of(CHAIN, MarkingRules.USUAL);

    @Test
    void anErrorCarriedOnIsOfTheLayerThatWasAnsweredWrong() {
        var answers = new TreeMap<Integer, Answer>();
        answers.put(0, answer(new Shape(1, 1, 2, 1), 1, -2));
        answers.put(1, answer(new Shape(1, 1, 2, 1), 1, 2));
        answers.put(3, answer(new Shape(1, 1, 1, 2), 7, 10));

        SortedMap<Integer, Check> checks = marking.check(answers);

        assertThat(checks.get(0).verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(checks.get(1).diagnosis().findings().getFirst().misconception().name())
                .isEqualTo("absolute-value-instead-of-relu");
        assertThat(checks.get(3).carriedFrom()).hasValue(1);
        assertThat(checks.get(3).cells()).allMatch(CheckedCell::followsThrough);
    }

    @Test
    void whatContradictsTheStudentsOwnLayerDoesNotFollowFromOneBefore() {
        var answers = new TreeMap<Integer, Answer>();
        answers.put(1, answer(new Shape(1, 1, 2, 1), 1, 0));
        answers.put(3, answer(new Shape(1, 1, 1, 2), 7, 10));

        Check check = marking.check(answers).get(3);

        assertThat(check.cells()).noneMatch(CheckedCell::followsThrough);
        assertThat(check.carriedFrom()).isEmpty();
    }

    /** The layer that follows is told which mistake it follows from. */
    @Test
    void theErrorOfALayerBeforeIsNamedWhereItLeads() {
        var answers = new TreeMap<Integer, Answer>();
        answers.put(1, answer(new Shape(1, 1, 2, 1), 1, 2));
        answers.put(3, answer(new Shape(1, 1, 1, 2), 7, 10));
        SortedMap<Integer, Check> checks = marking.check(answers);

        List<Finding> named = marking.named(3, checks).diagnosis().findings();

        assertThat(checks.get(3).diagnosis().isExplained()).isFalse();
        assertThat(named.getFirst().misconception().name())
                .isEqualTo("absolute-value-instead-of-relu");
        assertThat(named)
                .extracting(Finding::misconception)
                .allMatch(rule -> rule instanceof Carried carried && carried.place() == 1);
        assertThat(marking.named(1, checks)).isEqualTo(checks.get(1));
    }

    /** By hand: ⅓ and ⅔ make 1 + 4 and ⅓ + 4/3 + 5 = 6⅔; 0.33 and 0.67 would make 6.67. */
    @Test
    void whatFollowsFromRoundedNumbersMayBeOffByAsMuch() {
        Exercise thirds = CHAIN.with(CHAIN.at(0).withWeight(0, Rational.of(1, 3)).layers(), 0);
        ChainMarking marks = ChainMarking.of(thirds, MarkingRules.USUAL);
        var answers = new TreeMap<Integer, Answer>();
        answers.put(1, Answer.parse("0.33 0.67", thirds.at(1)));
        answers.put(3, Answer.parse("[5, 6.6667]", thirds.at(3)));

        assertThat(marks.check(answers).get(3).cells()).allMatch(CheckedCell::followsThrough);

        answers.put(3, Answer.parse("[5, 6.7]", thirds.at(3)));
        assertThat(marks.check(answers).get(3).cells()).allMatch(CheckedCell::followsThrough);
        answers.put(3, Answer.parse("[5, 6.72]", thirds.at(3)));
        assertThat(marks.check(answers).get(3).cells())
                .extracting(CheckedCell::followsThrough)
                .containsExactly(true, false);
    }

    /** Behind a layer that is right, 10 14 14 has the 4 as 6 or the 0 as 2; see the window sums 8, 12 and 14. */
    @Test
    void aMistakeAtTwoPlacesIsListedWithBothBehindARightLayer() {
        Exercise one = Problems.convolution("1 4 2 5\n3 0 6 1", "1");
        Exercise chain =
                one.with(
                        List.of(
                                Layer.of(one.operation()),
                                Layer.of(Problems.convolution("1", "1 1\n1 1").operation())),
                        1);
        var answers = new TreeMap<Integer, Answer>();
        answers.put(0, Answer.of(one.compute().output()));
        answers.put(1, answer(new Shape(1, 1, 3, 1), 10, 14, 14));

        List<Finding> found =
                ChainMarking.of(chain, MarkingRules.USUAL)
                        .check(answers)
                        .get(1)
                        .diagnosis()
                        .findings();

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().misconception().name()).isEqualTo("input-miscopied");
        assertThat(found.getFirst().elsewhere())
                .extracting(Misconception::name)
                .containsExactly("input-miscopied");
    }

    @Test
    void theCellsOfLayersAreCountedTogether() {
        assertThat(marking.cells(0)).isEqualTo(2);
        assertThat(marking.cells(3)).isEqualTo(2 + 2 + 2 + 2);
    }

    private static Answer answer(Shape shape, long... numbers) {
        Answer answer = Answer.blank(shape);
        for (int i = 0; i < numbers.length; i++) {
            answer = answer.with(i, AnswerCell.Written.of(Rational.of(numbers[i])));
        }
        return answer;
    }
}
