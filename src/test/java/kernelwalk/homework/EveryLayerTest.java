package kernelwalk.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.exercise.NewOperation;
import kernelwalk.exercise.OperationType;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.AnswerCell.Written;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.misconception.Misconceptions;
import kernelwalk.homework.problem.DiagnosticPower;
import kernelwalk.homework.problem.ProblemMaker;
import kernelwalk.homework.problem.Redraw;
import kernelwalk.homework.question.ParameterQuestion;
import kernelwalk.homework.question.Replay;
import kernelwalk.homework.question.SizeQuestion;
import kernelwalk.homework.question.WindowForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a layer does, and wherever it stands in a chain, it can be practised as an exercise of its own. */
class EveryLayerTest {

    private static final Tensor<Shape> INPUT =
            Tensor.of(
                    new Shape(1, 3, 4, 2),
                    IntStream.range(0, 24).mapToLong(index -> index * 7 % 11 - 4).toArray());

    /** A layer that keeps the shape, then one of the type. */
    private static Exercise second(OperationType type, NumberType numbers, Convention convention) {
        var first =
                Convolution.of(Tensor.of(new KernelShape(1, 1, 2, 2), 1, -1, 2, 1))
                        .withBias(List.of(Rational.of(-2), Rational.of(3)));
        return Exercise.of(INPUT, first)
                .with(numbers)
                .with(convention)
                .with(List.of(Layer.of(first), Layer.of(operation(type))), 1);
    }

    private static Operation operation(OperationType type) {
        return switch (NewOperation.of(type, 2)) {
            case Weighted weighted ->
                    weighted.withKernel(
                            Tensor.filled(
                                    weighted.kernel().layout(), index -> Rational.of(index + 1)));
            case Operation other -> other;
        };
    }

    @ParameterizedTest
    @EnumSource
    void itIsMarkedAndItsMistakesAreFound(OperationType type) {
        for (NumberType numbers : List.of(NumberType.EXACT, NumberType.FLOAT32)) {
            for (Convention convention : List.of(Convention.KERAS, Convention.PYTORCH)) {
                if (type == OperationType.DENSE && convention == Convention.PYTORCH) {
                    continue; // PyTorch's takes flat inputs alone
                }
                Exercise exercise = second(type, numbers, convention);
                var marking = Marking.of(exercise);
                Tensor<Shape> right = exercise.compute().output();

                assertThat(marking.check(Answer.of(right)).verdict()).isEqualTo(Verdict.RIGHT);
                for (Misconception rule : Misconceptions.variants()) {
                    Optional<Tensor<Shape>> wrong = rule.answer(exercise);
                    rule.size(exercise);
                    if (wrong.isPresent() && !wrong.get().equals(right)) {
                        Check check = marking.check(Answer.of(wrong.get()));
                        if (check.verdict() != Verdict.RIGHT) {
                            assertThat(check.diagnosis().names())
                                    .as("%s", type)
                                    .contains(rule.name());
                            assertThat(Replay.of(exercise, rule)).isPresent();
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void itsWindowsSizeAndParametersCanBeAsked(OperationType type) {
        Exercise exercise = second(type, NumberType.EXACT, Convention.KERAS);
        Shape shape = exercise.compute().geometry().output();

        for (int index = 0; index < shape.count(); index++) {
            WindowForm form = WindowForm.of(exercise, shape.cell(index));
            var written =
                    form.lines().stream()
                            .map(
                                    line ->
                                            line.values().stream()
                                                    .map(
                                                            value ->
                                                                    (kernelwalk.homework.answer
                                                                                    .AnswerCell)
                                                                            Written.of(value))
                                                    .toList())
                            .toList();
            assertThat(form.check(written))
                    .allSatisfy(
                            line -> assertThat(line).containsOnly(WindowForm.FieldVerdict.RIGHT));
        }
        assertThat(SizeQuestion.of(exercise).isRight(shape)).isTrue();
        assertThatCode(
                        () -> {
                            SizeQuestion.of(exercise).explanations(new Shape(1, 7, 7, 7));
                            ParameterQuestion.of(exercise).map(ParameterQuestion::expected);
                        })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void freshNumbersCanBeDrawnForIt(OperationType type) {
        Exercise exercise = second(type, NumberType.EXACT, Convention.KERAS);

        Exercise other = ProblemMaker.another(exercise, 1);

        assertThat(other.opened()).isOne();
        assertThat(other.typedInput()).isNotEqualTo(exercise.typedInput());
        assertThat(other.outputLengths()).isEqualTo(exercise.outputLengths());
        assertThatCode(() -> Redraw.of(exercise, Misconceptions.all(), 1))
                .doesNotThrowAnyException();
        assertThatCode(() -> DiagnosticPower.ofShowing(exercise, Misconceptions.all()))
                .doesNotThrowAnyException();
    }
}
