package kernelwalk.export;

import java.util.StringJoiner;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.WindowPooling;
import kernelwalk.convolution.Size;

/**
 * Keras' pools with a window that slides, and what it lacks written out before and after.
 *
 * @param edges     of the exercise
 * @param arguments what its layers take for them
 * @param code      where the lines go
 */
record KerasPools(Edges edges, KerasEdges arguments, PythonProgram code) {

    /** The lines before it, and what comes to the output then. */
    String write(WindowPooling pooling) {
        if (edges.dilates()) {
            code.add("# Keras' pools have no dilation: NumPy picks the cells of each window");
            boolean isHalf = arguments.type().equals("float16");
            NumpyCode.pool(edges, pooling, isHalf, code);
            return "y" + (isHalf ? ".astype(\"float16\")" : "");
        }
        boolean own = hasKerasEdges(pooling);
        return switch (pooling) {
            case MaxPooling _ -> {
                if (!own) {
                    code.add(
                            "x = keras.ops.pad(x, %s, constant_values=-np.inf)  # never the largest"
                                    .formatted(Edges.numpyPad(edges.all())));
                }
                code.add("layer = keras.layers." + call("MaxPooling2D(", pooling, own));
                yield KerasLayers.numbers("layer(x)");
            }
            case AveragePooling average -> average(average, own);
        };
    }

    private boolean hasKerasEdges(WindowPooling pooling) {
        boolean counts =
                pooling instanceof AveragePooling average
                        && average.countPadding()
                        && !edges.margins().equals(Margins.NONE);
        return edges.all().equals(Margins.NONE)
                || arguments.isSame(pooling.padding())
                        && !counts
                        && edges.beyond().equals(Size.ZERO);
    }

    private String average(AveragePooling average, boolean own) {
        String layer = "layer = keras.layers." + call("AveragePooling2D(", average, own);
        if (own) {
            code.add(layer);
            return KerasLayers.numbers("layer(x)");
        } else if (average.countPadding() && edges.beyond().equals(Size.ZERO)) {
            arguments.zeros(edges.margins());
            code.add(layer);
            return KerasLayers.numbers("layer(x)");
        } else {
            code.add("cells = " + NumpyCode.cells(edges, average) + "  # which cells count");
            arguments.zeros(edges.all());
            code.add(layer);
            return KerasLayers.numbers("layer(x) / layer(cells)");
        }
    }

    private String call(String name, WindowPooling pooling, boolean own) {
        var call = new StringJoiner(", ", name, ")").add(PythonProgram.tuple(pooling.window()));
        if (!pooling.strides().equals(pooling.window())) {
            call.add("strides=" + PythonProgram.tuple(pooling.strides()));
        }
        if (own && arguments.isSame(pooling.padding())) {
            call.add("padding=\"same\"");
        }
        arguments.dtype(call);
        return call.toString();
    }
}
