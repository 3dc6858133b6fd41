package kernelwalk.framework;

import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Rounding;
import kernelwalk.convolution.Size;
import kernelwalk.framework.Reply.Refused;

/**
 * What {@code MaxPooling2D} and {@code AveragePooling2D} say, and TensorFlow's operation inside them.
 *
 * @see <a href="https://github.com/keras-team/keras/blob/master/keras/src/layers/pooling/base_pooling.py">BasePooling</a>
 */
final class KerasPooling {

    private final Call call;
    private final KerasArguments arguments;

    KerasPooling(Call call) {
        this.call = call;
        this.arguments = new KerasArguments(call);
    }

    Reply reply() {
        return Reply.of(
                this::operation,
                List.of(
                        this::lacking,
                        this::poolSize,
                        () -> arguments.strides(0),
                        arguments::sides,
                        arguments::paddingRank,
                        this::rank));
    }

    private Optional<Reply> lacking() {
        if (!call.dilations().equals(Size.ONE)) {
            return Optional.of(new Reply.Lacking("dilation_rate"));
        }
        return call.rounding() == Rounding.CEIL
                ? Optional.of(new Reply.Lacking("ceil_mode"))
                : Optional.empty();
    }

    private Optional<Reply> poolSize() {
        String shown = PythonLiterals.tuple(call.window());
        return arguments.pair("pool_size", call.window(), 1, shown, Objection.KERNEL_SIZE);
    }

    private Optional<Reply> rank() {
        return arguments.rank(call.layer(), !call.hasFourAxes(), "ndim=4");
    }

    /** What the operation raises is passed on with the layer's name; what it does is done. */
    private Reply operation() {
        Call inside = call.arriving(arguments.padded(), arguments.arriving());
        Reply said = new TensorFlowPooling(inside, TensorFlowFunction.ORDINARY).reply();
        return said instanceof Refused(String exception, String message, Objection objection)
                ? new Refused(exception, arguments.whileCalling(message), objection)
                : said;
    }
}
