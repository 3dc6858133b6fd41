package kernelwalk.framework;

import java.util.Optional;
import java.util.StringJoiner;
import kernelwalk.convolution.Rounding;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.PaddingKind;

/** A call in one line of Python. */
final class CallText {

    private CallText() {}

    /** A layer, made and called: {@code keras.layers.Conv2D(1, (2, 2), strides=2)(x)}. */
    static String keras(Call call) {
        String name = kerasClass(call);
        var arguments = new StringJoiner(", ", "keras.layers." + name + "(", ")");
        if (!call.isPooling()) {
            arguments.add(Integer.toString(call.filters()));
        }
        arguments.add(PythonLiterals.tuple(call.window()));
        Size usual = call.isPooling() ? call.window() : Size.ONE;
        if (!call.strides().equals(usual)) {
            arguments.add("strides=" + PythonLiterals.brief(call.strides()));
        }
        if (call.padding() == PaddingKind.SAME) {
            arguments.add("padding=\"same\"");
        }
        if (!call.outputPadding().equals(Size.ZERO)) {
            arguments.add("output_padding=" + PythonLiterals.brief(call.outputPadding()));
        }
        if (!call.dilations().equals(Size.ONE)) {
            arguments.add("dilation_rate=" + PythonLiterals.brief(call.dilations()));
        }
        if (call.groups() != 1) {
            arguments.add("groups=" + call.groups());
        }
        Optional<CopiedBorder> border = CopiedBorder.of(call);
        if (border.isPresent()) {
            return arguments + "(" + border.get().inTensorFlow() + ")";
        }
        boolean pads = call.isPaddedByNumbers();
        String sides = PythonLiterals.tuples(call.zeros());
        if (pads && call.isTransposed()) {
            return "keras.layers.Cropping2D(" + sides + ")(" + arguments + "(x))";
        }
        return arguments + (pads ? "(keras.layers.ZeroPadding2D(" + sides + ")(x))" : "(x)");
    }

    static String kerasClass(Call call) {
        return switch (call.type()) {
            case CONVOLUTION -> "Conv2D";
            case TRANSPOSED_CONVOLUTION -> "Conv2DTranspose";
            case MAX_POOLING -> "MaxPooling2D";
            case AVERAGE_POOLING -> "AveragePooling2D";
        };
    }

    /** A function: {@code F.conv2d(x, weight, bias, stride=2)}. */
    static String torch(Call call) {
        var arguments = new StringJoiner(", ", "F." + torchFunction(call) + "(", ")");
        arguments.add(torchInput(call));
        arguments.add(call.isPooling() ? PythonLiterals.brief(call.window()) : "weight");
        call.weights().biases().ifPresent(_ -> arguments.add("bias"));
        return withOptions(call, arguments);
    }

    /** A module, made and called: {@code torch.nn.Conv2d(1, 1, 2, stride=2)(x)}. */
    static String torchModule(Call call) {
        var arguments = new StringJoiner(", ", "torch.nn." + torchClass(call) + "(", ")");
        if (!call.isPooling()) {
            arguments.add(Integer.toString(call.channelsArriving()));
            arguments.add(Integer.toString(call.filters()));
        }
        arguments.add(PythonLiterals.brief(call.window()));
        return withOptions(call, arguments) + "(" + torchInput(call) + ")";
    }

    /** The input, with zeros that PyTorch has to put around it first, as opposite sides have unequal ones. */
    private static String torchInput(Call call) {
        Optional<CopiedBorder> border = CopiedBorder.of(call);
        if (border.isPresent()) {
            return border.get().inTorch();
        }
        Sides zeros = call.zeros();
        return padsFirst(call)
                ? "F.pad(x, (%d, %d, %d, %d))"
                        .formatted(zeros.left(), zeros.right(), zeros.top(), zeros.bottom())
                : "x";
    }

    private static boolean padsFirst(Call call) {
        return !call.zeros().isSymmetric() && !call.isTransposed()
                || CopiedBorder.of(call).isPresent();
    }

    private static String withOptions(Call call, StringJoiner arguments) {
        Size usual = call.isPooling() ? call.window() : Size.ONE;
        if (!call.strides().equals(usual)) {
            arguments.add("stride=" + PythonLiterals.brief(call.strides()));
        }
        if (call.padding() == PaddingKind.SAME) {
            arguments.add("padding=\"same\"");
        } else if (!padsFirst(call) && !call.zeros().before().equals(Size.ZERO)) {
            arguments.add("padding=" + PythonLiterals.brief(call.zeros().before()));
        }
        if (!call.outputPadding().equals(Size.ZERO)) {
            arguments.add("output_padding=" + PythonLiterals.brief(call.outputPadding()));
        }
        if (!call.dilations().equals(Size.ONE)) {
            arguments.add("dilation=" + PythonLiterals.brief(call.dilations()));
        }
        if (call.groups() != 1) {
            arguments.add("groups=" + call.groups());
        }
        if (call.rounding() == Rounding.CEIL && call.isPooling()) {
            arguments.add("ceil_mode=True");
        }
        return arguments.toString();
    }

    private static String torchClass(Call call) {
        return switch (call.type()) {
            case CONVOLUTION -> "Conv2d";
            case TRANSPOSED_CONVOLUTION -> "ConvTranspose2d";
            case MAX_POOLING -> "MaxPool2d";
            case AVERAGE_POOLING -> "AvgPool2d";
        };
    }

    static String torchFunction(Call call) {
        return switch (call.type()) {
            case CONVOLUTION -> "conv2d";
            case TRANSPOSED_CONVOLUTION -> "conv_transpose2d";
            case MAX_POOLING -> "max_pool2d";
            case AVERAGE_POOLING -> "avg_pool2d";
        };
    }
}
