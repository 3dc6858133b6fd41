package kernelwalk.export;

import java.util.List;
import java.util.stream.Collectors;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.GlobalPooling;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Operation.WindowPooling;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Windowless;
import kernelwalk.exercise.Exercise;

/** The program in NumPy, with SciPy's functions where the exercise follows its rules and it has them. */
final class NumpyCode {

    private final Exercise exercise;
    private final NumberType numbers;
    private final Edges edges;
    private final PythonProgram code;

    private NumpyCode(Exercise exercise, PythonProgram code) {
        this.exercise = exercise;
        this.numbers = exercise.chosenNumbers();
        this.edges = Edges.of(exercise);
        this.code = code;
    }

    static String of(Exercise exercise) {
        List<Exercise> layers = ChainProgram.layers(exercise);
        Exercise first = layers.getFirst();
        String functions =
                layers.stream()
                        .filter(NumpyCode::isForScipy)
                        .map(NumpyCode::scipyFunction)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "));
        PythonProgram code =
                functions.isEmpty()
                        ? new PythonProgram(first, "import numpy as np")
                        : new PythonProgram(
                                first,
                                "import numpy as np",
                                "from scipy.signal import " + functions);
        code.input(first, "np.array", "\"" + type(first.chosenNumbers()) + "\"");
        var chain = new ChainProgram(layers, code);
        chain.write(
                layer -> {
                    new NumpyCode(layer, code).layer();
                    chain.print(layer, "y");
                    chain.takeOn(layer);
                });
        return code.toString();
    }

    /** What makes y of x. */
    private void layer() {
        if (ChainProgram.needsMaps(exercise)) {
            code.add("x = x[:, np.newaxis, np.newaxis, :]  # units as maps of one cell");
        }
        switch (exercise.operation()) {
            case Convolution convolution -> {
                weights(convolution);
                if (isForScipy(exercise)) {
                    scipy(convolution);
                } else {
                    convolution(convolution);
                }
            }
            case TransposedConvolution transposed -> {
                weights(transposed);
                transposed(transposed);
            }
            case Dense dense -> {
                new NumpyLayers(exercise, code, type()).weights(dense);
                if (isHalf()) {
                    code.add("x, weights = (a.astype(\"float32\") for a in (x, weights))");
                }
                code.add("y = x @ weights" + bias());
            }
            case Windowless windowless -> {
                ChainProgram.gap(exercise, code);
                new NumpyLayers(exercise, code, type()).write(windowless);
            }
            case GlobalPooling global -> {
                ChainProgram.gap(exercise, code);
                NumpyLayers.pool(global, isHalf(), code);
            }
            case WindowPooling pooling -> {
                ChainProgram.gap(exercise, code);
                pool(edges, pooling, isHalf(), code);
            }
        }
        if (isHalf()) {
            rounded();
        }
    }

    private void rounded() {
        switch (exercise.operation()) {
            case Pooling _ ->
                    code.add("y = y.astype(\"float16\")  # summed in float32 and rounded once");
            case Weighted _ ->
                    code.add(
                            "y = y.astype(\"float16\") + bias  # the sum is rounded, then the bias is added");
            case Windowless _ -> {}
        }
    }

    private void array(String name, Tensor<?> numbers, int row) {
        code.array(name, numbers, row, "np.array", "\"" + type() + "\"");
    }

    private String type() {
        return type(numbers);
    }

    private static String type(NumberType numbers) {
        return numbers == NumberType.EXACT ? "float64" : numbers.code();
    }

    private boolean isHalf() {
        return numbers == NumberType.FLOAT16;
    }

    private void weights(Weighted weighted) {
        KernelShape kernel = weighted.kernel().layout();
        int row = kernel.channels() * kernel.filters() == 1 ? kernel.width() : kernel.filters();
        array("kernel", weighted.kernel(), row);
        if (weighted.flip() && !isForScipy(exercise)) {
            code.add("kernel = kernel[::-1, ::-1]  # turned by 180°");
        }
        code.add("bias = np.array(%s, dtype=\"%s\")".formatted(code.list(weighted.bias()), type()));
        code.add("");
        if (isHalf()) {
            code.add("x, kernel = (a.astype(\"float32\") for a in (x, kernel))");
        }
    }

    private void convolution(Convolution convolution) {
        if (!edges.margins().equals(Margins.NONE)) {
            code.add("x = " + edges.numpyPadded());
        }
        windows(edges, code);
        if (convolution.groups() == 1) {
            code.add("y = np.einsum(\"nijcuv,uvcf->nijf\", windows(x), kernel)" + bias());
            return;
        }
        code.add(
                "y = np.concatenate([",
                "    np.einsum(\"nijcuv,uvcf->nijf\", windows(x[..., %s]), kernel[..., %s])"
                        .formatted(channels(), filters()),
                "    for g in range(%d)".formatted(convolution.groups()),
                "], axis=-1)" + bias());
    }

    /** Where the sums are not rounded before it. */
    private String bias() {
        return isHalf() ? "" : " + bias";
    }

    private String channels() {
        int channels = edges.geometry().channels();
        return "g * %d:(g + 1) * %d".formatted(channels, channels);
    }

    private String filters() {
        int filters = edges.geometry().filtersPerGroup();
        return "g * %d:(g + 1) * %d".formatted(filters, filters);
    }

    /** All windows at once: N × OH × OW × C × KH × KW. */
    private static void windows(Edges edges, PythonProgram code) {
        Size strides = edges.operation().strides();
        Size dilations = edges.operation().dilations();
        String view =
                "np.lib.stride_tricks.sliding_window_view(x, %s, axis=(1, 2))"
                        .formatted(PythonProgram.tuple(edges.extent()));
        String picked =
                edges.strides() || edges.dilates()
                        ? "[:, ::%d, ::%d, :, ::%d, ::%d]"
                                .formatted(
                                        strides.height(),
                                        strides.width(),
                                        dilations.height(),
                                        dilations.width())
                        : "";
        code.add("def windows(x):  # samples, rows, columns, channels, kernel rows and columns");
        code.add("    return " + view + picked);
        code.add("");
    }

    private static boolean isForScipy(Exercise exercise) {
        return exercise.convention() == Convention.SCIPY
                && exercise.operation() instanceof Convolution convolution
                && convolution.groups() == 1
                && convolution.dilations().equals(Size.ONE)
                && exercise.chosenNumbers() != NumberType.FLOAT16
                && scipyMode(convolution) != null;
    }

    private static String scipyFunction(Exercise exercise) {
        return exercise.operation() instanceof Weighted weighted && weighted.flip()
                ? "convolve"
                : "correlate";
    }

    private static String scipyMode(Convolution convolution) {
        return switch (convolution.padding()) {
            case Padding.Valid _ -> "valid";
            case Padding.Same _ -> "same";
            case Padding.Full _ -> "full";
            case Padding.Explicit _ -> null;
        };
    }

    private void scipy(Convolution convolution) {
        Size strides = convolution.strides();
        Margins sides = edges.margins();
        boolean odd = sides.top() != sides.bottom() || sides.left() != sides.right();
        if (odd && !convolution.flip()) {
            code.add("# correlate2d alone would put the odd zero of \"same\" at the other end");
        }
        code.add(
                "y = np.stack([",
                "    sum(%s(x[..., c], kernel[np.newaxis, :, :, c, f], \"%s\", \"direct\")"
                        .formatted(scipyFunction(exercise), scipyMode(convolution)),
                "        for c in range(%d)) + bias[f]".formatted(edges.geometry().channels()),
                "    for f in range(%d)".formatted(edges.geometry().output().channels()),
                "], axis=-1)%s"
                        .formatted(
                                edges.strides()
                                        ? "[:, ::%d, ::%d]"
                                                .formatted(strides.height(), strides.width())
                                        : ""));
    }

    private void transposed(TransposedConvolution transposed) {
        Shape input = edges.geometry().input();
        Shape output = edges.geometry().output();
        Margins crop = edges.margins();
        int height = Math.max(edges.full().height(), crop.top() + output.height());
        int width = Math.max(edges.full().width(), crop.left() + output.width());
        code.add(
                "full = np.zeros((%d, %d, %d, %d), dtype=x.dtype)"
                        .formatted(input.samples(), height, width, output.channels()),
                "for u in range(%d):".formatted(transposed.window().height()),
                "    for v in range(%d):".formatted(transposed.window().width()),
                "        rows = " + slice("u", transposed, input.height(), true),
                "        columns = " + slice("v", transposed, input.width(), false),
                "        full[:, rows, columns] += " + product(transposed));
        boolean whole = crop.top() == 0 && crop.left() == 0;
        boolean cuts = !whole || height != output.height() || width != output.width();
        String kept =
                cuts
                        ? "[:, %d:%d, %d:%d]"
                                .formatted(
                                        crop.top(),
                                        crop.top() + output.height(),
                                        crop.left(),
                                        crop.left() + output.width())
                        : "";
        code.add("y = full" + kept + bias());
    }

    private static String slice(
            String tap, TransposedConvolution transposed, int input, boolean downwards) {
        Size strides = transposed.strides();
        Size dilations = transposed.dilations();
        int stride = downwards ? strides.height() : strides.width();
        int dilation = downwards ? dilations.height() : dilations.width();
        String first = dilation == 1 ? tap : tap + " * " + dilation;
        return "slice(%s, %s + %d, %d)".formatted(first, first, (input - 1) * stride + 1, stride);
    }

    private String product(TransposedConvolution transposed) {
        return transposed.groups() == 1
                ? "x @ kernel[u, v]"
                : "np.concatenate([x[..., %s] @ kernel[u, v, :, %s] for g in range(%d)], axis=-1)"
                        .formatted(channels(), filters(), transposed.groups());
    }

    /** Pools an array x of N × H × W × C into y, for any framework that has no such pool. */
    static void pool(Edges edges, WindowPooling pooling, boolean isHalf, PythonProgram code) {
        windows(edges, code);
        String sides = Edges.numpyPad(edges.all());
        boolean pads = !edges.all().equals(Margins.NONE);
        switch (pooling) {
            case MaxPooling _ -> {
                if (pads) {
                    code.add(
                            "nothing = np.iinfo(x.dtype).min if x.dtype.kind == \"i\" else -np.inf",
                            "x = np.pad(x, %s, constant_values=nothing)".formatted(sides));
                }
                code.add("y = windows(x).max(axis=(4, 5))");
            }
            case AveragePooling average -> {
                if (isHalf) {
                    code.add("x = x.astype(\"float32\")");
                }
                if (pads) {
                    code.add("cells = " + cells(edges, average) + "  # which cells count");
                    code.add("x = np.pad(x, %s)".formatted(sides));
                    code.add("y = windows(x).sum(axis=(4, 5)) / windows(cells).sum(axis=(4, 5))");
                } else {
                    code.add(
                            "y = windows(x).sum(axis=(4, 5)) / %d"
                                    .formatted(
                                            average.window().height() * average.window().width()));
                }
            }
        }
    }

    /** Ones where a cell counts in the mean, in an array as large as the padded input. */
    static String cells(Edges edges, AveragePooling average) {
        Shape input = edges.geometry().input();
        Margins sides = edges.margins();
        return average.countPadding()
                ? "np.pad(np.ones((1, %d, %d, 1), dtype=x.dtype), %s)"
                        .formatted(
                                input.height() + sides.rows(),
                                input.width() + sides.columns(),
                                Edges.numpyPad(
                                        new Margins(
                                                0,
                                                edges.beyond().height(),
                                                0,
                                                edges.beyond().width())))
                : "np.pad(np.ones((1, %d, %d, 1), dtype=x.dtype), %s)"
                        .formatted(input.height(), input.width(), Edges.numpyPad(edges.all()));
    }
}
