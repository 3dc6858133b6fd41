package kernelwalk.export;

import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.WindowPooling;
import kernelwalk.convolution.Rounding;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;

/**
 * PyTorch's pools with a window that slides, and what it lacks written out by hand.
 *
 * @param edges     of the exercise
 * @param arguments what its functions take for them
 * @param code      where the lines go
 */
record PyTorchPools(Edges edges, PyTorchEdges arguments, PythonProgram code) {

    void write(WindowPooling pooling) {
        Size window = pooling.window();
        boolean own = hasTorchEdges(pooling);
        String stride =
                pooling.strides().equals(window)
                        ? ""
                        : ", stride=" + PythonProgram.tuple(pooling.strides());
        String padding =
                own && !edges.margins().equals(Margins.NONE)
                        ? ", padding=" + arguments.halves()
                        : "";
        String ceil = own && pooling.rounding() == Rounding.CEIL ? ", ceil_mode=True" : "";
        switch (pooling) {
            case MaxPooling _ -> {
                if (!own) {
                    arguments.pad(edges.all(), ", value=float(\"-inf\")");
                }
                code.add(
                        "y = F.max_pool2d(x, %s%s%s%s%s)"
                                .formatted(
                                        PythonProgram.tuple(window),
                                        stride,
                                        padding,
                                        PyTorchEdges.dilation(pooling.dilations()),
                                        ceil));
            }
            case AveragePooling average -> {
                String pool = "F.avg_pool2d(%s, " + PythonProgram.tuple(window) + stride;
                if (edges.dilates()) {
                    dilated(average);
                } else if (own) {
                    boolean leaves = !average.countPadding() && !padding.isEmpty();
                    String counts = leaves ? ", count_include_pad=False" : "";
                    code.add("y = " + pool.formatted("x") + padding + ceil + counts + ")");
                } else {
                    cells(average);
                    code.add("y = " + pool.formatted("x") + ") / " + pool.formatted("cells") + ")");
                }
            }
        }
    }

    /** PyTorch pads both sides alike, by at most half a window. */
    private boolean hasTorchEdges(WindowPooling pooling) {
        Margins sides = edges.margins();
        return arguments.isSymmetric()
                && 2 * sides.top() <= pooling.window().height()
                && 2 * sides.left() <= pooling.window().width();
    }

    private void cells(AveragePooling average) {
        Shape input = edges.geometry().input();
        Margins sides = edges.margins();
        Size beyond = edges.beyond();
        String ones = "cells = F.pad(torch.ones(1, 1, %d, %d, dtype=x.dtype), (%d, %d, %d, %d))";
        Margins all = edges.all();
        code.add(
                (average.countPadding()
                                ? ones.formatted(
                                        input.height() + sides.rows(),
                                        input.width() + sides.columns(),
                                        0,
                                        beyond.width(),
                                        0,
                                        beyond.height())
                                : ones.formatted(
                                        input.height(),
                                        input.width(),
                                        all.left(),
                                        all.right(),
                                        all.top(),
                                        all.bottom()))
                        + "  # which cells count");
        arguments.pad(all, "");
    }

    private void dilated(AveragePooling average) {
        code.add("# PyTorch's mean has no dilation: unfold picks the cells of each window");
        cells(average);
        Shape output = edges.geometry().output();
        String unfold =
                "F.unfold(%s, "
                        + PythonProgram.tuple(average.window())
                        + PyTorchEdges.dilation(average.dilations())
                        + PyTorchEdges.strides(average.strides())
                        + ")";
        int taps = average.window().height() * average.window().width();
        code.add(
                "sums = %s.reshape(%d, %d, %d, %d, %d).sum(2)"
                        .formatted(
                                unfold.formatted("x"),
                                output.samples(),
                                output.channels(),
                                taps,
                                output.height(),
                                output.width()),
                "counts = %s.reshape(1, 1, %d, %d, %d).sum(2)"
                        .formatted(
                                unfold.formatted("cells"), taps, output.height(), output.width()),
                "y = sums / counts");
    }
}
