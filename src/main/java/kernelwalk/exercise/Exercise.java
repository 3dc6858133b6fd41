package kernelwalk.exercise;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.TapOrder;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.notation.Display;
import kernelwalk.notation.NumberStyle;

/**
 * The document that is saved, opened, undone and shared. Editing makes a new one.
 *
 * @param title      one line, may be empty
 * @param notes      plain text, may be empty
 * @param input      N × H × W × C, as typed
 * @param operation  what is done to the input
 * @param numbers    the arithmetic it is done in
 * @param convention whose rules are followed
 * @param display    how its numbers are shown
 * @param order      in which order its walk takes the taps of a window
 * @param marking    what is asked of an answer
 */
public record Exercise(
        String title,
        String notes,
        Tensor<Shape> input,
        Operation operation,
        NumberType numbers,
        Convention convention,
        Display display,
        TapOrder order,
        MarkingRules marking)
        implements Sheet {

    /** An untitled exercise with exact numbers and Keras' rules. */
    public static Exercise of(Tensor<Shape> input, Operation operation) {
        return new Exercise(
                "",
                "",
                input,
                operation,
                NumberType.EXACT,
                Convention.KERAS,
                Display.AS_TYPED,
                TapOrder.CHANNELS,
                MarkingRules.USUAL);
    }

    /** What a new exercise begins with, untitled: the numbers 1 to 16 in four rows, and a 2×2 kernel of ones. */
    public static Exercise plain() {
        long[] numbers = LongStream.rangeClosed(1, 16).toArray();
        return of(
                Tensor.of(new Shape(1, 4, 4, 1), numbers),
                Convolution.of(Reshaping.ones(new KernelShape(2, 2, 1, 1))));
    }

    /**
     * What the exercise comes to.
     *
     * @throws kernelwalk.convolution.ConvolutionException when it cannot be computed
     */
    public Computation compute() {
        return new Computation(input, operation, numbers, convention, order);
    }

    @Override
    public Exercise titled(String other) {
        return new Exercise(
                other, notes, input, operation, numbers, convention, display, order, marking);
    }

    @Override
    public Exercise withNotes(String other) {
        return new Exercise(
                title, other, input, operation, numbers, convention, display, order, marking);
    }

    /** With another number in one input cell, given by its row-major index. */
    public Exercise withInput(int index, Value value) {
        return new Exercise(
                title,
                notes,
                input.with(index, value),
                operation,
                numbers,
                convention,
                display,
                order,
                marking);
    }

    /**
     * With another weight, given by its row-major index.
     *
     * @throws IllegalStateException when the operation has no weights
     */
    public Exercise withWeight(int index, Value value) {
        Weighted weighted = weighted();
        return with(weighted.withKernel(weighted.kernel().with(index, value)));
    }

    /**
     * With another bias for one filter.
     *
     * @throws IllegalStateException when the operation has no bias
     */
    public Exercise withBias(int filter, Value value) {
        Weighted weighted = weighted();
        List<Value> bias = new ArrayList<>(weighted.bias());
        bias.set(filter, value);
        return with(weighted.withBias(bias));
    }

    /** With another input. */
    public Exercise with(Tensor<Shape> other) {
        return new Exercise(
                title, notes, other, operation, numbers, convention, display, order, marking);
    }

    /** With another operation. */
    public Exercise with(Operation other) {
        return new Exercise(
                title, notes, input, other, numbers, convention, display, order, marking);
    }

    /** With numbers of another type. */
    public Exercise with(NumberType other) {
        return new Exercise(
                title, notes, input, operation, other, convention, display, order, marking);
    }

    /** With another convention. */
    public Exercise with(Convention other) {
        return new Exercise(
                title, notes, input, operation, numbers, other, display, order, marking);
    }

    /** With its numbers shown in another way. */
    public Exercise with(Display other) {
        return new Exercise(
                title, notes, input, operation, numbers, convention, other, order, marking);
    }

    /** With the taps of its windows taken in another order. */
    public Exercise with(TapOrder other) {
        return new Exercise(
                title, notes, input, operation, numbers, convention, display, other, marking);
    }

    /** With other demands on an answer. */
    public Exercise with(MarkingRules other) {
        return new Exercise(
                title, notes, input, operation, numbers, convention, display, order, other);
    }

    /** Whether sums on the way depend on the order of the walk: floats of several channels round after every step. */
    public boolean dependsOnOrder() {
        return numbers.isFloat()
                && operation instanceof Weighted weighted
                && weighted.kernel().layout().channels() > 1;
    }

    /** How its typed numbers are written. */
    public NumberStyle typedStyle() {
        return NumberStyle.typed(display, numbers.isFloat());
    }

    /** How products, sums and outputs are written. */
    public NumberStyle resultStyle() {
        return typedStyle().ofResults(typedNumbers());
    }

    /** How numbers are written in a sentence about it, typed ones and results alike. */
    public NumberStyle saidStyle() {
        NumberStyle results = resultStyle();
        return results.fractions() == NumberStyle.Fractions.ALL ? results : typedStyle();
    }

    private Stream<Value> typedNumbers() {
        Stream<Value> weights =
                operation instanceof Weighted weighted
                        ? Stream.concat(weighted.bias().stream(), numbers(weighted.kernel()))
                        : Stream.empty();
        return Stream.concat(weights, numbers(input));
    }

    private static Stream<Value> numbers(Tensor<?> tensor) {
        return IntStream.range(0, tensor.count()).mapToObj(tensor::at);
    }

    /** Whether everything is the same, and was written alike: ¼ is not 0.25 here. */
    @Override
    public boolean equals(Object object) {
        return object instanceof Exercise other
                && title.equals(other.title)
                && notes.equals(other.notes)
                && input.equals(other.input)
                && operation.equals(other.operation)
                && numbers == other.numbers
                && convention == other.convention
                && display.equals(other.display)
                && order == other.order
                && marking.equals(other.marking)
                && isWrittenAs(other);
    }

    private boolean isWrittenAs(Exercise other) {
        Iterator<Value> others = other.typedNumbers().iterator();
        return typedNumbers().allMatch(number -> isFraction(number) == isFraction(others.next()));
    }

    private static boolean isFraction(Value value) {
        return value instanceof Rational exact && exact.isWrittenAsFraction();
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                title, notes, input, operation, numbers, convention, display, order, marking);
    }

    private Weighted weighted() {
        if (operation instanceof Weighted weighted) {
            return weighted;
        }
        throw new IllegalStateException("a pool has no weights");
    }
}
