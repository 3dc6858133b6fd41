package kernelwalk.homework.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TreeMap;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.homework.ChainMarking;
import kernelwalk.homework.Check;
import kernelwalk.homework.Marking;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.AnswerCell;
import kernelwalk.homework.diagnosis.Question.Choice;
import kernelwalk.homework.misconception.Carried;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

/** Mistakes of layers before that one answer to the last layer cannot tell apart: conv, ReLU, pool, flatten, dense. */
class ChainQuestionTest {

    /** The first window of conv: 1·1 − 2·1 + 3·2 + 1·1 − 3 = 3. */
    private static final Exercise CHAIN =
            ExerciseFile.read(
                    """
                    {"kernelwalk": 1,
                     "input": {"shape": [1, 4, 4, 1],
                       "values": [1, 2, 0, 1, 3, 1, 2, 0, 0, 1, 1, 2, 2, 0, 1, 3]},
                     "operations": [
                       {"name": "conv", "type": "convolution",
                        "kernel": {"shape": [2, 2, 1, 1], "values": [1, -1, 2, 1]}, "bias": [-3]},
                       {"type": "relu"},
                       {"type": "max-pooling", "window": [2, 2], "strides": [1, 1]},
                       {"type": "flatten"},
                       {"type": "dense", "bias": [1, 0],
                        "weights": {"shape": [4, 2], "values": [1, -1, 2, 0, 0, 1, 1, 1]}}
                     ]}
                    """);

    /** Nothing but zeros comes out of ReLU, or of the pool; the first window is 6 − 4·3, 6/4 − 3, 6/3 − 3 or right. */
    @Test
    void mistakesOfLayersBeforeAreToldApartByWhatTheEarliestOfThemCameTo() {
        Check check = check(1, 0);

        Question question = check.diagnosis().question().orElseThrow();

        assertThat(question).isInstanceOf(Question.OfLayer.class);
        assertThat(question.choices().stream().map(Choice::text))
                .containsExactly("−6", "−1.5", "−1", "3");
        assertThat(question.choices())
                .flatExtracting(Choice::misconceptions)
                .containsExactlyElementsOf(
                        check.diagnosis().findings().stream().map(Finding::misconception).toList());
        assertThat(Words.in(Locale.ENGLISH).say(question))
                .isEqualTo("What did you get in layer 1 (conv) in row 0, column 0?");
        assertThat(names(question.reply("-1.5", NumberType.EXACT, MarkingRules.USUAL)))
                .isEqualTo("mean-instead-of-sum");
    }

    /** A lost sign makes 1 of −1 in conv or in ReLU. */
    @Test
    void mistakesOfTwoLayersAreToldApart() {
        Question question = check(13, 2).diagnosis().question().orElseThrow();

        assertThat(question.choices().stream().map(Choice::text)).containsExactly("1", "−1");
        assertThat(names(question.choices().get(0))).isEqualTo("sign-lost");
        assertThat(names(question.choices().get(1))).isEqualTo("absolute-value-instead-of-relu");
    }

    /** 5 7 0 6 through 1 1 2 −1 and 2 −1 1 −1, the 0 a −3 without ReLU: 5 + 7 − 6 − 6 + 1 and 10 − 7 − 3 − 6 + 2. */
    @Test
    void whatFollowsFromALayerBeforeIsNoMisreadNumber() {
        Exercise lesson =
                Lessons.all().stream()
                        .filter(it -> it.id().equals("exam-chain"))
                        .findFirst()
                        .flatMap(Lesson::exercise)
                        .orElseThrow();
        Answer answer = answer(new Shape(1, 1, 1, 2), 1, -4);

        Check check = Marking.of(lesson.atEnd()).check(answer);

        assertThat(check.diagnosis().names()).containsExactly("activation-omitted");
        assertThat(check.right()).isZero();
        assertThat(check.rightOrFollowing()).isEqualTo(2);
        assertThat(check.carriedFrom()).hasValue(1);
    }

    /** With the pool answered rightly before, what is left was done after it. */
    @Test
    void whereALayerBeforeIsAnsweredTheQuestionIsCountedInTheWholeChain() {
        var answers = new TreeMap<Integer, Answer>();
        answers.put(0, answer(new Shape(1, 3, 3, 1), 3, 3, 0, 0, -1, 3, 0, -2, 1));
        answers.put(4, answer(new Shape(1, 1, 1, 2), 1, 0));

        Check check = ChainMarking.of(CHAIN.atEnd(), MarkingRules.USUAL).check(answers).get(4);

        assertThat(check.diagnosis().findings())
                .extracting(Finding::misconception)
                .allMatch(rule -> !(rule instanceof Carried carried) || carried.place() > 0);
        assertThat(check.diagnosis().question().stream())
                .allMatch(asked -> !(asked instanceof Question.OfLayer of) || of.layer() > 0);
    }

    private static String names(Choice choice) {
        return String.join(" ", choice.misconceptions().stream().map(Misconception::name).toList());
    }

    private static Check check(long... numbers) {
        var answers = new TreeMap<Integer, Answer>();
        answers.put(4, answer(new Shape(1, 1, 1, numbers.length), numbers));
        return ChainMarking.of(CHAIN.atEnd(), MarkingRules.USUAL).check(answers).get(4);
    }

    private static Answer answer(Shape shape, long... numbers) {
        Answer answer = Answer.blank(shape);
        for (int i = 0; i < numbers.length; i++) {
            answer = answer.with(i, AnswerCell.Written.of(Rational.of(numbers[i])));
        }
        return answer;
    }
}
