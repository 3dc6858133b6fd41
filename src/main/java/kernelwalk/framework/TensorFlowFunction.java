package kernelwalk.framework;

import java.util.List;
import java.util.Locale;
import kernelwalk.exercise.Attempt;
import kernelwalk.framework.Reply.Garbage;
import kernelwalk.framework.Reply.Killed;
import kernelwalk.framework.Reply.Lacking;
import kernelwalk.framework.Reply.Refused;
import kernelwalk.framework.Reply.Works;

/**
 * A function of TensorFlow, below the layers.
 *
 * @param kernels  what computes
 * @param language what calls
 */
public record TensorFlowFunction(Kernels kernels, CallerLanguage language) implements Way {

    /** In Python, as on an ordinary x86 machine. */
    static final TensorFlowFunction ORDINARY =
            new TensorFlowFunction(Kernels.ONEDNN, CallerLanguage.PYTHON);

    @Override
    public String code() {
        return "tensorflow-%s-%s".formatted(language, kernels).toLowerCase(Locale.ROOT);
    }

    @Override
    public String line(Call call) {
        return switch (language) {
            case PYTHON -> TensorFlowText.python(call);
            case JAVA -> TensorFlowText.java(call);
        };
    }

    /** From Java only a convolution is listed, and only a convolution makes sense of more than four axes. */
    @Override
    public boolean takes(Call call) {
        boolean isConvolution = call.type() == CallType.CONVOLUTION;
        return switch (language) {
            case PYTHON -> isConvolution || call.input().size() <= Attempt.AXES;
            case JAVA ->
                    isConvolution
                            && !call.isDepthwise()
                            && call.input().size() <= Attempt.AXES
                            && CopiedBorder.of(call).isEmpty();
        };
    }

    @Override
    public Reply reply(Call call) {
        return CopiedBorder.of(call)
                .map(border -> border.tensorFlow(this::withoutBorder))
                .orElseGet(() -> withoutBorder(call));
    }

    private Reply withoutBorder(Call call) {
        if (language == CallerLanguage.JAVA && call.dtype() != call.weights().dtype()) {
            return new Lacking("Operand<T%s> filter".formatted(javaType(call)));
        }
        return switch (call.type()) {
            case CONVOLUTION ->
                    withBias(
                            call,
                            call.isDepthwise()
                                    ? new TensorFlowDepthwise(call, this).reply()
                                    : new TensorFlowConvolution(call, this).reply());
            case TRANSPOSED_CONVOLUTION ->
                    withBias(call, new TensorFlowTransposed(call, this).reply());
            case MAX_POOLING, AVERAGE_POOLING -> new TensorFlowPooling(call, this).reply();
        };
    }

    /** Both operands are of one type in Java; another does not compile. */
    private static String javaType(Call call) {
        String code = call.weights().dtype().code();
        return Character.toUpperCase(code.charAt(0)) + code.substring(1);
    }

    /** The bias is added by an operation of its own. */
    private Reply withBias(Call call, Reply without) {
        return switch (without) {
            case Works(List<Integer> shape, _) -> withBias(call, without, shape);
            case Garbage(List<Integer> shape, _) -> withBias(call, without, shape);
            case Refused _, Killed _, Lacking _ -> without;
        };
    }

    private Reply withBias(Call call, Reply without, List<Integer> shape) {
        var voice = new TensorFlowVoice(TensorFlowOperation.BIAS_ADD, false, language);
        int biases = call.weights().biases().orElse(shape.getLast());
        return voice.refused(
                        biases != shape.getLast(),
                        Objection.BIAS,
                        () ->
                                "Must provide as many biases as the last dimension of the input tensor: [%d] vs. %s"
                                        .formatted(biases, PythonLiterals.shape(shape)))
                .orElse(without);
    }
}
