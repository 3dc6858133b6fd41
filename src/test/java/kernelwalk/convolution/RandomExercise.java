package kernelwalk.convolution;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.TransposedConvolution;

/** Makes small exercises that can be computed, the same ones for the same seed. */
public final class RandomExercise {

    private final SplittableRandom random;

    public RandomExercise(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The seeds that properties are tried with; fewer where thousands of changes of the code are tried. */
    public static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("kernelwalk.seeds", 200));
    }

    /** Any operation in any number type. */
    public Trial<?> any() {
        return switch (from(0, 3)) {
            case 0 -> convolution(numbers());
            case 1 -> transposed(numbers());
            case 2 -> maxPooling(numbers());
            default -> averagePooling(floatOrExact());
        };
    }

    /** Any operation that slides a window: all but the transposed convolution. */
    Trial<?> sliding() {
        return switch (from(0, 2)) {
            case 0 -> convolution(numbers());
            case 1 -> maxPooling(numbers());
            default -> averagePooling(floatOrExact());
        };
    }

    Trial<Convolution> convolution(NumberType numbers) {
        return possible(() -> attemptConvolution(numbers, groups()));
    }

    /** A convolution whose every filter reads one channel. */
    Trial<Convolution> depthwise(NumberType numbers) {
        return possible(
                () -> {
                    int channels = from(1, 4);
                    return attemptConvolution(numbers, new Groups(channels, 1, from(1, 2)));
                });
    }

    Trial<TransposedConvolution> transposed(NumberType numbers) {
        return possible(() -> attemptTransposed(numbers));
    }

    Trial<MaxPooling> maxPooling(NumberType numbers) {
        return possible(
                () ->
                        trial(
                                from(1, 3),
                                MaxPooling.of(size(1, 3))
                                        .withStrides(size(1, 3))
                                        .withPadding(padding())
                                        .withDilations(size(1, 2))
                                        .withRounding(rounding()),
                                numbers));
    }

    Trial<AveragePooling> averagePooling(NumberType numbers) {
        return possible(
                () ->
                        trial(
                                from(1, 3),
                                AveragePooling.of(size(1, 3))
                                        .withStrides(size(1, 3))
                                        .withPadding(padding())
                                        .withDilations(size(1, 2))
                                        .withRounding(rounding())
                                        .withCountPadding(random.nextBoolean()),
                                numbers));
    }

    Trial<? extends Operation.Pooling> pooling() {
        return random.nextBoolean()
                ? maxPooling(NumberType.EXACT)
                : averagePooling(NumberType.EXACT);
    }

    /** Numbers that fill a shape. */
    <L extends Layout> Tensor<L> tensor(L shape, NumberType numbers) {
        return Tensor.of(shape, values(shape.count(), numbers));
    }

    /** A whole number between two, both included. */
    int from(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    private record Groups(int count, int channelsOfEach, int filtersOfEach) {}

    private Trial<Convolution> attemptConvolution(NumberType numbers, Groups groups) {
        int filters = groups.count * groups.filtersOfEach;
        var kernel = new KernelShape(from(1, 3), from(1, 3), groups.channelsOfEach, filters);
        var operation =
                Convolution.of(tensor(kernel, numbers))
                        .withBias(values(filters, numbers))
                        .withStrides(size(1, 3))
                        .withPadding(padding())
                        .withDilations(size(1, 3))
                        .withGroups(groups.count)
                        .withFlip(random.nextBoolean());
        return trial(groups.count * groups.channelsOfEach, operation, numbers);
    }

    private Trial<TransposedConvolution> attemptTransposed(NumberType numbers) {
        Groups groups = groups();
        int filters = groups.count * groups.filtersOfEach;
        var kernel = new KernelShape(from(1, 3), from(1, 3), groups.channelsOfEach, filters);
        Size strides = size(1, 3);
        Size dilations = size(1, 3);
        var outputPadding =
                new Size(
                        from(0, Math.max(strides.height(), dilations.height()) - 1),
                        from(0, Math.max(strides.width(), dilations.width()) - 1));
        var operation =
                TransposedConvolution.of(tensor(kernel, numbers))
                        .withBias(values(filters, numbers))
                        .withStrides(strides)
                        .withPadding(padding())
                        .withOutputPadding(outputPadding)
                        .withDilations(dilations)
                        .withGroups(groups.count)
                        .withFlip(random.nextBoolean());
        return trial(groups.count * groups.channelsOfEach, operation, numbers);
    }

    private <O extends Operation> Trial<O> trial(int channels, O operation, NumberType numbers) {
        var shape = new Shape(from(1, 2), from(1, 6), from(1, 6), channels);
        var convention = Convention.values()[from(0, Convention.values().length - 1)];
        return new Trial<>(tensor(shape, numbers), operation, numbers, convention);
    }

    /** Tries until sizes and padding go together. */
    private static <O extends Operation> Trial<O> possible(Supplier<Trial<O>> attempt) {
        while (true) {
            Trial<O> trial = attempt.get();
            try {
                trial.computation();
                return trial;
            } catch (ConvolutionException impossible) {
                continue;
            }
        }
    }

    private Groups groups() {
        return new Groups(from(1, 3), from(1, 2), from(1, 2));
    }

    private Padding padding() {
        return switch (from(0, 3)) {
            case 0 -> Padding.valid();
            case 1 -> Padding.same();
            case 2 -> Padding.full();
            default -> Padding.explicit(from(0, 3), from(0, 3), from(0, 3), from(0, 3));
        };
    }

    private Rounding rounding() {
        return random.nextBoolean() ? Rounding.FLOOR : Rounding.CEIL;
    }

    private Size size(int least, int most) {
        return new Size(from(least, most), from(least, most));
    }

    private NumberType numbers() {
        return NumberType.values()[from(0, NumberType.values().length - 1)];
    }

    private NumberType floatOrExact() {
        NumberType numbers = numbers();
        return numbers == NumberType.INT32 ? NumberType.EXACT : numbers;
    }

    private List<Value> values(int count, NumberType numbers) {
        var values = new ArrayList<Value>();
        for (int i = 0; i < count; i++) {
            values.add(number(numbers));
        }
        return values;
    }

    /** Fractions, and whole numbers for int32 so large that their products wrap. */
    private Value number(NumberType numbers) {
        return numbers == NumberType.INT32
                ? Rational.of(random.nextInt() >> from(0, 31))
                : Rational.of(from(-40, 40), from(1, 9));
    }
}
