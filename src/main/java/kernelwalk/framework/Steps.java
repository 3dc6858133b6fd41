package kernelwalk.framework;

import kernelwalk.convolution.Size;
import kernelwalk.exercise.PaddingKind;

/**
 * How the window of a call moves, as asked for.
 *
 * @param strides   rows and columns from one window to the next
 * @param dilations rows and columns from one tap to the next
 * @param padding   how the padding is asked for
 * @param sides     the zeros when they are asked for by numbers
 */
public record Steps(Size strides, Size dilations, PaddingKind padding, Sides sides) {

    /** The same over an input that has been padded before: what frameworks pad themselves is left. */
    Steps arriving() {
        return new Steps(
                strides,
                dilations,
                padding == PaddingKind.SAME ? PaddingKind.SAME : PaddingKind.VALID,
                Sides.NONE);
    }
}
