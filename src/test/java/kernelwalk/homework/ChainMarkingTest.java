package kernelwalk.homework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.TreeMap;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.AnswerCell;
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

    private static Answer answer(Shape shape, long... numbers) {
        Answer answer = Answer.blank(shape);
        for (int i = 0; i < numbers.length; i++) {
            answer = answer.with(i, AnswerCell.Written.of(Rational.of(numbers[i])));
        }
        return answer;
    }
}
