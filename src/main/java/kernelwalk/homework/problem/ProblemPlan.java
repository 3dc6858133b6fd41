package kernelwalk.homework.problem;

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

    /** The longest side that is asked for; beyond it nobody works a problem out by hand. */
    public static final int LONGEST_SIDE = 32;

    /** The most channels and the most filters that are asked for. */
    public static final int MOST_CHANNELS = 8;

    /** One channel, one filter, whole numbers and Keras' rules; stride 1, no padding, no dilation, no bias. */
    public static ProblemPlan of(OperationType operation, Size input, Size window) {
        return new ProblemPlan(
                operation,
                input,
                window,
                Size.ONE,
                Padding.valid(),
                Size.ONE,
                1,
                1,
                false,
                NumberKind.INTEGERS,
                Convention.KERAS);
    }

    /** The same with other strides. */
    public ProblemPlan withStrides(Size other) {
        return new ProblemPlan(
                operation,
                input,
                window,
                other,
                padding,
                dilations,
                channels,
                filters,
                hasBias,
                numbers,
                convention);
    }

    /** The same with another padding. */
    public ProblemPlan withPadding(Padding other) {
        return new ProblemPlan(
                operation,
                input,
                window,
                strides,
                other,
                dilations,
                channels,
                filters,
                hasBias,
                numbers,
                convention);
    }

    /** The same with other dilations. */
    public ProblemPlan withDilations(Size other) {
        return new ProblemPlan(
                operation,
                input,
                window,
                strides,
                padding,
                other,
                channels,
                filters,
                hasBias,
                numbers,
                convention);
    }

    /** The same with another number of channels. */
    public ProblemPlan withChannels(int other) {
        return new ProblemPlan(
                operation,
                input,
                window,
                strides,
                padding,
                dilations,
                other,
                filters,
                hasBias,
                numbers,
                convention);
    }

    /** The same with another number of filters. */
    public ProblemPlan withFilters(int other) {
        return new ProblemPlan(
                operation,
                input,
                window,
                strides,
                padding,
                dilations,
                channels,
                other,
                hasBias,
                numbers,
                convention);
    }

    /** The same with a bias other than 0, or without. */
    public ProblemPlan withBias(boolean other) {
        return new ProblemPlan(
                operation,
                input,
                window,
                strides,
                padding,
                dilations,
                channels,
                filters,
                other,
                numbers,
                convention);
    }

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

    /**
     * The length along an axis at which an input has room for two windows, without counting on padding.
     *
     * @param window   taps of the window along the axis
     * @param stride   cells from one window to the next
     * @param dilation cells from one tap to the next
     */
    public static int lengthForTwoWindows(int window, int stride, int dilation) {
        return (window - 1) * dilation + 1 + stride;
    }

    /** The same by other rules. */
    public ProblemPlan with(Convention other) {
        return new ProblemPlan(
                operation, input, window, strides, padding, dilations, channels, filters, hasBias,
                numbers, other);
    }

    /** A plan as a course of that difficulty would have it, drawn with a seed. */
    public static ProblemPlan drawn(OperationType operation, Difficulty difficulty, long seed) {
        return new PlanDraw(operation, difficulty, seed).plan();
    }
}
