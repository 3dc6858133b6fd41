package kernelwalk.homework.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.GlobalPooling.GlobalAveragePooling;
import kernelwalk.convolution.GlobalPooling.GlobalMaxPooling;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Pointwise.Sigmoid;
import kernelwalk.convolution.Pointwise.Softmax;
import kernelwalk.convolution.Pointwise.Tanh;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;

/** Chains as exam sheets have them, the same ones for the same seed. */
final class ProofChains {

    /** In this order, so that the first few are as different as they can be. */
    private static final int[] FAMILIES = {0, 3, 4, 1, 2, 5};

    private ProofChains() {}

    /** The chain of a seed, its last layer open: six families take turns. */
    static Exercise ofSeed(long seed) {
        var random = new SplittableRandom(seed);
        while (true) {
            try {
                Exercise exercise = drawn(FAMILIES[(int) (seed % FAMILIES.length)], random);
                exercise.computations();
                return exercise;
            } catch (ConvolutionException doesNotGoTogether) {
                continue;
            }
        }
    }

    private static Exercise drawn(int family, SplittableRandom random) {
        int side = random.nextInt(5, 7);
        int channels = random.nextInt(1, 3);
        Tensor<Shape> input =
                Tensor.filled(
                        new Shape(1, side, side, channels),
                        _ -> Rational.of(random.nextInt(-2, 8)));
        var layers = new ArrayList<Operation>();
        int filters = random.nextInt(1, 4);
        layers.add(convolution(random.nextBoolean() ? 3 : 2, channels, filters, random));
        switch (family) {
            case 0 -> layers.add(Relu.PLAIN);
            case 1 -> {
                layers.add(Relu.PLAIN);
                layers.add(MaxPooling.of(new Size(2, 2)));
            }
            case 2 -> {
                Optional<Rational> six = Optional.of(Rational.of(6)).filter(_ -> side == 6);
                layers.add(new Relu(Rational.of(1, 10), six));
            }
            case 3 -> {
                layers.add(normalization(filters, random));
                layers.add(Relu.PLAIN);
            }
            case 4 -> layers.add(random.nextBoolean() ? new Sigmoid() : new Tanh());
            default -> {
                layers.add(Relu.PLAIN);
                layers.add(
                        AveragePooling.of(new Size(2, 2))
                                .withPadding(
                                        random.nextBoolean() ? Padding.same() : Padding.valid()));
            }
        }
        if (family == 2) {
            layers.add(AveragePooling.of(new Size(2, 2)));
        }
        if (family == 4) {
            layers.add(
                    random.nextBoolean()
                            ? new GlobalAveragePooling(Size.ONE)
                            : new GlobalMaxPooling(Size.ONE));
        } else {
            layers.add(new Flatten());
        }
        Exercise head = chain(input, layers, random);
        int inputs = head.compute().geometry().output().channels();
        layers.add(dense(inputs, random.nextInt(2, 5), random));
        if (family == 0 || family == 3) {
            layers.add(new Softmax());
        }
        return chain(input, layers, random);
    }

    private static Exercise chain(
            Tensor<Shape> input, List<Operation> layers, SplittableRandom random) {
        Convention convention = random.nextBoolean() ? Convention.KERAS : Convention.PYTORCH;
        return Exercise.of(input, layers.getFirst())
                .with(convention)
                .with(layers.stream().map(Layer::of).toList(), layers.size() - 1);
    }

    private static Convolution convolution(
            int side, int channels, int filters, SplittableRandom random) {
        var shape = new KernelShape(side, side, channels, filters);
        return Convolution.of(Tensor.filled(shape, _ -> Rational.of(random.nextInt(-2, 3))))
                .withBias(bias(filters, random));
    }

    private static Dense dense(int inputs, int units, SplittableRandom random) {
        var shape = new KernelShape(1, 1, inputs, units);
        return Dense.of(Tensor.filled(shape, _ -> Rational.of(random.nextInt(-2, 3), 2)))
                .withBias(bias(units, random));
    }

    private static BatchNormalization normalization(int channels, SplittableRandom random) {
        return new BatchNormalization(
                numbers(channels, random, -2, 3),
                numbers(channels, random, 1, 9),
                numbers(channels, random, 1, 4),
                numbers(channels, random, -3, 4),
                random.nextBoolean() ? Rational.ZERO : Rational.of(1, 1000));
    }

    private static List<Value> bias(int count, SplittableRandom random) {
        return numbers(count, random, -3, 4);
    }

    private static List<Value> numbers(int count, SplittableRandom random, int from, int to) {
        var numbers = new ArrayList<Value>();
        for (int i = 0; i < count; i++) {
            numbers.add(Rational.of(random.nextInt(from, to)));
        }
        return numbers;
    }
}
