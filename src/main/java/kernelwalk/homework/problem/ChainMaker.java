package kernelwalk.homework.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.GlobalPooling.GlobalAveragePooling;
import kernelwalk.convolution.GlobalPooling.GlobalMaxPooling;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Pointwise.Sigmoid;
import kernelwalk.convolution.Pointwise.Softmax;
import kernelwalk.convolution.Pointwise.Tanh;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Rearranging.Dropout;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.convolution.Rearranging.UpSampling;
import kernelwalk.convolution.Rearranging.ZeroPadding;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.exercise.OperationType;

/** Draws the numbers of a chain: small whole ones, by which a hand can work. */
final class ChainMaker {

    private static final Size TWO = new Size(2, 2);

    private final ChainPlan plan;
    private final SplittableRandom random;

    private ChainMaker(ChainPlan plan, SplittableRandom random) {
        this.plan = plan;
        this.random = random;
    }

    /**
     * The chain of a plan and a seed, its last layer open.
     *
     * @throws kernelwalk.convolution.ConvolutionException when some layer cannot be worked
     */
    static Exercise chain(ChainPlan plan, long seed) {
        return new ChainMaker(plan, new SplittableRandom(seed)).chain();
    }

    private Exercise chain() {
        var shape = new Shape(1, plan.input().height(), plan.input().width(), plan.channels());
        Tensor<Shape> input = Tensor.filled(shape, _ -> number(-1, 5));
        var layers = new ArrayList<Layer>();
        Exercise exercise = null;
        for (OperationType type : plan.layers()) {
            layers.add(Layer.of(operation(type, shape)));
            exercise =
                    Exercise.of(input, layers.getFirst().operation())
                            .with(layers, layers.size() - 1);
            shape = exercise.compute().geometry().output();
        }
        return exercise;
    }

    private Operation operation(OperationType type, Shape input) {
        int channels = input.channels();
        return switch (type) {
            case CONVOLUTION -> Convolution.of(kernel(channels)).withBias(bias(plan.filters()));
            case TRANSPOSED_CONVOLUTION ->
                    TransposedConvolution.of(kernel(channels)).withBias(bias(plan.filters()));
            case MAX_POOLING -> MaxPooling.of(TWO);
            case AVERAGE_POOLING -> AveragePooling.of(TWO);
            case DENSE ->
                    Dense.of(weights(new KernelShape(1, 1, channels, plan.units())))
                            .withBias(bias(plan.units()));
            case FLATTEN -> new Flatten();
            case RELU -> Relu.PLAIN;
            case SIGMOID -> new Sigmoid();
            case TANH -> new Tanh();
            case SOFTMAX -> new Softmax();
            case BATCH_NORMALIZATION -> normalization(channels);
            case GLOBAL_AVERAGE_POOLING -> new GlobalAveragePooling(Size.ONE);
            case GLOBAL_MAX_POOLING -> new GlobalMaxPooling(Size.ONE);
            case ZERO_PADDING -> new ZeroPadding(new Margins(1, 1, 1, 1));
            case UP_SAMPLING -> new UpSampling(TWO);
            case DROPOUT -> new Dropout(Rational.of(1, 2));
        };
    }

    /** With variances whose roots are whole. */
    private BatchNormalization normalization(int channels) {
        return new BatchNormalization(
                numbers(channels, -2, 2),
                numbers(channels, 2, 4).stream()
                        .map(root -> (Rational) root)
                        .<Value>map(root -> root.times(root))
                        .toList(),
                numbers(channels, 1, 3),
                numbers(channels, -2, 2),
                Rational.ZERO);
    }

    private Tensor<KernelShape> kernel(int channels) {
        return weights(
                new KernelShape(
                        plan.window().height(), plan.window().width(), channels, plan.filters()));
    }

    private Tensor<KernelShape> weights(KernelShape shape) {
        return Tensor.filled(shape, _ -> number(-2, 2));
    }

    private List<Value> bias(int count) {
        List<Value> drawn = numbers(count, 1, 4);
        return plan.hasBias()
                ? drawn.stream()
                        .map(number -> (Rational) number)
                        .<Value>map(number -> random.nextBoolean() ? number.negated() : number)
                        .toList()
                : drawn.stream().<Value>map(_ -> Rational.ZERO).toList();
    }

    private List<Value> numbers(int count, int least, int most) {
        var numbers = new ArrayList<Value>();
        for (int i = 0; i < count; i++) {
            numbers.add(number(least, most));
        }
        return List.copyOf(numbers);
    }

    private Rational number(int least, int most) {
        return Rational.of(random.nextInt(least, most + 1));
    }
}
