package kernelwalk.notation;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;

/**
 * Writes arrays so that {@link TensorText} and the program of the notation read the same numbers back, with all their
 * digits: fractions where the notation {@linkplain Notation#isExact has them} and the style too, else decimals, or the
 * nearest float where a number ends in none. Only LaTeX, which is for people, has as many decimals as were chosen.
 */
public final class TensorWriter {

    /** Every decimal of so many digits is told from all others by its nearest float64. */
    private static final int DIGITS_OF_A_FLOAT = 15;

    private TensorWriter() {}

    /**
     * Writes an array; the axes stay in their order.
     *
     * @param array    the numbers; one axis is a row where the notation has only matrices
     * @param type     the numbers of the exercise; exact numbers become {@code float64} where fractions do not fit
     * @param style    which numbers are fractions
     * @param notation how to write; {@link Notation#LINES} writes as {@link Notation#CSV} with spaces
     * @throws IllegalArgumentException when there are more than two axes and the notation has only matrices
     */
    public static String write(
            NumberArray array, NumberType type, NumberStyle style, Notation notation) {
        return switch (notation) {
            case NUMPY -> NumpyPrint.exact("array(", array, type);
            case TENSORFLOW -> tensorFlow(array, type);
            case PYTORCH -> pyTorch(array, type);
            case PYTHON -> nested(texts(array, type, TensorWriter::python), array.shape());
            case MATLAB -> matlab(array, type, style);
            case LATEX ->
                    "\\begin{pmatrix}\n"
                            + rows(
                                    LatexNumber.of(typed(array, type), style),
                                    array,
                                    "  ",
                                    " & ",
                                    " \\\\\n")
                            + "\n\\end{pmatrix}";
            case CSV -> rows(texts(array, type, TensorWriter::decimal), array, "", ",", "\n");
            case TSV ->
                    rows(texts(array, type, value -> cell(value, style)), array, "", "\t", "\n");
            case LINES -> rows(texts(array, type, TensorWriter::decimal), array, "", " ", "\n");
        };
    }

    private static String tensorFlow(NumberArray array, NumberType type) {
        boolean whole = NumpyPrint.typed(array, type).getFirst() instanceof Rational;
        String dtype = type != NumberType.EXACT ? type.code() : whole ? "int64" : "float64";
        return "tf.Tensor("
                + (array.rank() > 1 ? "\n" : "")
                + NumpyPrint.exactPrint(array, type)
                + ", shape="
                + PythonShape.of(array.shape())
                + ", dtype="
                + dtype
                + ")";
    }

    private static String pyTorch(NumberArray array, NumberType type) {
        String dtype = type == NumberType.EXACT ? "" : ", dtype=torch." + type.code();
        List<String> numbers = texts(array, type, TensorWriter::python);
        return "torch.tensor(" + nested(numbers, array.shape()) + dtype + ")";
    }

    /** Rational numbers where the type is exact, else numbers of its float type. */
    private static List<String> texts(
            NumberArray array, NumberType type, Function<Value, String> text) {
        return typed(array, type).stream().map(text).toList();
    }

    private static List<? extends Value> typed(NumberArray array, NumberType type) {
        return type == NumberType.EXACT ? array.values() : NumpyPrint.typed(array, type);
    }

    private static String python(Value value) {
        String decimal = decimal(value);
        return Double.isFinite(value.toDouble()) ? decimal : "float('" + decimal + "')";
    }

    private static String decimal(Value value) {
        return switch (value) {
            case Floating floating -> DecimalFloat.scalar(floating);
            case Rational exact when exact.isWhole() -> exact.toString();
            case Rational exact -> decimal(exact, NumberText.ending(exact));
        };
    }

    /** All digits where they end, also those that a float64 has no room for. */
    private static String decimal(Rational exact, BigDecimal ending) {
        return ending == null || ending.precision() <= DIGITS_OF_A_FLOAT
                ? DecimalFloat.scalar(Floating.nearest(exact, NumberType.FLOAT64))
                : ending.toString();
    }

    private static String fraction(Value value, NumberStyle style) {
        return value instanceof Rational exact && style.isFractionInFull(exact)
                ? exact.toString()
                : decimal(value);
    }

    private static String cell(Value value, NumberStyle style) {
        return value instanceof Rational exact && style.isFractionInFull(exact)
                ? GridText.formula(exact)
                : decimal(value);
    }

    private static String nested(List<String> numbers, List<Integer> shape) {
        if (shape.isEmpty()) {
            return numbers.getFirst();
        }
        int parts = shape.getFirst();
        int step = numbers.size() / parts;
        List<Integer> inner = shape.subList(1, shape.size());
        return IntStream.range(0, parts)
                .mapToObj(part -> nested(numbers.subList(part * step, (part + 1) * step), inner))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String rows(
            List<String> numbers, NumberArray array, String indent, String between, String end) {
        if (array.rank() > 2) {
            throw new IllegalArgumentException(array.shape() + " is no matrix");
        }
        int columns = array.rank() == 0 ? 1 : array.shape().getLast();
        return IntStream.range(0, numbers.size() / columns)
                .mapToObj(row -> numbers.subList(row * columns, (row + 1) * columns))
                .map(row -> indent + String.join(between, row))
                .collect(Collectors.joining(end));
    }

    /** A matrix of one row ends in a semicolon, which MATLAB allows, to be told from numbers along one axis. */
    private static String matlab(NumberArray array, NumberType type, NumberStyle style) {
        List<String> numbers = texts(array, type, value -> fraction(value, style));
        List<Integer> shape = array.shape();
        return switch (shape.size()) {
            case 0 -> numbers.getFirst();
            case 1 -> "[" + String.join(" ", numbers) + "]";
            case 2 ->
                    "["
                            + rows(numbers, array, "", " ", "; ")
                            + (shape.getFirst() == 1 ? ";]" : "]");
            default ->
                    "permute(reshape([%s], [%s]), [%s])"
                            .formatted(
                                    String.join(" ", numbers),
                                    backwards(shape),
                                    backwards(
                                            IntStream.rangeClosed(1, shape.size())
                                                    .boxed()
                                                    .toList()));
        };
    }

    private static String backwards(List<Integer> numbers) {
        return numbers.reversed().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
