package kernelwalk.picture;

import java.util.Optional;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.convolution.Shape;
import kernelwalk.words.CountFrom;

/** Which unit each cell becomes when maps are flattened: the number in its corner. */
record FlatOrder(Flatten flatten, Shape input, Convention convention, CountFrom from) {

    /** The order of a frame that flattens maps. */
    static Optional<FlatOrder> of(Frame frame) {
        return frame.exercise().operation() instanceof Flatten flatten && !frame.hasFlatInput()
                ? Optional.of(
                        new FlatOrder(
                                flatten,
                                frame.exercise().input().layout(),
                                frame.exercise().convention(),
                                frame.words().countFrom()))
                : Optional.empty();
    }

    /** The number of the unit that a cell becomes. */
    String unit(Cell cell) {
        return Integer.toString(from.name(flatten.unit(cell, input, convention)));
    }
}
