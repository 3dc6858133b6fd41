package kernelwalk.convolution;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Numbers in a four-dimensional grid, immutable, row-major.
 *
 * <p>Float and integer results keep their numbers as primitives; a {@link Value} is made when one is asked for.
 *
 * @param <L> which of the two layouts the axes have
 */
public abstract sealed class Tensor<L extends Layout> {

    private final L layout;

    private Tensor(L layout, int count, Place place) {
        if (layout.count() != count) {
            throw new ConvolutionException(
                    Cause.WRONG_COUNT, place, count, layout.toString(), layout.count());
        }
        this.layout = layout;
    }

    /** The four axis lengths. */
    public final L layout() {
        return layout;
    }

    /** How many numbers there are. */
    public final int count() {
        return layout.count();
    }

    /** The number at a row-major index. */
    public abstract Value at(int index);

    /** The numbers as floats, each rounded to the nearest; a fresh array. */
    public float[] toFloats() {
        float[] numbers = new float[count()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = nearestFloat(at(i));
        }
        return numbers;
    }

    /** The numbers as floats, for reading only: the tensor's own array where it has one. */
    float[] floats() {
        return toFloats();
    }

    /** Whether every number is known to be a float16. */
    boolean isFloat16() {
        return false;
    }

    /** The numbers as doubles, each rounded to the nearest; a fresh array. */
    public double[] toDoubles() {
        double[] numbers = new double[count()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = at(i).toDouble();
        }
        return numbers;
    }

    /** The same numbers but one. */
    public final Tensor<L> with(int index, Value value) {
        Value[] values = toValues();
        values[index] = value;
        return new Values<>(layout, values, Place.INPUT);
    }

    /** The numbers one by one; a fresh array. */
    public final Value[] toValues() {
        Value[] values = new Value[count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = at(i);
        }
        return values;
    }

    /**
     * A tensor of given numbers.
     *
     * @throws ConvolutionException when they do not fill the shape
     */
    public static <L extends Layout> Tensor<L> of(L layout, List<? extends Value> values) {
        return new Values<>(layout, values.toArray(Value[]::new), layout.place());
    }

    /**
     * A tensor of given numbers; the array is copied.
     *
     * @throws ConvolutionException when they do not fill the shape
     */
    public static <L extends Layout> Tensor<L> of(L layout, Value... values) {
        return new Values<>(layout, values.clone(), layout.place());
    }

    /**
     * A tensor of whole numbers.
     *
     * @throws ConvolutionException when they do not fill the shape
     */
    public static <L extends Layout> Tensor<L> of(L layout, long... whole) {
        return of(layout, Arrays.stream(whole).mapToObj(Rational::of).toList());
    }

    /** A tensor whose numbers are worked out one by one, each from its row-major index, the first one first. */
    public static <L extends Layout> Tensor<L> filled(L layout, IntFunction<Value> value) {
        Value[] values = new Value[layout.count()];
        Arrays.setAll(values, value);
        return new Values<>(layout, values, layout.place());
    }

    /** A tensor that takes over an array of float16 or float32 numbers; the caller forgets the array. */
    static <L extends Layout> Tensor<L> ofFloats(L layout, float[] numbers, NumberType type) {
        return new Floats<>(layout, numbers, type);
    }

    /** A tensor that takes over float16 or float32 numbers in rows; the caller forgets the arrays. */
    static Tensor<Shape> ofRows(Shape shape, FloatRows rows, NumberType type) {
        return new RowsOfFloats(shape, rows, type);
    }

    /** A tensor that takes over an array of float64 numbers; the caller forgets the array. */
    static <L extends Layout> Tensor<L> ofDoubles(L layout, double[] numbers) {
        return new Doubles<>(layout, numbers);
    }

    /** A tensor that takes over an array of int32 numbers; the caller forgets the array. */
    static <L extends Layout> Tensor<L> ofInts(L layout, int[] numbers) {
        return new Ints<>(layout, numbers);
    }

    private static float nearestFloat(Value value) {
        return switch (value) {
            case Rational exact -> (float) FloatFormat.BINARY32.nearest(exact);
            case Floating floating -> (float) floating.value();
        };
    }

    @Override
    public final boolean equals(Object object) {
        if (!(object instanceof Tensor<?> other) || !layout.equals(other.layout)) {
            return false;
        }
        for (int i = 0; i < count(); i++) {
            if (!at(i).equals(other.at(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public final int hashCode() {
        int hash = layout.hashCode();
        for (int i = 0; i < count(); i++) {
            hash = 31 * hash + at(i).hashCode();
        }
        return hash;
    }

    /** Shape and the first few numbers. */
    @Override
    public final String toString() {
        var text = new StringBuilder(layout.toString()).append(" [");
        for (int i = 0; i < Math.min(count(), 16); i++) {
            text.append(i == 0 ? "" : " ").append(at(i));
        }
        return text.append(count() > 16 ? " …]" : "]").toString();
    }

    private static final class Values<L extends Layout> extends Tensor<L> {
        private final Value[] values;

        Values(L layout, Value[] values, Place place) {
            super(layout, values.length, place);
            this.values = values;
        }

        @Override
        public Value at(int index) {
            return values[index];
        }
    }

    private static final class Floats<L extends Layout> extends Tensor<L> {
        private final float[] numbers;
        private final NumberType type;

        Floats(L layout, float[] numbers, NumberType type) {
            super(layout, numbers.length, layout.place());
            this.numbers = numbers;
            this.type = type;
        }

        @Override
        public Value at(int index) {
            return new Floating(numbers[index], type);
        }

        @Override
        public float[] toFloats() {
            return numbers.clone();
        }

        @Override
        float[] floats() {
            return numbers;
        }

        @Override
        boolean isFloat16() {
            return type == NumberType.FLOAT16;
        }
    }

    private static final class RowsOfFloats extends Tensor<Shape> {
        private final FloatRows rows;
        private final NumberType type;

        RowsOfFloats(Shape shape, FloatRows rows, NumberType type) {
            super(shape, shape.count(), Place.INPUT);
            this.rows = rows;
            this.type = type;
        }

        @Override
        public Value at(int index) {
            return new Floating(rows.at(layout().cell(index)), type);
        }

        @Override
        public float[] toFloats() {
            return rows.interleaved();
        }

        @Override
        boolean isFloat16() {
            return type == NumberType.FLOAT16;
        }
    }

    private static final class Doubles<L extends Layout> extends Tensor<L> {
        private final double[] numbers;

        Doubles(L layout, double[] numbers) {
            super(layout, numbers.length, layout.place());
            this.numbers = numbers;
        }

        @Override
        public Value at(int index) {
            return new Floating(numbers[index], NumberType.FLOAT64);
        }

        @Override
        public double[] toDoubles() {
            return numbers.clone();
        }
    }

    private static final class Ints<L extends Layout> extends Tensor<L> {
        private final int[] numbers;

        Ints(L layout, int[] numbers) {
            super(layout, numbers.length, layout.place());
            this.numbers = numbers;
        }

        @Override
        public Value at(int index) {
            return Rational.of(numbers[index]);
        }
    }
}
