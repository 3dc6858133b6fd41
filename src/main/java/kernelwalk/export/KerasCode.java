package kernelwalk.export;

import java.util.List;
import java.util.StringJoiner;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.GlobalPooling;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Layout;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Operation.WindowPooling;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Windowless;
import kernelwalk.exercise.Exercise;

/** The program in Keras: its own layer where it has one, and what it lacks written out before and after. */
final class KerasCode {

    private final Exercise exercise;
    private final NumberType numbers;
    private final Edges edges;
    private final KerasEdges keras;
    private final PythonProgram code;
    private final ChainProgram chain;

    private KerasCode(Exercise exercise, PythonProgram code, ChainProgram chain) {
        this.exercise = exercise;
        this.numbers = exercise.chosenNumbers();
        this.edges = Edges.of(exercise);
        this.code = code;
        this.chain = chain;
        this.keras = new KerasEdges(edges, code, type(numbers));
    }

    static String of(Exercise exercise) {
        List<Exercise> layers = ChainProgram.layers(exercise);
        Exercise first = layers.getFirst();
        var code = new PythonProgram(first, KerasLayers.IMPORT, "import numpy as np");
        if (first.chosenNumbers() == NumberType.INT32) {
            code.add(
                    "# Keras' layers compute with floats: float64 holds every int32, but never wraps");
        }
        code.input(first, "np.array", "\"" + type(first.chosenNumbers()) + "\"");
        var chain = new ChainProgram(layers, code);
        chain.write(layer -> new KerasCode(layer, code, chain).layer());
        return code.toString();
    }

    private void layer() {
        if (ChainProgram.needsMaps(exercise)) {
            code.add("x = x[:, np.newaxis, np.newaxis, :]  # units as maps of one cell");
        }
        switch (exercise.operation()) {
            case Convolution convolution -> convolution(convolution);
            case TransposedConvolution transposed -> transposed(transposed);
            case Dense dense -> {
                new KerasLayers(exercise, code, type()).write(dense);
                give(KerasLayers.numbers("layer(x)"));
            }
            case Windowless windowless -> {
                ChainProgram.gap(exercise, code);
                new KerasLayers(exercise, code, type()).write(windowless);
                give(KerasLayers.numbers("layer(x)"));
            }
            case GlobalPooling global -> {
                ChainProgram.gap(exercise, code);
                new KerasLayers(exercise, code, type()).write(global);
                give(KerasLayers.numbers("layer(x)"));
            }
            case WindowPooling pooling -> {
                ChainProgram.gap(exercise, code);
                give(new KerasPools(edges, keras, code).write(pooling));
            }
        }
    }

    /** Prints an output, in a chain under the layer's number and as the next layer's input. */
    private void give(String output) {
        if (chain.isAlone()) {
            code.add("print(" + output + ")");
        } else {
            code.add("x = " + output);
            chain.print(exercise, "x");
        }
    }

    private void array(String name, Tensor<? extends Layout> numbers, int row) {
        code.array(name, numbers, row, "np.array", "\"" + type() + "\"");
    }

    /** Keras' own type for exact numbers. */
    private String type() {
        return type(numbers);
    }

    private static String type(NumberType numbers) {
        return switch (numbers) {
            case EXACT, FLOAT32 -> "float32";
            case FLOAT16 -> "float16";
            case FLOAT64, INT32 -> "float64";
        };
    }

    private void kernel(Weighted weighted) {
        KernelShape kernel = weighted.kernel().layout();
        int row = kernel.channels() * kernel.filters() == 1 ? kernel.width() : kernel.filters();
        array("kernel", weighted.kernel(), row);
        if (weighted.flip()) {
            code.add("kernel = kernel[::-1, ::-1]  # turned by 180°");
        }
    }

    private void bias(Weighted weighted) {
        code.add("bias = np.array(%s, dtype=\"%s\")".formatted(code.list(weighted.bias()), type()));
        code.add("");
    }

    private void convolution(Convolution convolution) {
        KernelShape kernel = convolution.kernel().layout();
        boolean depthwise = isDepthwise(convolution);
        boolean writtenOut = edges.strides() && edges.dilates();
        kernel(convolution);
        if (depthwise) {
            code.add(
                    "kernel = kernel.reshape(%d, %d, %d, %d)  # channels, filters of each"
                            .formatted(
                                    kernel.height(),
                                    kernel.width(),
                                    convolution.groups(),
                                    kernel.filters() / convolution.groups()));
        }
        bias(convolution);
        if (writtenOut) {
            code.add(
                    "# Keras refuses strides with dilation: the zeros between the weights are written");
            dilate(convolution);
        }
        pad(convolution.padding());
        var arguments = new StringJoiner(", ", depthwise ? "DepthwiseConv2D(" : "Conv2D(", ")");
        if (!depthwise) {
            arguments.add(String.valueOf(kernel.filters()));
        }
        arguments.add(PythonProgram.tuple(writtenOut ? edges.extent() : convolution.window()));
        int filtersOfEach = kernel.filters() / convolution.groups();
        if (depthwise && filtersOfEach > 1) {
            arguments.add("depth_multiplier=" + filtersOfEach);
        }
        if (!convolution.strides().equals(Size.ONE)) {
            arguments.add("strides=" + PythonProgram.tuple(convolution.strides()));
        }
        if (keras.isSame(convolution.padding())) {
            arguments.add("padding=\"same\"");
        }
        if (edges.dilates() && !writtenOut) {
            arguments.add("dilation_rate=" + PythonProgram.tuple(convolution.dilations()));
        }
        if (convolution.groups() > 1 && !depthwise) {
            arguments.add("groups=" + convolution.groups());
        }
        keras.dtype(arguments);
        code.add(
                "layer = keras.layers." + arguments,
                "layer.build(x.shape)",
                "layer.set_weights([kernel, bias])");
        give(KerasLayers.numbers("layer(x)"));
    }

    /** TensorFlow's depthwise layer wants equal strides. */
    private boolean isDepthwise(Convolution convolution) {
        return convolution.groups() > 1
                && convolution.groups() == exercise.input().layout().channels()
                && convolution.strides().height() == convolution.strides().width();
    }

    private void dilate(Weighted weighted) {
        code.add(
                "dilated = np.zeros((%d, %d) + kernel.shape[2:], dtype=kernel.dtype)"
                        .formatted(edges.extent().height(), edges.extent().width()),
                "dilated[::%d, ::%d] = kernel"
                        .formatted(weighted.dilations().height(), weighted.dilations().width()),
                "kernel = dilated");
    }

    private void pad(Padding padding) {
        if (!keras.isSame(padding) && !edges.margins().equals(Margins.NONE)) {
            if (edges.copies()) {
                code.add("x = " + edges.numpyPadded() + "  # Keras' layers pad with zeros alone");
            } else {
                keras.zeros(edges.margins());
            }
        }
    }

    private void transposed(TransposedConvolution transposed) {
        kernel(transposed);
        code.add("kernel = kernel.transpose(0, 1, 3, 2)  # filters before channels");
        bias(transposed);
        if (edges.dilates()) {
            code.add(
                    "# Keras refuses strides with dilation: the zeros between the weights are written");
            dilate(transposed);
        }
        boolean own = hasKerasSize(transposed);
        if (!own && !edges.lacking().equals(Size.ZERO)) {
            code.add("# zeros that leave room for the output padding");
            keras.zeros(new Margins(0, edges.lacking().height(), 0, edges.lacking().width()));
        }
        if (transposed.groups() == 1) {
            code.add(
                    "layer = keras.layers." + layer(transposed, own),
                    "layer.build(x.shape)",
                    "layer.set_weights([kernel, bias])");
            give(KerasLayers.numbers("layer(x)") + (own ? "" : kept()));
        } else {
            groups(transposed, own);
        }
    }

    /** Whether Keras crops and adds by itself what the exercise does. */
    private static boolean hasKerasSize(TransposedConvolution transposed) {
        Size added = transposed.outputPadding();
        boolean none = added.equals(Size.ZERO);
        boolean both =
                Math.min(added.height(), added.width()) > 0
                        && added.height() < transposed.strides().height()
                        && added.width() < transposed.strides().width();
        return switch (transposed.padding()) {
            case Padding.Valid _, Padding.Same _ -> none || both;
            case Padding.Full _, Padding.Explicit _ -> false;
        };
    }

    private String layer(TransposedConvolution transposed, boolean own) {
        var arguments =
                new StringJoiner(", ", "Conv2DTranspose(", ")")
                        .add(String.valueOf(edges.geometry().filtersPerGroup()))
                        .add(PythonProgram.tuple(edges.extent()));
        if (edges.strides()) {
            arguments.add("strides=" + PythonProgram.tuple(transposed.strides()));
        }
        if (own && transposed.padding() instanceof Padding.Same) {
            arguments.add("padding=\"same\"");
        }
        if (own && !transposed.outputPadding().equals(Size.ZERO)) {
            arguments.add("output_padding=" + PythonProgram.tuple(transposed.outputPadding()));
        }
        keras.dtype(arguments);
        return arguments.toString();
    }

    private String kept() {
        Shape output = edges.geometry().output();
        Margins crop = edges.margins();
        return "[:, %d:%d, %d:%d]"
                .formatted(
                        crop.top(),
                        crop.top() + output.height(),
                        crop.left(),
                        crop.left() + output.width());
    }

    private void groups(TransposedConvolution transposed, boolean own) {
        int channels = edges.geometry().channels();
        int filters = edges.geometry().filtersPerGroup();
        String ofGroup = "g * %d:(g + 1) * %d";
        code.add(
                "# Keras' transposed layer has no groups: each group gets a layer of its own",
                "parts = []",
                "for g in range(%d):".formatted(transposed.groups()),
                "    part = x[..., %s]".formatted(ofGroup.formatted(channels, channels)),
                "    layer = keras.layers." + layer(transposed, own),
                "    layer.build(part.shape)",
                "    layer.set_weights([kernel[:, :, %s], bias[%s]])"
                        .formatted(
                                ofGroup.formatted(filters, filters),
                                ofGroup.formatted(filters, filters)),
                "    parts.append(%s%s)"
                        .formatted(KerasLayers.numbers("layer(part)"), own ? "" : kept()));
        give("np.concatenate(parts, axis=-1)");
    }
}
