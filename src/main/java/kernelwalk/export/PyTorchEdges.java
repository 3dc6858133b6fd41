package kernelwalk.export;

import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Size;

/**
 * What PyTorch's functions take for strides, dilations and padding.
 *
 * @param edges of the exercise
 * @param code  where the lines go
 */
record PyTorchEdges(Edges edges, PythonProgram code) {

    /** Whether both sides are padded alike. */
    boolean isSymmetric() {
        Margins sides = edges.margins();
        return sides.top() == sides.bottom() && sides.left() == sides.right();
    }

    /** The padding of one side, for both. */
    String halves() {
        return PythonProgram.tuple(new Size(edges.margins().top(), edges.margins().left()));
    }

    /** Pads x by hand. */
    void pad(Margins sides, String value) {
        code.add(
                "x = F.pad(x, (%d, %d, %d, %d)%s)  # left, right, top, bottom"
                        .formatted(
                                sides.left(), sides.right(), sides.top(), sides.bottom(), value));
    }

    static String strides(Size strides) {
        return strides.equals(Size.ONE) ? "" : ", stride=" + PythonProgram.tuple(strides);
    }

    static String dilation(Size dilations) {
        return dilations.equals(Size.ONE) ? "" : ", dilation=" + PythonProgram.tuple(dilations);
    }
}
