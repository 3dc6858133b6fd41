package kernelwalk.homework.misconception;

import java.util.Collections;
import java.util.List;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.Exercise;

/** Wrong rules about when the bias is added. */
final class BiasMisreadings {

    private BiasMisreadings() {}

    static List<Misconception> all() {
        return List.of(
                Rule.ofWeights(
                        "bias-omitted", (variation, _) -> variation.eachBias(_ -> Rational.ZERO)),
                Rule.ofConvolution(
                        "bias-per-tap",
                        (variation, _, geometry) -> times(variation, geometry.taps())),
                Rule.ofDense(
                        "bias-per-tap",
                        (variation, dense) -> times(variation, dense.kernel().layout().channels())),
                Rule.ofKernel(
                        "bias-per-channel",
                        (variation, weighted) ->
                                times(variation, weighted.kernel().layout().channels())),
                Rule.ofKernel("bias-once-per-layer", BiasMisreadings::firstForAll),
                Rule.ofDense("bias-once-per-layer", BiasMisreadings::firstForAll)
                        .worded("bias-once-per-dense-layer"));
    }

    private static Exercise firstForAll(Variation variation, Weighted weighted) {
        return variation.bias(
                weighted, Collections.nCopies(weighted.bias().size(), weighted.bias().getFirst()));
    }

    private static Exercise times(Variation variation, int count) {
        return variation.eachBias(bias -> bias.times(Rational.of(count)));
    }
}
