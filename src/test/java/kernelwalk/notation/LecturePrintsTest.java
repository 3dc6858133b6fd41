package kernelwalk.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.OracleCase;
import kernelwalk.convolution.OracleFile;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every result that the lecture prints, fed back in as TensorFlow, NumPy, PyTorch and Python show it. */
class LecturePrintsTest {

    static Stream<OracleCase> prints() {
        return OracleFile.read("lecture.jsonl").stream()
                .filter(line -> line.fields().get("lecture_printed") != null);
    }

    @ParameterizedTest
    @MethodSource("prints")
    void theDigitsAreReadExactlyAndStandWhereTheyStood(OracleCase print) {
        List<String> digits = strings(print.fields().get("lecture_printed"));
        List<Integer> shape = shape(print);
        String brackets = nested(digits, shape, " ");
        String commas = nested(digits, shape, ", ");
        String python = shape.toString().replace("[", "(").replace("]", ")");

        for (String text :
                List.of(
                        brackets,
                        commas,
                        "array(" + commas + ", dtype=float32)",
                        "tf.Tensor(\n" + brackets + ", shape=" + python + ", dtype=float32)",
                        "<tf.Tensor: shape="
                                + python
                                + ", dtype=float32, numpy=\narray("
                                + commas
                                + ", dtype=float32)>",
                        "tensor(" + commas + ")")) {
            ParsedTensor read = TensorText.parse(text, NumberType.EXACT);

            assertThat(read.shape()).as(text).isEqualTo(shape);
            assertThat(read.values())
                    .as(text)
                    .isEqualTo(digits.stream().map(LecturePrintsTest::exact).toList());
        }
    }

    /** The lecture's digits are the shortest of their float32, so that NumPy's print is the lecture's again. */
    @ParameterizedTest
    @MethodSource("prints")
    void asFloat32TheyPrintAsTheLectureHasThem(OracleCase print) {
        List<String> digits = strings(print.fields().get("lecture_printed"));
        ParsedTensor read = TensorText.parse(nested(digits, shape(print), " "), NumberType.FLOAT32);

        assertThat(read.values())
                .extracting(value -> Floating.nearest((Rational) value, NumberType.FLOAT32))
                .extracting(NumpyPrint::scalar)
                .isEqualTo(digits.stream().map(LecturePrintsTest::withZero).toList());
    }

    private static String withZero(String digits) {
        return digits.endsWith(".") ? digits + "0" : digits;
    }

    private static Value exact(String digits) {
        return NumberText.parse(digits, NumberType.EXACT);
    }

    private static List<Integer> shape(OracleCase print) {
        return strings(print.fields().get("output_shape")).stream().map(Integer::valueOf).toList();
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static String nested(List<String> digits, List<Integer> shape, String between) {
        if (shape.isEmpty()) {
            return String.format(Locale.ROOT, "%11s", digits.getFirst());
        }
        int step = digits.size() / shape.getFirst();
        return Stream.iterate(0, from -> from < digits.size(), from -> from + step)
                .map(
                        from ->
                                nested(
                                        digits.subList(from, from + step),
                                        shape.subList(1, shape.size()),
                                        between))
                .collect(Collectors.joining(between + (shape.size() > 1 ? "\n" : ""), "[", "]"));
    }
}
