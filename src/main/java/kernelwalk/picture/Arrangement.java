package kernelwalk.picture;

import java.util.List;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.Operation.TransposedConvolution;

/**
 * How the channels of a window stand on a board.
 *
 * @param stacked  whether every channel has a card of its own, or only the current one
 * @param products whether the products stand beside the kernel's cards
 * @param across   how many input cards stand side by side
 */
record Arrangement(boolean stacked, boolean products, int across) {

    /** One channel at a time, worked in the panel. */
    static final Arrangement SINGLE = new Arrangement(false, false, 1);

    private static final int MOST_CARDS = 4;

    /** Every arrangement of the channels of a frame, the one that shows most first; the last always fits. */
    static List<Arrangement> of(Frame frame) {
        Geometry geometry = frame.computation().geometry();
        int channels = geometry.channels();
        boolean spreads = frame.exercise().operation() instanceof TransposedConvolution;
        if (channels == 1 || channels > MOST_CARDS || spreads || frame.inputFold().isPresent()) {
            return List.of(SINGLE);
        }
        boolean practised = frame.isPractised();
        boolean multiplies = BoardLayout.isWeighted(frame);
        return practised || !multiplies
                ? List.of(without(1), without(2), SINGLE)
                : List.of(
                        new Arrangement(true, true, 1),
                        new Arrangement(true, true, 2),
                        without(1),
                        without(2),
                        SINGLE);
    }

    private static Arrangement without(int across) {
        return new Arrangement(true, false, across);
    }
}
