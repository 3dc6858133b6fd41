package kernelwalk.homework.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Layout;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.homework.misconception.Misconceptions;
import kernelwalk.homework.misconception.Variation;

/** Makes problems, the same ones for the same seed on every machine. */
public final class ProblemMaker {

    private static final int DRAWS = 8;
    private static final long MOST_MULTIPLICATIONS = 1 << 14;

    private final SplittableRandom random;

    private ProblemMaker(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /**
     * A problem with these parameters and drawn numbers.
     *
     * @throws kernelwalk.convolution.ConvolutionException when the parameters do not go together
     */
    public static Exercise problem(ProblemPlan plan, long seed) {
        var exercise = new ProblemMaker(seed).drawn(plan);
        exercise.compute();
        return exercise;
    }

    /**
     * Another one like this: the same parameters, fresh numbers of the same kind. Of a few draws it is the one that
     * tells most wrong rules apart; a large exercise is drawn once.
     *
     * @throws kernelwalk.convolution.ConvolutionException when the exercise cannot be computed
     */
    public static Exercise another(Exercise exercise, long seed) {
        Exercise fresh = fresh(exercise, seed);
        if (Variation.of(exercise).geometry().multiplications() > MOST_MULTIPLICATIONS) {
            return fresh;
        }
        DiagnosticPower limit = RedrawSearch.limit(exercise, Misconceptions.all());
        return new RedrawSearch(Misconceptions.all(), limit, DRAWS)
                .search(fresh, seed + 1)
                .exercise();
    }

    /**
     * The same parameters with fresh numbers in every layer, whatever they tell.
     *
     * @throws kernelwalk.convolution.ConvolutionException when the exercise cannot be computed
     */
    public static Exercise fresh(Exercise exercise, long seed) {
        var maker = new ProblemMaker(seed);
        Exercise first = exercise.at(0);
        NumberKind kind = NumberKind.of(first);
        Tensor<Shape> input = maker.tensor(first.input().layout(), kind, Draw.INPUT);
        List<Layer> layers =
                exercise.layers().stream()
                        .map(layer -> layer.with(maker.fresh(layer.operation(), kind)))
                        .toList();
        Exercise fresh =
                first.with(input)
                        .with(layers.getFirst().operation())
                        .with(layers, exercise.opened());
        fresh.compute();
        return fresh;
    }

    private Operation fresh(Operation operation, NumberKind kind) {
        if (!(operation instanceof Weighted weighted)) {
            return operation;
        }
        boolean hasBias = weighted.bias().stream().anyMatch(bias -> !bias.isZero());
        return weighted.withKernel(tensor(weighted.kernel().layout(), kind, Draw.WEIGHT))
                .withBias(bias(weighted.bias().size(), hasBias, kind));
    }

    private enum Draw {
        INPUT,
        WEIGHT,
        BIAS
    }

    private Exercise drawn(ProblemPlan plan) {
        var shape = new Shape(1, plan.input().height(), plan.input().width(), plan.channels());
        Tensor<Shape> input = tensor(shape, plan.numbers(), Draw.INPUT);
        return Exercise.of(input, operation(plan)).with(plan.convention());
    }

    private Operation operation(ProblemPlan plan) {
        Operation plain =
                switch (plan.operation()) {
                    case CONVOLUTION -> Convolution.of(kernel(plan)).withBias(bias(plan));
                    case TRANSPOSED_CONVOLUTION ->
                            TransposedConvolution.of(kernel(plan)).withBias(bias(plan));
                    case MAX_POOLING -> MaxPooling.of(plan.window());
                    case AVERAGE_POOLING -> AveragePooling.of(plan.window());
                    case DENSE,
                            FLATTEN,
                            RELU,
                            SIGMOID,
                            TANH,
                            SOFTMAX,
                            BATCH_NORMALIZATION,
                            GLOBAL_AVERAGE_POOLING,
                            GLOBAL_MAX_POOLING,
                            ZERO_PADDING,
                            UP_SAMPLING,
                            DROPOUT ->
                            throw new IllegalArgumentException(
                                    "no window slides in " + plan.operation());
                };
        return plain.withStrides(plan.strides())
                .withPadding(plan.padding())
                .withDilations(plan.dilations());
    }

    private List<Value> bias(ProblemPlan plan) {
        return bias(plan.filters(), plan.hasBias(), plan.numbers());
    }

    private Tensor<KernelShape> kernel(ProblemPlan plan) {
        var shape =
                new KernelShape(
                        plan.window().height(),
                        plan.window().width(),
                        plan.channels(),
                        plan.filters());
        return tensor(shape, plan.numbers(), Draw.WEIGHT);
    }

    private <L extends Layout> Tensor<L> tensor(L layout, NumberKind kind, Draw draw) {
        return Tensor.filled(layout, _ -> number(kind, draw));
    }

    private List<Value> bias(int filters, boolean hasBias, NumberKind kind) {
        var bias = new ArrayList<Value>();
        for (int filter = 0; filter < filters; filter++) {
            bias.add(hasBias ? number(kind, Draw.BIAS) : Rational.ZERO);
        }
        return List.copyOf(bias);
    }

    private Rational number(NumberKind kind, Draw draw) {
        Rational number =
                switch (draw) {
                    case INPUT -> drawn(kind, -2, 9);
                    case WEIGHT -> drawn(kind, -3, 3);
                    case BIAS -> notZero(kind);
                };
        return kind == NumberKind.FRACTIONS ? number.asFraction() : number;
    }

    private Rational notZero(NumberKind kind) {
        Rational number = drawn(kind, 1, 5);
        return random.nextInt(3) == 0 ? number.negated() : number;
    }

    private Rational drawn(NumberKind kind, int least, int most) {
        return switch (kind) {
            case INTEGERS -> Rational.of(random.nextInt(least, most + 1));
            case DECIMALS -> Rational.of(random.nextInt(10 * least, 10 * most + 1), 10);
            case FRACTIONS -> {
                int under = random.nextInt(1, 5);
                yield Rational.of(random.nextInt(under * least, under * most + 1), under);
            }
        };
    }
}
