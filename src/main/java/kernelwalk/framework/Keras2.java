package kernelwalk.framework;

import java.util.Optional;
import kernelwalk.exercise.Attempt;
import kernelwalk.exercise.Dtype;
import kernelwalk.framework.Reply.Refused;

/** How Keras 2, which many lectures print, worded two of the refusals: too few axes, and int64. */
public final class Keras2 {

    private Keras2() {}

    /** What Keras 2 said to a convolution, where its wording is known. */
    public static Optional<Refused> refusal(Call call) {
        if (call.type() != CallType.CONVOLUTION) {
            return Optional.empty();
        }
        if (call.input().size() < Attempt.AXES) {
            return Optional.of(
                    new Refused(
                            "ValueError",
                            "Input 0 of layer \"%s\" is incompatible with the layer: expected min_ndim=4, found ndim=%d. Full shape received: %s"
                                    .formatted(
                                            call.layer(),
                                            call.input().size(),
                                            PythonLiterals.tuple(call.input())),
                            Objection.RANK));
        }
        return call.dtype() == Dtype.INT64
                ? Optional.of(
                        new Refused(
                                "InvalidArgumentError",
                                "Exception encountered when calling layer \"%s\" (type Conv2D).\n\nValue for attr 'T' of int64 is not in the list of allowed values: half, bfloat16, float, double, int32"
                                        .formatted(call.layer()),
                                Objection.DTYPE))
                : Optional.empty();
    }
}
