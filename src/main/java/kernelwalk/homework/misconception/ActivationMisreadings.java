package kernelwalk.homework.misconception;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Pointwise.Sigmoid;
import kernelwalk.convolution.Pointwise.Softmax;
import kernelwalk.convolution.Pointwise.Tanh;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Rearranging;
import kernelwalk.convolution.Rearranging.Dropout;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.homework.answer.Exact;

/** Wrong rules about what an activation does, and when. */
final class ActivationMisreadings {

    private ActivationMisreadings() {}

    static List<Misconception> all() {
        return List.of(
                new Rule("activation-omitted", ActivationMisreadings::omitted),
                Reworking.of("absolute-value-instead-of-relu", ActivationMisreadings::magnitudes),
                ofRelu("activation-slope-omitted", relu -> new Relu(Rational.ZERO, relu.maximum()))
                        .where(exercise -> !slope(exercise).isZero()),
                ofRelu(
                                "activation-maximum-omitted",
                                relu -> new Relu(relu.negativeSlope(), Optional.empty()))
                        .where(ActivationMisreadings::hasMaximum),
                Reworking.ofChain("activation-before-bias", ActivationMisreadings::beforeBias),
                Reworking.ofChain("activation-after-pooling", ActivationMisreadings::afterPooling));
    }

    private static Rule ofRelu(String name, UnaryOperator<Relu> change) {
        return new Rule(
                name,
                exercise ->
                        exercise.operation() instanceof Relu relu
                                ? Optional.of(exercise.with(change.apply(relu)))
                                : Optional.empty());
    }

    /** What negative numbers are multiplied by; 0 where there is no ReLU. */
    private static Rational slope(Exercise exercise) {
        return exercise.operation() instanceof Relu relu ? relu.negativeSlope() : Rational.ZERO;
    }

    private static boolean hasMaximum(Exercise exercise) {
        return exercise.operation() instanceof Relu relu && relu.maximum().isPresent();
    }

    /** Whether an operation bends each number by itself. */
    private static boolean bends(Operation operation) {
        return switch (operation) {
            case Relu _, Sigmoid _, Tanh _ -> true;
            case Softmax _, BatchNormalization _ -> false;
            case Weighted _, Pooling _, Rearranging _ -> false;
        };
    }

    private static Optional<Exercise> omitted(Exercise exercise) {
        return bends(exercise.operation()) || exercise.operation() instanceof Softmax
                ? Optional.of(exercise.with(new Dropout(Rational.ZERO)))
                : Optional.empty();
    }

    private static Optional<Tensor<Shape>> magnitudes(Exercise exercise) {
        return exercise.operation() instanceof Relu && slope(exercise).isZero()
                ? Optional.of(Exact.changed(exercise.input(), Rational::magnitude))
                : Optional.empty();
    }

    /** The sums are bent without their bias, which is added afterwards. */
    private static Optional<Tensor<Shape>> beforeBias(Exercise exercise) {
        if (!bends(exercise.operation()) || exercise.hasTypedInput()) {
            return Optional.empty();
        }
        Exercise before = exercise.at(exercise.opened() - 1).alone();
        if (!(before.operation() instanceof Weighted weighted)) {
            return Optional.empty();
        }
        Exercise sums = Variation.of(before).eachBias(_ -> Rational.ZERO);
        Tensor<Shape> bent =
                new Onwards(List.of(Layer.of(sums.operation()), open(exercise))).from(sums);
        Shape shape = bent.layout();
        return Optional.of(
                Tensor.filled(
                        shape,
                        index ->
                                Exact.changed(
                                        bent.at(index),
                                        value ->
                                                value.plus(
                                                        Exact.of(
                                                                weighted.bias()
                                                                        .get(
                                                                                shape.cell(index)
                                                                                        .channel()))))));
    }

    /** What comes into the activation is pooled first. */
    private static Optional<Tensor<Shape>> afterPooling(Exercise exercise) {
        if (!(exercise.operation() instanceof Pooling) || exercise.hasTypedInput()) {
            return Optional.empty();
        }
        Exercise before = exercise.at(exercise.opened() - 1);
        return bends(before.operation())
                ? Optional.of(
                        new Onwards(List.of(open(exercise), open(before))).from(before.alone()))
                : Optional.empty();
    }

    private static Layer open(Exercise exercise) {
        return Layer.of(exercise.operation());
    }
}
