package kernelwalk.framework;

import java.util.List;
import kernelwalk.convolution.Size;

/** One of the two directions in which a window moves. */
enum Along {
    DOWN,
    ACROSS;

    /** Rows or columns of a pair. */
    int of(Size size) {
        return this == DOWN ? size.height() : size.width();
    }

    /** Rows or columns of N × H × W × C. */
    int of(List<Integer> shape) {
        return shape.get(axis());
    }

    /** The place among N × H × W × C. */
    int axis() {
        return ordinal() + 1;
    }

    /** The zeros asked for on both sides. */
    int zeros(Call call) {
        return this == DOWN ? call.zeros().rows() : call.zeros().columns();
    }
}
