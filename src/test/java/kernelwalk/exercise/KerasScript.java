package kernelwalk.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import kernelwalk.convolution.Layout;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;

/** The Python program that computes a lesson in Keras. */
final class KerasScript {

    private final Exercise exercise;
    private final List<String> lines = new ArrayList<>();

    private KerasScript(Exercise exercise) {
        this.exercise = exercise;
    }

    static String of(Exercise exercise) {
        return new KerasScript(exercise).text();
    }

    private String text() {
        var input = exercise.input();
        int row = input.layout().width() * input.layout().channels();
        lines.add("# " + exercise.title());
        lines.add("import keras");
        lines.add("import numpy as np");
        lines.add("");
        array("x", input, row, input.layout());
        switch (exercise.operation()) {
            case Weighted weighted -> layer(weighted);
            case Pooling pooling -> pool(pooling);
        }
        lines.add("print(np.array(layer(x)))");
        return String.join("\n", lines) + "\n";
    }

    private void layer(Weighted weighted) {
        var kernel = weighted.kernel().layout();
        int row = kernel.channels() * kernel.filters() == 1 ? kernel.width() : kernel.filters();
        boolean depthwise = isDepthwise(weighted);
        array("kernel", weighted.kernel(), row, kernel);
        if (weighted.flip()) {
            lines.add("kernel = kernel[::-1, ::-1]  # turned by 180°");
        }
        if (weighted instanceof TransposedConvolution) {
            lines.add("kernel = kernel.transpose(0, 1, 3, 2)  # filters before channels");
        }
        if (depthwise) {
            lines.add(
                    "kernel = kernel.reshape(%d, %d, %d, %d)  # channels, filters of each"
                            .formatted(
                                    kernel.height(),
                                    kernel.width(),
                                    weighted.groups(),
                                    kernel.filters() / weighted.groups()));
        }
        lines.add("bias = np.array(%s, dtype=\"%s\")".formatted(weighted.bias(), type()));
        lines.add("");
        var arguments = new StringJoiner(", ", name(weighted, depthwise) + "(", ")");
        if (!depthwise) {
            arguments.add(String.valueOf(kernel.filters()));
        }
        arguments.add(tuple(weighted.window()));
        settings(arguments, weighted, Size.ONE);
        if (weighted.groups() > 1 && !depthwise) {
            arguments.add("groups=" + weighted.groups());
        }
        lines.add("layer = keras.layers." + arguments);
        lines.add("layer.build(x.shape)");
        lines.add("layer.set_weights([kernel, bias])");
    }

    private void pool(Pooling pooling) {
        lines.add("");
        boolean counts = pooling instanceof AveragePooling average && average.countPadding();
        if (counts && pooling.padding() instanceof Padding.Explicit(Margins margins)) {
            lines.add(
                    "x = keras.layers.ZeroPadding2D(((%d, %d), (%d, %d)))(x)"
                            .formatted(
                                    margins.top(),
                                    margins.bottom(),
                                    margins.left(),
                                    margins.right()));
        }
        String name =
                switch (pooling) {
                    case MaxPooling _ -> "MaxPooling2D";
                    case AveragePooling _ -> "AveragePooling2D";
                };
        var arguments = new StringJoiner(", ", name + "(", ")").add(tuple(pooling.window()));
        settings(arguments, pooling, pooling.window());
        lines.add("layer = keras.layers." + arguments);
    }

    private static void settings(StringJoiner arguments, Operation operation, Size strides) {
        if (!operation.strides().equals(strides)) {
            arguments.add("strides=" + tuple(operation.strides()));
        }
        if (operation.padding() instanceof Padding.Same) {
            arguments.add("padding=\"same\"");
        }
        if (!operation.dilations().equals(Size.ONE)) {
            arguments.add("dilation_rate=" + tuple(operation.dilations()));
        }
    }

    private boolean isDepthwise(Weighted weighted) {
        return weighted.groups() > 1 && weighted.groups() == exercise.input().layout().channels();
    }

    private static String name(Weighted weighted, boolean depthwise) {
        return switch (weighted) {
            case Convolution _ -> depthwise ? "DepthwiseConv2D" : "Conv2D";
            case TransposedConvolution _ -> "Conv2DTranspose";
        };
    }

    private void array(String name, Tensor<? extends Layout> numbers, int row, Layout shape) {
        lines.add(name + " = np.array([");
        for (int first = 0; first < numbers.count(); first += row) {
            var line = new StringJoiner(", ", "    ", ",");
            for (int index = first; index < first + row; index++) {
                line.add(python(numbers, index));
            }
            lines.add(line.toString());
        }
        lines.add(
                "], dtype=\"%s\").reshape(%s)"
                        .formatted(type(), shape.toString().replace("×", ", ")));
    }

    /** As the exercise has it: a fraction as a quotient, a decimal as a decimal. */
    private String python(Tensor<? extends Layout> numbers, int index) {
        String json = JsonText.number(numbers.at(index)).replace("\"", "");
        return exercise.numbers() == NumberType.EXACT ? numbers.at(index).toString() : json;
    }

    private String type() {
        return exercise.numbers().isFloat() ? exercise.numbers().code() : "float32";
    }

    private static String tuple(Size size) {
        return "(%d, %d)".formatted(size.height(), size.width());
    }
}
