package kernelwalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.ChainOracle.Chained;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Chains of layers as PyTorch computes them, layer by layer. */
class ChainOracleTest {

    private static final double FEW_ROUNDINGS = 1e-12;

    /** A case of the file; its operations are those of an exercise file. */
    static Stream<Chained> cases() {
        return ChainOracle.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyLayerIsAsPyTorchHasIt(Chained chained) {
        Exercise exercise = chained.exercise();
        List<Computation> computations = exercise.computations();
        assertThat(computations).hasSameSizeAs(chained.outputs());
        for (int i = 0; i < computations.size(); i++) {
            Map<String, Object> output = chained.outputs().get(i);
            Exercise layer = exercise.at(i);
            assertThat(OperationType.of(layer.operation()).code()).isEqualTo(output.get("type"));
            assertThat(layer.outputLengths().stream().map(String::valueOf).toList())
                    .isEqualTo(output.get("shape"));
            boolean isExact = (Boolean) output.get("exact");
            assertThat(computations.get(i).resultType())
                    .isEqualTo(isExact ? NumberType.EXACT : NumberType.FLOAT64);
            check(computations.get(i).output(), (List<?>) output.get("values"), isExact);
        }
    }

    private static void check(Tensor<Shape> output, List<?> values, boolean isExact) {
        assertThat(output.count()).isEqualTo(values.size());
        for (int i = 0; i < values.size(); i++) {
            double expected = Double.parseDouble((String) values.get(i));
            if (isExact) {
                assertThat(output.at(i)).isInstanceOf(Rational.class);
            }
            assertThat(output.at(i).toDouble())
                    .isCloseTo(expected, within(FEW_ROUNDINGS * Math.max(1, Math.abs(expected))));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyNumberIsThatOfItsSteps(Chained chained) {
        Exercise exercise = chained.exercise();
        List<Computation> computations = exercise.computations();
        for (Computation computation : computations) {
            Tensor<Shape> output = computation.output();
            for (int i = 0; i < output.count(); i++) {
                assertThat(computation.value(output.layout().cell(i))).isEqualTo(output.at(i));
            }
        }
    }
}
