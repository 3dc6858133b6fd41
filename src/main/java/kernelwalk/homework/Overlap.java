package kernelwalk.homework;

import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Shape;

/** What two shapes have in common. */
final class Overlap {

    private Overlap() {}

    /** Where a cell stands in a shape, row-major, or -1 when the shape does not have it. */
    static int index(Shape shape, Cell cell) {
        boolean isThere =
                cell.sample() < shape.samples()
                        && cell.row() < shape.height()
                        && cell.column() < shape.width()
                        && cell.channel() < shape.channels();
        return isThere ? shape.index(cell.sample(), cell.row(), cell.column(), cell.channel()) : -1;
    }
}
