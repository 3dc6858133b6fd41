package kernelwalk.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.GlobalPooling.GlobalAveragePooling;
import kernelwalk.convolution.GlobalPooling.GlobalMaxPooling;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Padding;
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

/** Chains of layers of every type that can be computed, the same ones for the same seed. */
public final class RandomChain {

    private static final int MOST_UNITS = 200;

    private final SplittableRandom random;

    private RandomChain(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Chains of one to six layers, with numbers of every type. */
    public static List<Exercise> all() {
        return LongStream.range(0, 300)
                .mapToObj(seed -> new RandomChain(seed).exercise().titled("seed " + seed))
                .toList();
    }

    private Exercise exercise() {
        NumberType numbers = NumberType.values()[upTo(NumberType.values().length) - 1];
        var shape = new Shape(upTo(2), 1 + upTo(4), 1 + upTo(4), upTo(3));
        Exercise last =
                Exercise.of(Tensor.of(shape, values(shape.count())), new Dropout(NewOperation.RATE))
                        .with(numbers)
                        .with(Convention.values()[upTo(Convention.values().length) - 1]);
        var layers = new ArrayList<Layer>();
        int length = upTo(6);
        while (layers.size() < length) {
            Shape taken = layers.isEmpty() ? shape : last.compute().geometry().output();
            var longer = new ArrayList<>(layers);
            longer.add(new Layer(name(layers.size()), operation(taken, numbers)));
            try {
                Exercise attempt = last.with(longer, longer.size() - 1);
                if (attempt.compute().output().count() <= MOST_UNITS * 4) {
                    last = attempt;
                    layers.add(longer.getLast());
                }
            } catch (ConvolutionException doNotFit) {
                continue;
            }
        }
        return last.at(0);
    }

    private String name(int index) {
        return random.nextBoolean() ? "" : "layer\n\"" + index;
    }

    private Operation operation(Shape taken, NumberType numbers) {
        int channels = taken.channels();
        return switch (OperationType.values()[upTo(OperationType.values().length) - 1]) {
            case CONVOLUTION ->
                    Convolution.of(kernel(channels))
                            .withStrides(size(2))
                            .withPadding(padding())
                            .withDilations(size(2));
            case TRANSPOSED_CONVOLUTION ->
                    TransposedConvolution.of(kernel(channels)).withStrides(size(2));
            case MAX_POOLING -> MaxPooling.of(size(3)).withStrides(size(2));
            case AVERAGE_POOLING -> AveragePooling.of(size(3)).withPadding(padding());
            case DENSE -> dense(channels);
            case FLATTEN -> new Flatten();
            case RELU -> relu(numbers);
            case SIGMOID -> new Sigmoid();
            case TANH -> new Tanh();
            case SOFTMAX -> new Softmax();
            case BATCH_NORMALIZATION -> normalization(channels);
            case GLOBAL_AVERAGE_POOLING -> new GlobalAveragePooling(Size.ONE);
            case GLOBAL_MAX_POOLING -> new GlobalMaxPooling(Size.ONE);
            case ZERO_PADDING ->
                    new ZeroPadding(new Margins(upTo(2), upTo(2) - 1, upTo(2) - 1, upTo(2)));
            case UP_SAMPLING -> new UpSampling(size(2));
            case DROPOUT -> new Dropout(Rational.of(1, 4));
        };
    }

    private Relu relu(NumberType numbers) {
        Rational slope =
                numbers == NumberType.INT32
                        ? Rational.of(upTo(2) - 1)
                        : Rational.of(upTo(3) - 1, 4);
        return new Relu(
                slope, random.nextBoolean() ? Optional.empty() : Optional.of(Rational.of(upTo(9))));
    }

    private BatchNormalization normalization(int channels) {
        List<Value> variance = random.ints(channels, 1, 9).<Value>mapToObj(Rational::of).toList();
        return new BatchNormalization(
                values(channels),
                variance,
                values(channels),
                values(channels),
                random.nextBoolean() ? Rational.ZERO : NewOperation.EPSILON);
    }

    private Dense dense(int inputs) {
        var shape = new KernelShape(1, 1, inputs, upTo(3));
        return new Dense(Tensor.of(shape, values(shape.count())), values(shape.filters()));
    }

    private Tensor<KernelShape> kernel(int channels) {
        var shape = new KernelShape(upTo(3), upTo(3), channels, upTo(3));
        return Tensor.of(shape, values(shape.count()));
    }

    private Padding padding() {
        return switch (upTo(3)) {
            case 1 -> Padding.valid();
            case 2 -> Padding.same();
            default -> Padding.explicit(upTo(2) - 1, 1, 1, upTo(2) - 1);
        };
    }

    private Size size(int most) {
        return new Size(upTo(most), upTo(most));
    }

    private List<Value> values(int count) {
        return random.ints(count, -3, 4).<Value>mapToObj(Rational::of).toList();
    }

    private int upTo(int most) {
        return random.nextInt(1, most + 1);
    }
}
