package kernelwalk.homework;

import kernelwalk.convolution.Convention;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.OperationType;

/**
 * What a problem is to be like; its numbers are drawn.
 *
 * @param operation  what is done to the input
 * @param input      height and width of the input
 * @param window     height and width of the kernel or of the pooling window
 * @param strides    cells from one window to the next
 * @param padding    how far a window reaches over the edge
 * @param dilations  cells from one tap of a window to the next
 * @param channels   channels of the input
 * @param filters    filters of the kernel; pools have none
 * @param hasBias    whether there is a bias other than 0
 * @param numbers    what the numbers look like
 * @param convention whose rules are followed
 */
public record ProblemPlan(
        OperationType operation,
        Size input,
        Size window,
        Size strides,
        Padding padding,
        Size dilations,
        int channels,
        int filters,
        boolean hasBias,
        NumberKind numbers,
        Convention convention) {

    /** The same with numbers of another kind. */
    public ProblemPlan with(NumberKind other) {
        return new ProblemPlan(
                operation,
                input,
                window,
                strides,
                padding,
                dilations,
                channels,
                filters,
                hasBias,
                other,
                convention);
    }

    /** A plan as a course of that difficulty would have it, drawn with a seed. */
    public static ProblemPlan drawn(OperationType operation, Difficulty difficulty, long seed) {
        return new PlanDraw(operation, difficulty, seed).plan();
    }
}
