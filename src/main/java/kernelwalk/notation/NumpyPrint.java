package kernelwalk.notation;

import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;

/**
 * Prints arrays as NumPy 2.4 does: numbers of a common width, at most 75 signs a line, nothing left out but in a
 * {@linkplain #summary summary}.
 *
 * <p>Whole numbers of an exact type print as {@code int64}, others as {@code float64}.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.set_printoptions.html">numpy.set_printoptions</a>
 */
public final class NumpyPrint {

    private static final int LINE = 75;
    private static final int PRECISION = 8;
    private static final int ALL_DIGITS = 400;
    private static final int MOST_WHOLE = 1000;

    private NumpyPrint() {}

    /** A float as NumPy prints it alone: {@code -4.125754}, {@code 5.0}, {@code 1e-05}, {@code nan}. */
    public static String scalar(Floating value) {
        return DecimalFloat.scalar(value);
    }

    /** As {@code print(array)}: {@code [[0. 1.]\n [2. 3.]]}. */
    public static String print(NumberArray array, NumberType type) {
        return array.rank() == 0
                ? alone(array, type)
                : brackets(array, numbers(array, type, PRECISION), " ", 0, LINE);
    }

    /** As {@code repr(array)}: {@code array([[0., 1.],\n       [2., 3.]], dtype=float32)}. */
    public static String repr(NumberArray array, NumberType type) {
        return call("array(", array, type, PRECISION);
    }

    /**
     * As {@link #repr}, with dots for the inner numbers of more than 1,000, and then the shape:
     * {@code array([0., 1., 2., ..., 1021., 1022., 1023.], shape=(1024,), dtype=float32)}.
     */
    public static String summary(NumberArray array, NumberType type) {
        if (array.values().size() <= MOST_WHOLE) {
            return repr(array, type);
        }
        var kept = new NumpyEdges(array);
        List<String> numbers = kept.inPlace(numbers(kept.array(), type, PRECISION));
        String beginning = "array(";
        String inside =
                new NumpyLines(array, numbers, ", ", true)
                        .text(" ".repeat(beginning.length() + 1), LINE - 1);
        return ended(
                beginning,
                inside,
                kept.shape() + shownType(array, type).map(it -> ", dtype=" + it).orElse(""));
    }

    /** As {@link #repr} after another beginning, with all digits that it takes to read the same floats back. */
    static String exact(String beginning, NumberArray array, NumberType type) {
        return call(beginning, array, type, ALL_DIGITS);
    }

    /** As {@link #print}, with all digits that it takes to read the same floats back. */
    static String exactPrint(NumberArray array, NumberType type) {
        return array.rank() == 0
                ? alone(array, type)
                : brackets(array, numbers(array, type, ALL_DIGITS), " ", 0, LINE);
    }

    private static String alone(NumberArray array, NumberType type) {
        return switch (typed(array, type).getFirst()) {
            case Floating floating -> DecimalFloat.scalar(floating);
            case Rational whole -> whole.toString();
        };
    }

    private static String call(
            String beginning, NumberArray array, NumberType type, int precision) {
        List<String> numbers = numbers(array, type, precision);
        String inside =
                array.rank() == 0
                        ? numbers.getFirst()
                        : brackets(array, numbers, ", ", beginning.length(), LINE - 1);
        Optional<String> dtype = shownType(array, type);
        if (dtype.isEmpty()) {
            return beginning + inside + ")";
        }
        return ended(beginning, inside, "dtype=" + dtype.get());
    }

    private static String ended(String beginning, String inside, String extra) {
        String text = beginning + inside + ",";
        boolean fits = text.length() - text.lastIndexOf('\n') - 1 + extra.length() + 2 <= LINE;
        return text + (fits ? " " : "\n" + " ".repeat(beginning.length())) + extra + ")";
    }

    /** The type where it is not the one that NumPy takes for such numbers anyway. */
    private static Optional<String> shownType(NumberArray array, NumberType type) {
        return switch (type) {
            case FLOAT16, FLOAT32, INT32 -> Optional.of(type.code());
            case FLOAT64, EXACT -> Optional.empty();
        };
    }

    private static String brackets(
            NumberArray array, List<String> numbers, String separator, int indent, int line) {
        return new NumpyLines(array, numbers, separator, false).text(" ".repeat(indent + 1), line);
    }

    /** The numbers as the type has them; whole numbers stay exact where the type is not a float type. */
    static List<Value> typed(NumberArray array, NumberType type) {
        boolean whole =
                !type.isFloat()
                        && array.values().stream()
                                .allMatch(
                                        value ->
                                                value instanceof Rational exact && exact.isWhole());
        if (whole) {
            return array.values();
        }
        NumberType format = type.isFloat() ? type : NumberType.FLOAT64;
        return array.values().stream().<Value>map(value -> nearest(value, format)).toList();
    }

    private static Floating nearest(Value value, NumberType type) {
        return switch (value) {
            case Rational exact -> Floating.nearest(exact, type);
            case Floating floating -> Floating.nearest(floating.value(), type);
        };
    }

    private static List<String> numbers(NumberArray array, NumberType type, int precision) {
        List<Value> values = typed(array, type);
        if (values.getFirst() instanceof Rational) {
            int width =
                    values.stream().mapToInt(value -> value.toString().length()).max().orElse(0);
            return values.stream().map(value -> NumpyLines.right(value.toString(), width)).toList();
        }
        List<Floating> floats = values.stream().map(Floating.class::cast).toList();
        return NumpyColumn.of(floats, precision).texts(floats);
    }
}
