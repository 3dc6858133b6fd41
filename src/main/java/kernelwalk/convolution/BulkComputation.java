package kernelwalk.convolution;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.Weighted;

/** The whole output at once: the same numbers, to the bit, as the ledgers of all windows. */
final class BulkComputation {

    private final Geometry geometry;
    private final Tensor<Shape> input;
    private final Operation operation;
    private final NumberType numbers;
    private final Convention convention;
    private final Progress progress;

    private BulkComputation(
            Geometry geometry,
            Tensor<Shape> input,
            Operation operation,
            NumberType numbers,
            Convention convention,
            Progress progress) {
        this.geometry = geometry;
        this.input = input;
        this.operation = operation;
        this.numbers = numbers;
        this.convention = convention;
        this.progress = progress;
    }

    /** The output of a computation whose sizes and numbers have been checked. */
    static Tensor<Shape> of(
            Geometry geometry,
            Tensor<Shape> input,
            Operation operation,
            NumberType numbers,
            Convention convention,
            Progress progress) {
        var bulk = new BulkComputation(geometry, input, operation, numbers, convention, progress);
        if (operation instanceof MaxPooling) {
            return bulk.maxima();
        }
        return switch (numbers) {
            case EXACT -> bulk.exactSums();
            case INT32 -> bulk.wholeSums();
            case FLOAT16, FLOAT32 -> bulk.floatSums();
            case FLOAT64 -> bulk.doubleSums();
        };
    }

    private Tensor<Shape> floatSums() {
        boolean half = numbers == NumberType.FLOAT16;
        float[] cells = TypedNumbers.floats(input, half);
        float[] weights =
                operation instanceof Weighted weighted
                        ? TypedNumbers.floats(weighted.kernel(), half)
                        : new float[] {1};
        float[] bias =
                operation instanceof Weighted weighted
                        ? TypedNumbers.floats(weighted.bias(), half)
                        : new float[0];
        if (operation instanceof Convolution convolution
                && PlanarConvolution.suits(geometry, convolution, weights, bias)) {
            FloatRows rows =
                    PlanarConvolution.output(
                            geometry, convolution, cells, weights, bias, half, progress);
            return Tensor.ofRows(geometry.output(), rows, numbers);
        }
        var output = new float[geometry.output().count()];
        run(() -> new FloatRowSums(geometry, operation, cells, weights, bias, half, output), 1);
        return Tensor.ofFloats(geometry.output(), output, numbers);
    }

    private Tensor<Shape> doubleSums() {
        double[] cells = TypedNumbers.doubles(input);
        double[] weights =
                operation instanceof Weighted weighted
                        ? TypedNumbers.doubles(weighted.kernel())
                        : new double[] {1};
        double[] bias =
                operation instanceof Weighted weighted
                        ? weighted.bias().stream().mapToDouble(Value::toDouble).toArray()
                        : new double[0];
        var output = new double[geometry.output().count()];
        run(() -> new DoubleRowSums(geometry, operation, cells, weights, bias, output), 1);
        return Tensor.ofDoubles(geometry.output(), output);
    }

    private Tensor<Shape> wholeSums() {
        Weighted weighted = (Weighted) operation;
        long[] cells = TypedNumbers.wholes(input);
        long[] weights = TypedNumbers.wholes(weighted.kernel());
        long[] bias =
                weighted.bias().stream()
                        .mapToLong(value -> TypedNumbers.exact(value).numerator().longValue())
                        .toArray();
        var output = new int[geometry.output().count()];
        LongRowSums.Ending ending =
                (index, sum, filter, _) -> output[index] = (int) (sum + bias[filter]);
        run(() -> new LongRowSums(geometry, operation, cells, weights, ending), 1);
        return Tensor.ofInts(geometry.output(), output);
    }

    private Tensor<Shape> exactSums() {
        Rational[] cells = TypedNumbers.exact(input);
        Rational[] weights =
                operation instanceof Weighted weighted
                        ? TypedNumbers.exact(weighted.kernel())
                        : new Rational[] {Rational.ONE};
        Rational[] bias =
                operation instanceof Weighted weighted
                        ? weighted.bias().stream().map(TypedNumbers::exact).toArray(Rational[]::new)
                        : new Rational[0];
        var output = new Value[geometry.output().count()];
        Optional<Scaled> scaledCells = Scaled.of(cells);
        int filters =
                operation instanceof Weighted weighted ? weighted.kernel().layout().filters() : 1;
        Optional<ScaledWeights> scaledWeights = ScaledWeights.of(weights, filters);
        if (scaledCells.isPresent()
                && scaledWeights.isPresent()
                && scaledCells.get().canSumWith(scaledWeights.get(), geometry.taps())) {
            scaledSums(scaledCells.get(), scaledWeights.get(), bias, output);
        } else {
            run(() -> new RationalRowSums(geometry, operation, cells, weights, bias, output), 64);
        }
        return Tensor.of(geometry.output(), output);
    }

    private void scaledSums(Scaled cells, ScaledWeights weights, Rational[] bias, Value[] output) {
        long[] denominators =
                Arrays.stream(weights.denominators())
                        .map(own -> own * cells.denominator())
                        .toArray();
        LongRowSums.Ending ending =
                operation instanceof Weighted
                        ? (index, sum, filter, _) ->
                                output[index] =
                                        Rational.of(sum, denominators[filter]).plus(bias[filter])
                        : (index, sum, _, count) ->
                                output[index] = Rational.of(sum, denominators[0] * count);
        run(
                () ->
                        new LongRowSums(
                                geometry,
                                operation,
                                cells.numerators(),
                                weights.numerators(),
                                ending),
                4);
    }

    /**
     * @param sums makes what works on one row at a time
     * @param cost how many times dearer one tap is than a multiplication of floats
     */
    private void run(Supplier<RowSums> sums, int cost) {
        int lines = geometry.output().samples() * geometry.output().height();
        Strips.forEach(
                lines,
                geometry.multiplications() * cost,
                (from, to) -> sums.get().run(from, to, progress));
    }

    private Tensor<Shape> maxima() {
        Shape shape = geometry.output();
        return switch (numbers) {
            case EXACT -> {
                Rational[] cells = TypedNumbers.exact(input);
                int[] winners =
                        Maxima.of(
                                geometry,
                                progress,
                                (one, other) -> cells[one].compareTo(cells[other]) > 0);
                yield Tensor.of(
                        shape,
                        Arrays.stream(winners).mapToObj(at -> cells[at]).toArray(Value[]::new));
            }
            case INT32 -> {
                long[] cells = TypedNumbers.wholes(input);
                int[] winners =
                        Maxima.of(geometry, progress, (one, other) -> cells[one] > cells[other]);
                Arrays.setAll(winners, at -> (int) cells[winners[at]]);
                yield Tensor.ofInts(shape, winners);
            }
            case FLOAT16, FLOAT32 -> {
                float[] cells = TypedNumbers.floats(input, numbers == NumberType.FLOAT16);
                int[] winners =
                        Maxima.of(
                                geometry,
                                progress,
                                (one, other) -> beats(cells[one], cells[other]));
                var output = new float[winners.length];
                for (int i = 0; i < output.length; i++) {
                    output[i] = cells[winners[i]];
                }
                yield Tensor.ofFloats(shape, output, numbers);
            }
            case FLOAT64 -> {
                double[] cells = TypedNumbers.doubles(input);
                int[] winners =
                        Maxima.of(
                                geometry,
                                progress,
                                (one, other) -> beats(cells[one], cells[other]));
                yield Tensor.ofDoubles(
                        shape, Arrays.stream(winners).mapToDouble(at -> cells[at]).toArray());
            }
        };
    }

    /** PyTorch keeps the first NaN; TensorFlow passes over every NaN while there is a number. */
    private boolean beats(double challenger, double holder) {
        return challenger > holder
                || (convention == Convention.PYTORCH
                        ? challenger != challenger && holder == holder
                        : holder != holder && challenger == challenger);
    }
}
