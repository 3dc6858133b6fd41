package kernelwalk.framework;

import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Dtype;

/**
 * What the layers of Keras say to their arguments and to the axes of their input.
 *
 * @param call what is asked
 * @see <a href="https://github.com/keras-team/keras/blob/master/keras/src/utils/argument_validation.py">standardize_tuple</a>
 * @see <a href="https://github.com/keras-team/keras/blob/master/keras/src/layers/input_spec.py">InputSpec</a>
 */
record KerasArguments(Call call) {

    private static final String VALUE_ERROR = "ValueError";

    static Optional<Reply> refusal(boolean refused, Objection objection, String message) {
        return Reply.when(refused, VALUE_ERROR, objection, () -> message);
    }

    /** A pair of numbers that are not all at least 1; strides and dilations are written as one number if they can be. */
    Optional<Reply> pair(String name, Size size, int least, String shown, Objection objection) {
        return Reply.when(
                Math.min(size.height(), size.width()) < least,
                VALUE_ERROR,
                objection,
                () ->
                        "The `%s` argument must be a tuple of 2 integers. Received %s=%s, including values %s that do not satisfy `value %s`"
                                .formatted(
                                        name,
                                        name,
                                        shown,
                                        PythonLiterals.below(size, least),
                                        least == 0 ? ">= 0" : "> 0"));
    }

    Optional<Reply> strides(int least) {
        Size strides = call.strides();
        return pair("strides", strides, least, PythonLiterals.brief(strides), Objection.STRIDE);
    }

    Optional<Reply> dilations() {
        Size dilations = call.dilations();
        return pair(
                "dilation_rate", dilations, 1, PythonLiterals.brief(dilations), Objection.DILATION);
    }

    /** The count of axes, as the layer says what it expects: {@code min_ndim=4}. */
    Optional<Reply> rank(String layer, boolean refused, String expected) {
        return Reply.when(
                refused,
                VALUE_ERROR,
                Objection.RANK,
                () ->
                        "%sexpected %s, found ndim=%d. Full shape received: %s"
                                .formatted(
                                        incompatible(layer),
                                        expected,
                                        call.input().size(),
                                        PythonLiterals.tuple(call.input())));
    }

    /** The layer that pads or crops, which is made first. */
    Optional<Reply> sides() {
        Sides zeros = call.zeros();
        return side("1st", new Size(zeros.top(), zeros.bottom()))
                .or(() -> side("2nd", new Size(zeros.left(), zeros.right())));
    }

    private Optional<Reply> side(String place, Size zeros) {
        String name = place + " entry of " + (call.isTransposed() ? "cropping" : "padding");
        return pair(name, zeros, 0, PythonLiterals.tuple(zeros), Objection.PADDING);
    }

    /** A layer that pads the input first has its own say about the count of axes. */
    Optional<Reply> paddingRank() {
        boolean pads = call.isPaddedByNumbers() && !call.isTransposed();
        return rank("zero_padding2d", pads && !call.hasFourAxes(), "ndim=4");
    }

    static String incompatible(String layer) {
        return "Input 0 with name 'None' of layer '%s' is incompatible with the layer: "
                .formatted(layer);
    }

    /** What happened inside the layer, with its input. */
    String whileCalling(String message) {
        return whileCalling(CallText.kerasClass(call), message, padded(), arriving());
    }

    static String whileCalling(String layer, String message, List<Integer> shape, Dtype dtype) {
        String name = layer + ".call()";
        return "Exception encountered when calling %s.\n\n%s\n\nArguments received by %s:\n  • inputs=tf.Tensor(shape=%s, dtype=%s)"
                .formatted(name, message, name, PythonLiterals.tuple(shape), dtype.code());
    }

    /** The input's lengths with the zeros that are put around it first. */
    List<Integer> padded() {
        if (!call.hasFourAxes() || call.isTransposed()) {
            return call.input();
        }
        return List.of(
                call.input().get(0),
                call.input().get(1) + call.zeros().rows(),
                call.input().get(2) + call.zeros().columns(),
                call.input().get(3));
    }

    /** The type in which the input arrives: floats are cast to the layer's float32, whole numbers are not. */
    Dtype arriving() {
        return call.dtype().isFloat() ? Dtype.FLOAT32 : call.dtype();
    }
}
