package kernelwalk.exercise.file;

import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Place;

/** The weights of a dense layer in a file, inputs × units, which are a kernel of one cell to whoever works it. */
final class DenseWeights {

    /** How many axes they have in a file. */
    static final int AXES = 2;

    private static final String CELL = "1×1×";

    private DenseWeights() {}

    static KernelShape layout(int[] lengths) {
        try {
            return new KernelShape(1, 1, lengths[0], lengths[1]);
        } catch (ConvolutionException problem) {
            throw told(problem);
        }
    }

    /** A problem of the kernel as one of the weights, with the shape that stands in the file. */
    static ConvolutionException told(ConvolutionException problem) {
        Object[] arguments = problem.arguments().stream().map(DenseWeights::withoutCell).toArray();
        var told = new ConvolutionException(problem.reason(), Place.WEIGHTS, arguments);
        told.initCause(problem);
        return told;
    }

    private static Object withoutCell(Object argument) {
        return argument instanceof String shape && shape.startsWith(CELL)
                ? shape.substring(CELL.length())
                : argument;
    }
}
