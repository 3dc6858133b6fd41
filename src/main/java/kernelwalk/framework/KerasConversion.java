package kernelwalk.framework;

import java.util.Collections;
import java.util.Optional;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.Dtype;
import kernelwalk.notation.NumberArray;
import kernelwalk.notation.NumpyPrint;

/**
 * What a convolutional layer of Keras says to an input of whole numbers, which it does not cast to its own float32.
 *
 * @param arguments of the layer
 */
record KerasConversion(KerasArguments arguments) {

    /** A whole type, with the words for one group or for several. */
    Optional<Reply> refusal() {
        Call call = arguments.call();
        if (call.dtype().isFloat()) {
            return Optional.empty();
        }
        return call.groups() == 1
                ? KerasArguments.refusal(
                        true, Objection.DTYPE, arguments.whileCalling(noConversion()))
                : Reply.when(
                        true,
                        "TypeError",
                        Objection.DTYPE,
                        () -> arguments.whileCalling(inGroups()));
    }

    private String noConversion() {
        Call call = arguments.call();
        NumberArray kernel = kernel();
        return "Incompatible type conversion requested to type %s for `tf.Variable of type float32. (Variable: <tf.Variable '%s/kernel:0' shape=%s dtype=float32, numpy=\n%s>)"
                .formatted(
                        call.dtype().code(),
                        call.layer(),
                        PythonLiterals.tuple(kernel.shape()),
                        call.weights().numbers().isEmpty()
                                ? "array(…)"
                                : NumpyPrint.summary(kernel, NumberType.FLOAT32));
    }

    /** The kernel with the axes that the layer has: a transposed one with filters before channels. */
    private NumberArray kernel() {
        Weights weights = arguments.call().weights();
        var kernel =
                new NumberArray(
                        weights.shape(),
                        weights.numbers().isEmpty()
                                ? Collections.nCopies(weights.count(), Rational.ZERO)
                                : weights.numbers());
        return arguments.call().isTransposed() ? kernel.permuted(0, 1, 3, 2) : kernel;
    }

    /** Groups are compiled first, so that the traceback is a part of the message. */
    private String inGroups() {
        String file = "    File \"…/keras/src/backend/tensorflow/nn.py\", line ";
        String why =
                arguments.call().dtype() == Dtype.INT32
                        ? "Input 'filter' of 'Conv2D' Op has type float32 that does not match type int32 of argument 'input'."
                        : "Value passed to parameter 'input' has DataType %s not in list of allowed values: float16, bfloat16, float32, float64, int32"
                                .formatted(arguments.call().dtype().code());
        return "in user code:\n\n"
                + file
                + "840, in _conv_xla  *\n        return _conv()\n"
                + file
                + "812, in _conv  **\n        result = tf.nn.convolution(\n\n    TypeError: "
                + why
                + "\n";
    }
}
