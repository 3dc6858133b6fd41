package kernelwalk.homework.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Axis;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Pointwise;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Pointwise.Sigmoid;
import kernelwalk.convolution.Pointwise.Softmax;
import kernelwalk.convolution.Pointwise.Tanh;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.convolution.Rounding;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.AnswerCell.Written;
import kernelwalk.homework.answer.Exact;
import kernelwalk.homework.misconception.Carried;
import kernelwalk.homework.misconception.Combination;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.misconception.Variation;

/** What the sentence of each mistake takes for granted, looked up in the exercise and in the answer. */
final class Premises {

    private final Exercise exercise;
    private final Answer answer;
    private final Operation operation;
    private final Geometry geometry;
    private final Shape right;
    private final Shape given;

    private Premises(Exercise exercise, Answer answer) {
        this.exercise = exercise;
        this.answer = answer;
        this.operation = exercise.operation();
        this.geometry = Variation.of(exercise).geometry();
        this.right = geometry.output();
        this.given = answer.shape();
    }

    /** Whether everything that is said with the name of a mistake is so. */
    static boolean hold(Misconception rule, Exercise exercise, Answer answer) {
        if (rule instanceof Combination(var first, Misconception second)) {
            Exercise between = first.computable(exercise).orElseThrow();
            Answer half = Answer.of(first.answer(exercise).orElseThrow());
            return hold(first, exercise, half) && hold(second, between, answer);
        }
        if (rule instanceof Carried(Misconception carried, int place, Layer _)) {
            Exercise there = exercise.at(place);
            return hold(carried, there, Answer.of(carried.answer(there).orElseThrow()));
        }
        return new Premises(exercise, answer).hold(rule);
    }

    private boolean hold(Misconception rule) {
        return switch (rule.name()) {
            case "kernel-rotated", "kernel-flipped-left-right", "kernel-flipped-up-down" ->
                    isWeighted() && kernel().height() * kernel().width() > 1;
            case "kernel-transposed", "matrix-product" ->
                    isWeighted() && kernel().height() == kernel().width();
            case "weights-without-sign" -> isWeighted() && hasNegative(weighted().kernel());
            case "sign-flipped", "weight-axes-misread", "divided-by-kernel-sum" -> isWeighted();
            case "bias-omitted" -> hasBias();
            case "bias-per-tap" -> hasBias() && geometry.taps() > 1;
            case "bias-per-channel" -> hasBias() && kernel().channels() > 1;
            case "bias-once-per-layer" ->
                    isWeighted() && weighted().bias().stream().distinct().count() > 1;
            case "channels-first-only" ->
                    isWeighted() && weighted().groups() == 1 && kernel().channels() > 1;
            case "channels-kept" ->
                    given.channels() == geometry.input().channels()
                            && given.channels() != right.channels();
            case "channels-kept-apart" ->
                    given.channels() == right.channels() * kernel().channels()
                            && kernel().channels() > 1;
            case "channels-averaged", "same-kernel-for-every-channel" ->
                    isWeighted() && kernel().channels() > 1;
            case "same-kernel-for-every-filter" -> isWeighted() && kernel().filters() > 1;
            case "stride-ignored" -> mostStride() > 1;
            case "stride-ignored-cropped" -> mostStride() > 1 && given.equals(right);
            case "stride-rows-only", "stride-columns-only" ->
                    Math.min(operation.strides().height(), operation.strides().width()) > 1;
            case "strides-swapped" -> operation.strides().height() != operation.strides().width();
            case "stride-as-window" -> !operation.strides().equals(operation.window());
            case "stride-one-more" -> true;
            case "padding-ignored" -> isSliding() && pads();
            case "padding-one-side-only", "padding-other-side-only" ->
                    isSliding()
                            && margins().top() + margins().left() > 0
                            && margins().bottom() + margins().right() > 0;
            case "same-extra-zero-first" -> hasOddZero() && !isSciPy();
            case "same-extra-zero-last" -> hasOddZero() && isSciPy();
            case "border-repeated" -> padsWithOther(Border.REPLICATE);
            case "border-mirrored" -> padsWithOther(Border.REFLECT);
            case "border-mirrored-with-edge" -> padsWithOther(Border.SYMMETRIC);
            case "border-wrapped" -> padsWithOther(Border.CIRCULAR);
            case "border-zeros" -> padsWithOther(Border.ZEROS);
            case "border-left-out" -> isSliding() && (pads() || overhangs());
            case "pool-counts-padding" -> operation instanceof Pooling && pads() && !counts();
            case "pool-skips-padding" -> operation instanceof AveragePooling && pads() && counts();
            case "overhang-counted" ->
                    operation instanceof AveragePooling && isRoundedUp() && overhangs();
            case "last-window-in-padding" -> isRoundedUp() && isLarger();
            case "output-size-without-one" ->
                    given.height() == right.height() - 1 && given.width() == right.width() - 1;
            case "output-size-rounded-up" ->
                    !isRoundedUp() && !(operation.padding() instanceof Padding.Same) && isLarger();
            case "output-size-rounded-down" ->
                    (isRoundedUp() || operation.padding() instanceof Padding.Same) && isSmaller();
            case "output-shifted-by-a-row" -> right.height() > 1;
            case "output-shifted-by-a-column" -> right.width() > 1;
            case "dilation-ignored", "dilation-as-larger-kernel" ->
                    operation.dilations().height() * operation.dilations().width() > 1;
            case "mean-instead-of-sum" ->
                    operation.asWindows() instanceof Convolution && geometry.taps() > 1;
            case "activation-omitted" ->
                    operation instanceof Relu
                            || operation instanceof Sigmoid
                            || operation instanceof Tanh
                            || operation instanceof Softmax;
            case "absolute-value-instead-of-relu" ->
                    operation instanceof Relu relu
                            && relu.negativeSlope().isZero()
                            && hasNegative(exercise.input());
            case "activation-slope-omitted" ->
                    operation instanceof Relu relu
                            && !relu.negativeSlope().isZero()
                            && hasNegative(exercise.input());
            case "activation-maximum-omitted" ->
                    operation instanceof Relu relu && relu.maximum().isPresent();
            case "activation-before-bias" ->
                    operation instanceof Pointwise
                            && before() instanceof Weighted weighted
                            && weighted.bias().stream().anyMatch(bias -> !bias.isZero());
            case "activation-after-pooling" ->
                    operation instanceof Pooling && before() instanceof Pointwise;
            case "softmax-without-exponentials", "softmax-without-divisor" ->
                    operation instanceof Softmax;
            case "softmax-over-other-axis" ->
                    operation instanceof Softmax && exercise.input().count() > 1;
            case "variance-not-rooted",
                    "scale-and-offset-swapped",
                    "mean-not-subtracted",
                    "scale-omitted",
                    "offset-omitted" ->
                    operation instanceof BatchNormalization;
            case "epsilon-omitted" ->
                    operation instanceof BatchNormalization batch && !batch.epsilon().isZero();
            case "flatten-other-order" ->
                    operation instanceof Flatten
                            && exercise.input().layout().channels() > 1
                            && geometry.input().height() * geometry.input().width() > 1;
            case "flatten-by-columns" ->
                    operation instanceof Flatten
                            && Math.min(geometry.input().height(), geometry.input().width()) > 1;
            case "dense-weights-transposed" ->
                    operation instanceof Dense dense && Math.min(dense.inputs(), dense.units()) > 1;
            case "maximum-of-absolute-values" ->
                    operation.asWindows() instanceof MaxPooling && hasNegative(exercise.input());
            case "minimum-instead-of-maximum", "mean-instead-of-maximum" ->
                    operation.asWindows() instanceof MaxPooling;
            case "maximum-instead-of-mean", "sum-instead-of-mean" ->
                    operation.asWindows() instanceof AveragePooling;
            case "pooling-across-channels" -> given.channels() == 1 && right.channels() > 1;
            case "transposed-padding-grows", "transposed-padding-ignored" ->
                    isTransposed() && pads();
            case "output-padding-zeros" ->
                    operation instanceof TransposedConvolution transposed
                            && !transposed.outputPadding().equals(Size.ZERO);
            case "transposed-as-convolution", "transposed-cropped-other-end" -> isTransposed();
            case "transposed-overlap-overwritten" -> isTransposed() && mostTaps() > 1;
            case "sign-lost" -> hasNegative(exercise.compute().output());
            case "input-and-kernel-exchanged" ->
                    operation instanceof Convolution convolution
                            && !convolution.flip()
                            && mostStride() == 1;
            case "output-transposed" ->
                    given.height() == right.width() && given.width() == right.height();
            case "weight-miscopied", "input-miscopied", "bias-miscopied" ->
                    !rule.details().get(0).equals(rule.details().get(1));
            case "row-repeated",
                    "column-repeated",
                    "row-shifted",
                    "column-shifted",
                    "single-slip" ->
                    given.equals(right);
            case "one-window-only" -> given.count() == 1 && right.count() > 1;
            case "values-in-another-layout" ->
                    inCommon() >= answer.written() - answer.written() / 4;
            case "values-shifted" ->
                    given.equals(right)
                            && asMadeBy(rule) >= answer.written() - answer.written() / 4;
            default -> throw new AssertionError("what does " + rule.name() + " take for granted?");
        };
    }

    /** What the layer before does. */
    private Operation before() {
        return exercise.at(exercise.opened() - 1).operation();
    }

    private boolean isWeighted() {
        return operation instanceof Weighted;
    }

    private Weighted weighted() {
        return (Weighted) operation;
    }

    private KernelShape kernel() {
        return weighted().kernel().layout();
    }

    private boolean isTransposed() {
        return operation instanceof TransposedConvolution;
    }

    private boolean isSliding() {
        return !isTransposed();
    }

    private boolean hasBias() {
        return isWeighted() && weighted().bias().stream().anyMatch(bias -> !bias.isZero());
    }

    private static boolean hasNegative(Tensor<?> numbers) {
        return Stream.of(numbers.toValues()).anyMatch(value -> value.toDouble() < 0);
    }

    private int mostStride() {
        return Math.max(operation.strides().height(), operation.strides().width());
    }

    private int mostTaps() {
        return Math.max(operation.window().height(), operation.window().width());
    }

    private Margins margins() {
        return geometry.margins();
    }

    private boolean pads() {
        return !margins().equals(Margins.NONE);
    }

    private boolean padsWithOther(Border border) {
        return isSliding()
                && pads()
                && (operation instanceof Convolution || counts())
                && operation.padding().border() != border;
    }

    private boolean counts() {
        return operation instanceof AveragePooling average && average.countPadding();
    }

    private boolean isSciPy() {
        return exercise.convention() == Convention.SCIPY;
    }

    private boolean hasOddZero() {
        Margins sides = margins();
        return operation.padding() instanceof Padding.Same
                && (sides.top() != sides.bottom() || sides.left() != sides.right());
    }

    private boolean isRoundedUp() {
        return operation instanceof Pooling pool && pool.rounding() == Rounding.CEIL;
    }

    private boolean overhangs() {
        return overhangs(geometry.rows()) || overhangs(geometry.columns());
    }

    private static boolean overhangs(Axis axis) {
        return axis.inputAt(axis.output() - 1, axis.window() - 1) == Axis.BEYOND;
    }

    private boolean isLarger() {
        return given.height() > right.height() || given.width() > right.width();
    }

    private boolean isSmaller() {
        return given.height() < right.height() || given.width() < right.width();
    }

    private Answer rightAnswer() {
        return Answer.of(exercise.compute().output());
    }

    /** How many cells are as the rule makes them. */
    private long asMadeBy(Misconception rule) {
        Answer made = Answer.of(rule.answer(exercise).orElseThrow());
        return IntStream.range(0, given.count())
                .filter(
                        index ->
                                answer.at(index) instanceof Written written
                                        && made.at(index) instanceof Written other
                                        && Exact.of(written.value())
                                                .equals(Exact.of(other.value())))
                .count();
    }

    /** How many values of the right output the answer has, wherever. */
    private long inCommon() {
        List<Rational> there = new ArrayList<>(sorted(rightAnswer()));
        return sorted(answer).stream().filter(there::remove).count();
    }

    private static List<Rational> sorted(Answer answer) {
        return IntStream.range(0, answer.cells().size())
                .mapToObj(answer::at)
                .map(cell -> Exact.of(((Written) cell).value()))
                .sorted()
                .toList();
    }
}
