package kernelwalk.exercise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Cause;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Place;
import kernelwalk.convolution.Pointwise;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Rearranging.Dropout;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.convolution.Rearranging.UpSampling;
import kernelwalk.convolution.Rearranging.ZeroPadding;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.TapOrder;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Chain.Passed;
import kernelwalk.notation.Display;
import kernelwalk.notation.NumberStyle;

/**
 * The document that is saved, opened, undone and shared: an input and the chain of layers that it goes through, one of
 * which is open. Input, operation and numbers are those of the open layer, so that whoever works, draws or checks a
 * layer needs to know nothing of the others. Editing makes a new one.
 *
 * @param title      one line, may be empty
 * @param notes      plain text, may be empty
 * @param input      N × H × W × C: as typed, or what the layer before the open one gives
 * @param operation  what the open layer does to the input
 * @param numbers    the arithmetic it is done in: float64 where layers before have made exact numbers irrational
 * @param convention whose rules are followed
 * @param display    how its numbers are shown
 * @param order      in which order its walk takes the taps of a window
 * @param marking    what is asked of an answer
 * @param chain      the layers around the operation
 * @param staging    how it is shown to others at first
 * @param drawn      of which layers it is known how their weights were drawn; nothing of other weights
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
        MarkingRules marking,
        Chain chain,
        Staging staging,
        List<DrawnWeights> drawn)
        implements Sheet {

    /** The longest chain. */
    public static final int MOST_LAYERS = 64;

    public Exercise {
        operation = operation.on(input.layout());
        drawn = stillThere(drawn, chain, operation);
    }

    private static List<DrawnWeights> stillThere(
            List<DrawnWeights> drawn, Chain chain, Operation operation) {
        return drawn.isEmpty()
                ? List.of()
                : chain.layers(operation).stream()
                        .flatMap(layer -> DrawnWeights.of(layer.operation(), drawn).stream())
                        .toList();
    }

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
                MarkingRules.USUAL,
                Chain.ALONE,
                Staging.NONE,
                List.of());
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
        if (!keepsUnits(operation)) {
            UnitsBefore.refuse(chain.before(), convention);
        }
        return new Computation(input, operation, numbers, convention, order);
    }

    /** Every layer of the chain, the open one among them. */
    public List<Layer> layers() {
        return chain.layers(operation);
    }

    /** Which layer is open, from 0. */
    public int opened() {
        return chain.before().size();
    }

    /** Whether the input is as it was typed, and not what a layer before gives. */
    public boolean hasTypedInput() {
        return chain.before().isEmpty();
    }

    /**
     * Whether what comes into the open layer are units, N × units, and no maps: also where the chain begins with a layer
     * that leaves units what they are, and its input is maps of one cell.
     */
    public boolean takesUnits() {
        Shape typed = typedInput().layout();
        boolean units =
                typed.height() * (long) typed.width() == 1
                        && keepsUnits(layers().getFirst().operation());
        for (Passed passed : chain.before()) {
            units = givesUnits(passed.layer().operation(), units);
        }
        return units;
    }

    /** Whether what comes out of the open layer are units, N × units, and no maps. */
    public boolean givesUnits() {
        return givesUnits(operation, takesUnits());
    }

    private static boolean givesUnits(Operation operation, boolean taken) {
        return operation.givesUnits() || taken && keepsUnits(operation);
    }

    /** Whether an operation takes units and gives units. */
    public static boolean keepsUnits(Operation operation) {
        return switch (operation) {
            case Dense _, Pointwise _, Flatten _, Dropout _ -> true;
            case Convolution _, TransposedConvolution _, Pooling _, ZeroPadding _, UpSampling _ ->
                    false;
        };
    }

    /** The lengths of the axes of what comes out of the open layer: N × OH × OW × F, or N × units. */
    public List<Integer> outputLengths() {
        Shape shape = compute().geometry().output();
        return givesUnits() ? List.of(shape.samples(), shape.channels()) : shape.lengths();
    }

    /** The input of the first layer. */
    public Tensor<Shape> typedInput() {
        return hasTypedInput() ? input : chain.before().getFirst().input();
    }

    /** The arithmetic that was asked for. */
    public NumberType chosenNumbers() {
        return hasTypedInput() ? numbers : chain.before().getFirst().numbers();
    }

    /** Whether a result is rounded though exact numbers were asked for: a root or an exponential was on its way. */
    public boolean isRounded(Value result) {
        return chosenNumbers() == NumberType.EXACT && result instanceof Floating;
    }

    /**
     * The same exercise with another layer open.
     *
     * @param layer from 0
     * @throws ConvolutionException when a layer on the way cannot be worked; it says which
     */
    public Exercise at(int layer) {
        Exercise here = this;
        while (here.opened() > layer) {
            here = here.back();
        }
        while (here.opened() < layer) {
            here = here.forth(here.worked());
        }
        return here;
    }

    /**
     * The same exercise with another layer open, given what its layers come to, so that none is worked again.
     *
     * @param layer  from 0
     * @param worked what every layer comes to, in order
     */
    public Exercise at(int layer, List<Computation> worked) {
        Exercise here = layer < opened() ? at(layer) : this;
        while (here.opened() < layer) {
            here = here.forth(worked.get(here.opened()));
        }
        return here;
    }

    /** The same exercise with the last layer open, whose output is the exercise's. */
    public Exercise atEnd() {
        return at(chain.length() - 1);
    }

    /** The open layer as an exercise of its own, with what comes into it as its input. */
    public Exercise alone() {
        return chain.length() == 1 ? this : with(draft -> draft.chain = Chain.ALONE);
    }

    /**
     * The same input through other layers.
     *
     * @param layers at least one
     * @param open   which of them is open then, from 0
     * @throws ConvolutionException when a layer on the way cannot be worked; it says which
     */
    public Exercise with(List<Layer> layers, int open) {
        Layer first = layers.getFirst();
        return with(draft -> {
                    draft.input = typedInput();
                    draft.operation = first.operation();
                    draft.numbers = chosenNumbers();
                    draft.chain =
                            new Chain(List.of(), first.name(), layers.subList(1, layers.size()));
                })
                .at(open);
    }

    /**
     * The same layers, those after the open one with as many weights as what comes into them has channels. The weights
     * that there are stay; what cannot be worked stays as it is.
     */
    public Exercise fitted() {
        if (chain.after().isEmpty()) {
            return this;
        }
        List<Layer> all = layers();
        List<Layer> fitted =
                LayerFitting.fitted(input.layout(), all.subList(opened(), all.size()), convention);
        List<Layer> after = fitted.subList(1, fitted.size());
        return after.equals(chain.after())
                ? this
                : with(draft -> draft.chain = new Chain(chain.before(), chain.name(), after));
    }

    /**
     * The same input through other layers, each with as many weights as what comes into it has channels; the first of
     * them is open.
     *
     * @param layers at least one
     */
    public Exercise through(List<Layer> layers) {
        return with(LayerFitting.fitted(typedInput().layout(), layers, convention), 0);
    }

    /**
     * What every layer comes to, in order.
     *
     * @throws ConvolutionException when one cannot be worked; it says which
     */
    public List<Computation> computations() {
        return computations(_ -> {});
    }

    /**
     * What every layer comes to, in order.
     *
     * @param before told of each computation whose output the next layer needs, before that is worked out
     * @throws ConvolutionException when one cannot be worked; it says which
     */
    public List<Computation> computations(Consumer<Computation> before) {
        var all = new ArrayList<Computation>();
        Exercise layer = at(0);
        while (all.size() < chain.length()) {
            Computation computation = layer.worked();
            all.add(computation);
            if (all.size() > opened() && all.size() < chain.length()) {
                before.accept(computation);
            }
            if (all.size() <= opened()) {
                layer = at(all.size());
            } else if (all.size() < chain.length()) {
                layer = layer.forth(computation);
            }
        }
        return List.copyOf(all);
    }

    private Computation worked() {
        try {
            return compute();
        } catch (ConvolutionException problem) {
            throw chain.length() == 1 ? problem : problem.inLayer(opened());
        }
    }

    private Exercise forth(Computation here) {
        return with(
                draft -> {
                    draft.input = here.output();
                    draft.operation = chain.after().getFirst().operation();
                    draft.numbers = here.resultType();
                    draft.chain =
                            chain.forwards(
                                    new Passed(new Layer(chain.name(), operation), input, numbers));
                });
    }

    private Exercise back() {
        Passed before = chain.before().getLast();
        return with(
                draft -> {
                    draft.input = before.input();
                    draft.operation = before.layer().operation();
                    draft.numbers = before.numbers();
                    draft.chain = chain.backwards(operation);
                });
    }

    @Override
    public Exercise titled(String other) {
        return with(draft -> draft.title = other);
    }

    @Override
    public Exercise withNotes(String other) {
        return with(draft -> draft.notes = other);
    }

    /**
     * With another number in one input cell, given by its row-major index.
     *
     * @throws ConvolutionException when the input is what a layer before gives
     */
    public Exercise withInput(int index, Value value) {
        return with(input.with(index, value));
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

    /**
     * With another input.
     *
     * @throws ConvolutionException when the input is what a layer before gives
     */
    public Exercise with(Tensor<Shape> other) {
        if (!hasTypedInput() && !other.equals(input)) {
            throw new ConvolutionException(Cause.INPUT_OF_A_LAYER, Place.INPUT, opened() + 1);
        }
        return with(draft -> draft.input = other);
    }

    /** With another operation. */
    public Exercise with(Operation other) {
        return with(draft -> draft.operation = other);
    }

    /**
     * With numbers of another type.
     *
     * @throws ConvolutionException when layers before the open one cannot be worked in it
     */
    public Exercise with(NumberType other) {
        if (other == numbers) {
            return this;
        }
        return hasTypedInput() ? withNumbers(other) : at(0).with(other).at(opened());
    }

    private Exercise withNumbers(NumberType other) {
        return with(draft -> draft.numbers = other);
    }

    /**
     * With another convention.
     *
     * @throws ConvolutionException when layers before the open one cannot be worked by it
     */
    public Exercise with(Convention other) {
        if (other == convention) {
            return this;
        }
        return hasTypedInput() ? withConvention(other) : at(0).with(other).at(opened());
    }

    private Exercise withConvention(Convention other) {
        return with(draft -> draft.convention = other);
    }

    /** With its numbers shown in another way. */
    public Exercise with(Display other) {
        return with(draft -> draft.display = other);
    }

    /** With the taps of its windows taken in another order. */
    public Exercise with(TapOrder other) {
        return with(draft -> draft.order = other);
    }

    /** With other demands on an answer. */
    public Exercise with(MarkingRules other) {
        return with(draft -> draft.marking = other);
    }

    /** Shown to others in another way at first. */
    public Exercise with(Staging other) {
        return with(draft -> draft.staging = other);
    }

    /**
     * With weights of the open layer that were drawn.
     *
     * @param other  has the weights
     * @param origin where they come from
     */
    public Exercise with(Weighted other, WeightsOrigin origin) {
        var all = new ArrayList<>(drawn);
        all.addFirst(new DrawnWeights(origin, other));
        return with(
                draft -> {
                    draft.operation = other;
                    draft.drawn = all;
                });
    }

    /** With weights of layers of which it is known how they were drawn. */
    public Exercise withDrawn(List<DrawnWeights> other) {
        return with(draft -> draft.drawn = other);
    }

    /** Where the weights of the open layer come from, where that is known and they are still the same. */
    public Optional<WeightsOrigin> origin() {
        return origin(operation);
    }

    /** Where the weights of one of its layers come from. */
    public Optional<WeightsOrigin> origin(Operation layer) {
        return DrawnWeights.of(layer, drawn).map(DrawnWeights::origin);
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
        return Stream.concat(weights(operation), numbers(input));
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
                && chain.equals(other.chain)
                && staging.equals(other.staging)
                && drawn.equals(other.drawn)
                && isWrittenAs(other);
    }

    private boolean isWrittenAs(Exercise other) {
        Iterator<Value> others = other.writtenNumbers().iterator();
        return writtenNumbers().allMatch(number -> isFraction(number) == isFraction(others.next()));
    }

    /** Every number that somebody has typed: the input of the first layer, and those of all layers. */
    private Stream<Value> writtenNumbers() {
        return Stream.concat(
                numbers(typedInput()),
                layers().stream().map(Layer::operation).flatMap(Exercise::own));
    }

    private static Stream<Value> own(Operation operation) {
        return Stream.concat(
                weights(operation),
                Arrays.stream(OwnNumber.values()).flatMap(own -> own.of(operation).stream()));
    }

    private static Stream<Value> weights(Operation operation) {
        return operation instanceof Weighted weighted
                ? Stream.concat(weighted.bias().stream(), numbers(weighted.kernel()))
                : Stream.empty();
    }

    private static boolean isFraction(Value value) {
        return value instanceof Rational exact && exact.isWrittenAsFraction();
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                title,
                notes,
                input,
                operation,
                numbers,
                convention,
                display,
                order,
                marking,
                chain,
                staging,
                drawn);
    }

    private Exercise with(Consumer<ExerciseDraft> change) {
        var draft = new ExerciseDraft(this);
        change.accept(draft);
        return draft.exercise();
    }

    private Weighted weighted() {
        if (operation instanceof Weighted weighted) {
            return weighted;
        }
        throw new IllegalStateException("this operation has no weights");
    }
}
