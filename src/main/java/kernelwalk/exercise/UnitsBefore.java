package kernelwalk.exercise;

import java.util.List;
import kernelwalk.convolution.Cause;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.GlobalPooling;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Place;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.exercise.Chain.Passed;

/**
 * Which layer has made units of maps: behind it there are no rows and columns any more that a window could go over. Keras and
 * PyTorch refuse such a model by the number of axes.
 */
final class UnitsBefore {

    private UnitsBefore() {}

    /**
     * Refuses a layer that takes maps where units come in.
     *
     * @param before what has been worked before it
     * @throws ConvolutionException when one of these has made units
     */
    static void refuse(List<Passed> before, Convention convention) {
        for (int i = before.size() - 1; i >= 0; i--) {
            if (makes(before.get(i).layer().operation(), convention)) {
                throw new ConvolutionException(Cause.MAPS_AFTER_UNITS, Place.INPUT, i + 1);
            }
        }
    }

    /** Of a global pool Keras makes units; to PyTorch, whose pool keeps its axes, they are maps of one cell. */
    private static boolean makes(Operation operation, Convention convention) {
        return operation instanceof Flatten
                || operation instanceof GlobalPooling && convention == Convention.KERAS;
    }
}
