package kernelwalk.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import kernelwalk.convolution.Cause;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.AnswerCell;
import kernelwalk.homework.diagnosis.ProofProblems;
import kernelwalk.homework.misconception.Misconceptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkingTest {

    static LongStream seeds() {
        return LongStream.range(0, 21);
    }

    /** NaN and infinities among them: what the program computes is right, and what is not is still marked. */
    @ParameterizedTest
    @MethodSource("seeds")
    void answersAreMarkedInEveryNumberType(long seed) {
        var random = new SplittableRandom(seed);
        for (Exercise exercise : inAllTypes(ProofProblems.ofSeed(seed), random)) {
            Marking marking = Marking.of(exercise);
            Answer right = Answer.of(exercise.compute().output());
            int cell = random.nextInt(right.cells().size());
            AnswerCell slip = AnswerCell.Written.of(Rational.of(12_345_678));

            assertThat(marking.check(right).verdict()).isEqualTo(Verdict.RIGHT);
            assertThatCode(() -> marking.check(right.with(cell, slip))).doesNotThrowAnyException();
            assertThat(marking.check(right.with(cell, slip)).verdict()).isEqualTo(Verdict.WRONG);
            assertThat(marking.check(numbered(right.shape())).verdict())
                    .isNotEqualTo(Verdict.RIGHT);
        }
    }

    /** 398² numbers of 9 taps. */
    @Test
    void anAnswerThatWouldTakeMinutesIsNotMarked() {
        Exercise large =
                Exercise.of(
                        Tensor.filled(new Shape(1, 400, 400, 1), _ -> Rational.ONE),
                        Convolution.of(
                                Tensor.filled(new KernelShape(3, 3, 1, 1), _ -> Rational.ONE)));

        ConvolutionException problem =
                catchThrowableOfType(ConvolutionException.class, () -> Marking.of(large));

        assertThat(problem.reason()).isEqualTo(Cause.TOO_MUCH_TO_MARK);
    }

    private static Answer numbered(Shape shape) {
        return Answer.of(Tensor.filled(shape, index -> Rational.of(1_000 + 7L * index * index)));
    }

    private static List<Exercise> inAllTypes(Exercise exercise, SplittableRandom random) {
        var exercises = new ArrayList<Exercise>();
        int cell = random.nextInt(exercise.input().count());
        for (NumberType type : NumberType.values()) {
            Exercise typed = exercise.with(type);
            if (isPossible(typed)) {
                exercises.add(typed);
            }
            if (type.isFloat()) {
                exercises.add(typed.withInput(cell, notFinite(Double.NaN)));
                exercises.add(typed.withInput(cell, notFinite(Double.POSITIVE_INFINITY)));
            }
        }
        return exercises;
    }

    private static Value notFinite(double value) {
        return new Floating(value, NumberType.FLOAT64);
    }

    private static boolean isPossible(Exercise exercise) {
        try {
            exercise.compute();
            return true;
        } catch (ConvolutionException impossible) {
            return false;
        }
    }

    @Test
    void aPictureOf16By16WithThreeChannelsIsMarkedToo() {
        var random = new SplittableRandom(1);
        Tensor<Shape> input =
                Tensor.filled(new Shape(1, 16, 16, 3), _ -> Rational.of(random.nextInt(256)));
        Tensor<KernelShape> kernel =
                Tensor.filled(new KernelShape(3, 3, 3, 8), _ -> Rational.of(random.nextInt(-3, 4)));
        Exercise exercise = Exercise.of(input, Convolution.of(kernel)).with(NumberType.FLOAT32);
        var turned = Misconceptions.named("kernel-rotated").orElseThrow();
        Answer answer = Answer.of(turned.answer(exercise).orElseThrow());
        long start = System.nanoTime();

        Check check = Marking.of(exercise).check(answer);

        assertThat(check.diagnosis().names()).contains("kernel-rotated");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }
}
