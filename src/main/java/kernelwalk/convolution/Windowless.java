package kernelwalk.convolution;

/** An operation without a window: what comes out at a place comes from the numbers of one place. */
public sealed interface Windowless extends Stationary permits Pointwise, Rearranging {

    @Override
    default Size window() {
        return Size.ONE;
    }

    @Override
    default boolean passesOverPadding() {
        return false;
    }
}
