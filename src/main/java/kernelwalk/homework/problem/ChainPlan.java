package kernelwalk.homework.problem;

import java.util.List;
import java.util.SplittableRandom;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.OperationType;

/**
 * What a chain of layers is to be like, as an exam sheet has it; its numbers are drawn.
 *
 * @param layers   what each layer does
 * @param input    height and width of the input
 * @param window   height and width of the kernels
 * @param channels channels of the input
 * @param filters  filters of each kernel
 * @param units    units of each dense layer
 * @param hasBias  whether the weights have a bias other than 0
 */
public record ChainPlan(
        List<OperationType> layers,
        Size input,
        Size window,
        int channels,
        int filters,
        int units,
        boolean hasBias) {

    /** What most sheets ask for. */
    public static final List<OperationType> EXAM =
            List.of(
                    OperationType.CONVOLUTION,
                    OperationType.RELU,
                    OperationType.MAX_POOLING,
                    OperationType.FLATTEN,
                    OperationType.DENSE);

    /** Sides of the input and of the kernel between which a pool of two rows and columns leaves nothing over. */
    private static final int[][] SIDES = {{4, 3}, {6, 3}, {5, 2}};

    public ChainPlan {
        layers = List.copyOf(layers);
    }

    /** A plan of the sizes of real sheets: 4×4 to 6×6, one to three kernels, two to four units. */
    public static ChainPlan drawn(List<OperationType> layers, long seed) {
        var random = new SplittableRandom(seed);
        int[] sides = SIDES[random.nextInt(SIDES.length)];
        return new ChainPlan(
                layers,
                new Size(sides[0], sides[0]),
                new Size(sides[1], sides[1]),
                1,
                random.nextInt(1, 4),
                random.nextInt(2, 5),
                true);
    }
}
