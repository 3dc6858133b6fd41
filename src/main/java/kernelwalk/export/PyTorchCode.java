package kernelwalk.export;

import java.util.List;
import java.util.stream.Stream;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Convention;
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
import kernelwalk.framework.BorderNames;

/** The program in PyTorch: axes in its order, its own arguments where it has them, else padded and cut by hand. */
final class PyTorchCode {

    private static final String CHANNELS_FIRST =
            "x = x.permute(0, 3, 1, 2)  # samples, channels, height, width";

    private final Exercise exercise;
    private final String type;
    private final Edges edges;
    private final PyTorchEdges arguments;
    private final PythonProgram code;

    private PyTorchCode(Exercise exercise, String type, PythonProgram code) {
        this.exercise = exercise;
        this.type = type;
        this.edges = Edges.of(exercise);
        this.code = code;
        this.arguments = new PyTorchEdges(edges, code);
    }

    static String of(Exercise exercise) {
        List<Exercise> layers = ChainProgram.layers(exercise);
        Exercise first = layers.getFirst();
        String[] imports = {"import torch", "import torch.nn.functional as F"};
        boolean needsNumpy = layers.stream().anyMatch(PyTorchCode::copiesByNumpy);
        var code = new PythonProgram(first, needsNumpy ? withNumpy(imports) : imports);
        String type = type(layers);
        if (first.chosenNumbers() == NumberType.INT32 && type.equals("float64")) {
            code.add(
                    "# PyTorch has this for floats only: float64 holds every int32, but never wraps");
        }
        code.input(first, "torch.tensor", "torch." + type);
        var chain = new ChainProgram(layers, code);
        if (!chain.isAlone() && !first.takesUnits()) {
            code.add(CHANNELS_FIRST);
        }
        chain.write(
                layer -> {
                    new PyTorchCode(layer, type, code).layer();
                    chain.print(
                            layer,
                            layer.givesUnits() ? "y.numpy()" : "y.permute(0, 2, 3, 1).numpy()",
                            layer.givesUnits() ? "" : "  # samples, height, width, filters");
                    chain.takeOn(layer);
                });
        return code.toString();
    }

    private static String[] withNumpy(String... imports) {
        return Stream.concat(Stream.of("import numpy as np"), Stream.of(imports))
                .toArray(String[]::new);
    }

    /** What makes y of x. */
    private void layer() {
        if (ChainProgram.needsMaps(exercise)) {
            code.add("x = x[:, :, None, None]  # units as maps of one cell");
        }
        switch (exercise.operation()) {
            case Convolution convolution -> {
                weights(convolution);
                code.add("kernel = kernel.permute(3, 2, 0, 1)  # filters, channels, height, width");
                flip(convolution);
                convolution(convolution);
            }
            case TransposedConvolution transposed -> {
                weights(transposed);
                order(transposed);
                flip(transposed);
                transposed(transposed);
            }
            case Dense dense -> {
                var layers = new PyTorchLayers(exercise, code, type);
                layers.weights(dense);
                channelsFirst();
                layers.multiply();
            }
            case Windowless windowless -> {
                ChainProgram.gap(exercise, code);
                channelsFirst();
                new PyTorchLayers(exercise, code, type).write(windowless);
            }
            case GlobalPooling global -> {
                ChainProgram.gap(exercise, code);
                channelsFirst();
                PyTorchLayers.pool(global, code);
            }
            case WindowPooling pooling -> {
                ChainProgram.gap(exercise, code);
                channelsFirst();
                new PyTorchPools(edges, arguments, code).write(pooling);
            }
        }
    }

    private void array(String name, Tensor<? extends Layout> numbers, int row) {
        code.array(name, numbers, row, "torch.tensor", "torch." + type);
    }

    private static String type(List<Exercise> layers) {
        return switch (layers.getFirst().chosenNumbers()) {
            case EXACT, FLOAT32 -> "float32";
            case FLOAT16 -> "float16";
            case FLOAT64 -> "float64";
            case INT32 ->
                    layers.stream().allMatch(layer -> layer.operation() instanceof Convolution)
                            ? "int32"
                            : "float64";
        };
    }

    private boolean isWhole() {
        return type.equals("int32");
    }

    private void weights(Weighted weighted) {
        KernelShape kernel = weighted.kernel().layout();
        int row = kernel.channels() * kernel.filters() == 1 ? kernel.width() : kernel.filters();
        array("kernel", weighted.kernel(), row);
        code.add(
                "bias = torch.tensor(%s, dtype=torch.%s)"
                        .formatted(code.list(weighted.bias()), type));
        code.add("");
        channelsFirst();
    }

    /** In a chain that is done once. */
    private void channelsFirst() {
        if (exercise.layers().size() == 1 && !exercise.takesUnits()) {
            code.add(CHANNELS_FIRST);
        }
    }

    private void flip(Weighted weighted) {
        if (weighted.flip()) {
            code.add("kernel = kernel.flip(2, 3)  # turned by 180°");
        }
    }

    private void convolution(Convolution convolution) {
        Margins sides = edges.margins();
        String padding = "";
        boolean writtenOut = edges.dilates() && isWhole();
        if (writtenOut) {
            dilate(convolution);
        }
        if (convolution.padding() instanceof Padding.Same && edges.areThoseOf(Convention.PYTORCH)) {
            padding = ", padding=\"same\"";
        } else if (edges.copies()) {
            copies();
        } else if (arguments.isSymmetric()) {
            padding = sides.equals(Margins.NONE) ? "" : ", padding=" + arguments.halves();
        } else {
            arguments.pad(sides, "");
        }
        code.add(
                "y = F.conv2d(x, kernel, bias%s%s%s%s)"
                        .formatted(
                                PyTorchEdges.strides(convolution.strides()),
                                padding,
                                writtenOut ? "" : PyTorchEdges.dilation(convolution.dilations()),
                                groups(convolution)));
    }

    /** PyTorch copies no mirror image with its edge, and whole numbers by no function of its own. */
    private static boolean copiesByNumpy(Exercise layer) {
        Border border = layer.operation().padding().border();
        return border == Border.SYMMETRIC
                || border != Border.ZEROS && layer.chosenNumbers() == NumberType.INT32;
    }

    private void copies() {
        Margins sides = edges.margins();
        if (copiesByNumpy(exercise)) {
            code.add(
                    "x = torch.from_numpy(np.pad(x.numpy(), %s, mode=\"%s\"))"
                            .formatted(
                                    "((0, 0), (0, 0), (%d, %d), (%d, %d))"
                                            .formatted(
                                                    sides.top(),
                                                    sides.bottom(),
                                                    sides.left(),
                                                    sides.right()),
                                    BorderNames.numpy(edges.border())));
        } else {
            arguments.pad(sides, ", mode=\"" + edges.border().code() + "\"");
        }
    }

    private void dilate(Weighted weighted) {
        code.add(
                "# PyTorch has no dilation for whole numbers: the zeros between the weights are written",
                "dilated = torch.zeros(*kernel.shape[:2], %d, %d, dtype=kernel.dtype)"
                        .formatted(edges.extent().height(), edges.extent().width()),
                "dilated[:, :, ::%d, ::%d] = kernel"
                        .formatted(weighted.dilations().height(), weighted.dilations().width()),
                "kernel = dilated");
    }

    private static String groups(Weighted weighted) {
        return weighted.groups() == 1 ? "" : ", groups=" + weighted.groups();
    }

    /** IOHW, with the channels of a group side by side. */
    private void order(TransposedConvolution transposed) {
        KernelShape kernel = transposed.kernel().layout();
        int groups = transposed.groups();
        if (groups == 1) {
            code.add("kernel = kernel.permute(2, 3, 0, 1)  # channels, filters, height, width");
            return;
        }
        int filters = kernel.filters() / groups;
        code.add(
                "kernel = kernel.reshape(%d, %d, %d, %d, %d).permute(3, 2, 4, 0, 1)"
                        .formatted(
                                kernel.height(),
                                kernel.width(),
                                kernel.channels(),
                                groups,
                                filters),
                "kernel = kernel.reshape(%d, %d, %d, %d)  # channels, filters of a group, height,"
                                .formatted(
                                        groups * kernel.channels(),
                                        filters,
                                        kernel.height(),
                                        kernel.width())
                        + " width");
    }

    private void transposed(TransposedConvolution transposed) {
        String rest = PyTorchEdges.dilation(transposed.dilations());
        String stride = PyTorchEdges.strides(transposed.strides());
        String call = "y = F.conv_transpose2d(x, kernel, bias";
        if (hasTorchSize(transposed)) {
            String padding =
                    edges.margins().equals(Margins.NONE) ? "" : ", padding=" + arguments.halves();
            String added =
                    transposed.outputPadding().equals(Size.ZERO)
                            ? ""
                            : ", output_padding=" + PythonProgram.tuple(transposed.outputPadding());
            code.add(call + stride + padding + added + groups(transposed) + rest + ")");
            return;
        }
        if (!edges.lacking().equals(Size.ZERO)) {
            code.add("# zeros that leave room for the cells beyond");
            arguments.pad(new Margins(0, edges.lacking().height(), 0, edges.lacking().width()), "");
        }
        Shape output = edges.geometry().output();
        Margins crop = edges.margins();
        code.add(call + stride + groups(transposed) + rest + ")");
        code.add(
                "y = y[:, :, %d:%d, %d:%d]  # cropped by hand"
                        .formatted(
                                crop.top(),
                                crop.top() + output.height(),
                                crop.left(),
                                crop.left() + output.width()));
    }

    /** Whether PyTorch's own arguments give the cells of the exercise. */
    private boolean hasTorchSize(TransposedConvolution transposed) {
        Size full = edges.full();
        Margins crop = edges.margins();
        Size added = transposed.outputPadding();
        Shape output = edges.geometry().output();
        return arguments.isSymmetric()
                && output.height() == full.height() - crop.rows() + added.height()
                && output.width() == full.width() - crop.columns() + added.width();
    }
}
