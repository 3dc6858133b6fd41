package kernelwalk.framework;

import java.util.Optional;
import kernelwalk.convolution.Size;

/**
 * The checks that several operations of TensorFlow share.
 *
 * @param call  what is asked
 * @param voice who says it
 */
record TensorFlowChecks(Call call, TensorFlowVoice voice) {

    private static final String NO_PRIMITIVE =
            "Operation received an exception:Status: 2, message: could not create a primitive descriptor for the convolution forward propagation primitive. Run workload with environment variable ONEDNN_VERBOSE=all to get additional diagnostic information., in file tensorflow/core/kernels/mkl/%s";

    Optional<Reply> strides() {
        return voice.refused(
                isBelowOne(call.strides()),
                Objection.STRIDE,
                () -> "Row and column strides should be larger than 0.");
    }

    Optional<Reply> dilations() {
        return voice.refused(
                isBelowOne(call.dilations()),
                Objection.DILATION,
                () -> "Dilated rates should be larger than 0.");
    }

    Optional<Reply> padding() {
        return voice.refused(
                isNegativePadding(),
                Objection.PADDING,
                () -> "All elements of explicit_paddings must be nonnegative");
    }

    /** oneDNN has no code for what is asked. */
    Optional<Reply> noPrimitive(boolean refused, Objection objection, String where) {
        return voice.aborted(refused, objection, NO_PRIMITIVE.formatted(where));
    }

    Optional<Reply> noPrimitiveForPadding() {
        return noPrimitive(isNegativePadding(), Objection.PADDING, "mkl_conv_ops.cc:1112");
    }

    /** One count that has to go into another. */
    Optional<Reply> divisible(
            Objection objection, String what, String by, int number, int divisor) {
        return voice.refused(
                divisor == 0 || number % divisor != 0,
                objection,
                () ->
                        "%s must be evenly divisible by %s: %d vs %d"
                                .formatted(what, by, number, divisor));
    }

    private boolean isNegativePadding() {
        return call.zeros().inOrder().stream().anyMatch(count -> count < 0);
    }

    private static boolean isBelowOne(Size size) {
        return Math.min(size.height(), size.width()) < 1;
    }
}
