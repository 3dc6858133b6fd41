package kernelwalk.convolution;

import static kernelwalk.convolution.OutputAssert.assertThatOutput;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case that TensorFlow, PyTorch and ONNX Runtime computed is computed again. */
class OracleTest {

    private static final List<OracleCase> CASES =
            Stream.of("lecture.jsonl", "given.jsonl")
                    .flatMap(name -> OracleFile.read(name).stream())
                    .toList();

    static Stream<OracleCase> all() {
        return CASES.stream();
    }

    static Stream<OracleCase> inKnownOrder() {
        return all().filter(OracleTest::hasKnownBits);
    }

    static Stream<OracleCase> floats() {
        return all().filter(given -> given.numbers().isFloat());
    }

    static Stream<OracleCase> inSomeOrder() {
        return floats().filter(given -> !given.isExact());
    }

    static Stream<OracleCase> transposedByKeras() {
        return all().filter(OracleCase::isTransposed).filter(OracleTest::hasTheShapeOfKeras);
    }

    /** Where the order of sums cannot matter, or where it was found out which one TensorFlow takes. */
    private static boolean hasKnownBits(OracleCase given) {
        return given.isExact()
                || given.operationName().equals("avg_pool2d")
                || isTensorFlowConvolution(given) && given.numbers() != NumberType.FLOAT64;
    }

    private static boolean isTensorFlowConvolution(OracleCase given) {
        return given.isTensorFlow() && given.operationName().equals("conv2d");
    }

    private static boolean hasTheShapeOfKeras(OracleCase given) {
        return given.paddingIsNamed()
                && given.kerasLayer().geometry().output().equals(given.expected().layout());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inKnownOrder")
    void theBitsAreTheSameWhereTheOrderOfSumsIsKnownOrCannotMatter(OracleCase given) {
        var computation = given.computation();

        assertThatOutput(computation).isExactly(given.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("floats")
    void theFrameworkStaysWithinTheErrorBoundOfTheExactResult(OracleCase given) {
        var bound = new ErrorBound(given.exactComputation(), given.numbers());

        var beyond = bound.beyond(given.expected());

        assertThat(beyond).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("floats")
    void theModelStaysWithinTheErrorBoundOfTheExactResult(OracleCase given) {
        var bound = new ErrorBound(given.exactComputation(), given.numbers());

        var beyond = bound.beyond(given.computation().output());

        assertThat(beyond).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inSomeOrder")
    void theToleranceOfACaseIsNoSmallerThanTheBoundBetweenTwoOrders(OracleCase given) {
        var bound = new ErrorBound(given.exactComputation(), given.numbers());

        var distance = bound.betweenTwoOrders();

        assertThat(given.tolerance()).isGreaterThanOrEqualTo(distance);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void paddingByNameComesToTheNumbersOfTheFramework(OracleCase given) {
        var geometry = given.computation().geometry();

        assertThat(geometry.margins()).isEqualTo(given.margins());
        assertThat(geometry.output()).isEqualTo(given.expected().layout());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transposedByKeras")
    void paddingOfATransposedConvolutionByNameCropsAsTensorFlowDoes(OracleCase given) {
        var layer = given.kerasLayer();

        assertThat(layer.geometry().margins()).isEqualTo(given.margins());
        assertThatOutput(layer).isExactly(given.computation().output());
    }

    @Test
    void noCaseIsLeftOut() {
        assertThat(all()).hasSize(69 + 67);
        assertThat(inKnownOrder()).hasSize(107);
        assertThat(floats()).hasSize(133);
        assertThat(inSomeOrder()).hasSize(61);
        assertThat(transposedByKeras().map(OracleCase::id))
                .containsExactly("given-029-tf-transpose-same");
    }
}
