package kernelwalk.framework;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Dtype;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.PaddingKind;

/** A call put together in a test, with weights of 1. */
final class CallDraft {

    private final OperationType type;
    private List<Integer> input;
    private List<Integer> kernel = List.of(2, 2, 1, 1);
    private String layer = "conv2d";
    private Dtype dtype = Dtype.FLOAT32;
    private Dtype parameters = Dtype.FLOAT32;
    private OptionalInt biases = OptionalInt.empty();
    private Size strides = Size.ONE;
    private PaddingKind padding = PaddingKind.VALID;
    private Sides sides = Sides.NONE;
    private Size dilations = Size.ONE;
    private int groups = 1;
    private Size outputPadding = Size.ZERO;

    private CallDraft(OperationType type, Integer... input) {
        this.type = type;
        this.input = List.of(input);
    }

    static CallDraft convolution(Integer... input) {
        return new CallDraft(OperationType.CONVOLUTION, input);
    }

    static CallDraft of(OperationType type, Integer... input) {
        return new CallDraft(type, input);
    }

    CallDraft kernel(Integer... lengths) {
        kernel = List.of(lengths);
        return this;
    }

    CallDraft named(String name) {
        layer = name;
        return this;
    }

    CallDraft dtype(Dtype input, Dtype weights) {
        dtype = input;
        parameters = weights;
        return this;
    }

    CallDraft biases(int count) {
        biases = OptionalInt.of(count);
        return this;
    }

    CallDraft strides(int rows, int columns) {
        strides = new Size(rows, columns);
        return this;
    }

    CallDraft padding(PaddingKind kind) {
        padding = kind;
        return this;
    }

    CallDraft padding(int eachSide) {
        return padding(eachSide, eachSide, eachSide, eachSide);
    }

    CallDraft padding(int top, int bottom, int left, int right) {
        padding = PaddingKind.EXPLICIT;
        sides = new Sides(top, bottom, left, right);
        return this;
    }

    CallDraft dilations(int rows, int columns) {
        dilations = new Size(rows, columns);
        return this;
    }

    CallDraft groups(int count) {
        groups = count;
        return this;
    }

    CallDraft outputPadding(int rows, int columns) {
        outputPadding = new Size(rows, columns);
        return this;
    }

    Call call() {
        int count = kernel.stream().reduce(1, (one, other) -> one * other);
        List<Value> ones = Collections.nCopies(count, Rational.ONE);
        var weights = new Weights(kernel, ones, parameters, biases);
        var steps = new Steps(strides, dilations, padding, sides);
        return Call.of(CallType.of(type), input, weights, steps)
                .named(layer)
                .withDtype(dtype)
                .withGroups(groups)
                .withOutputPadding(outputPadding);
    }
}
