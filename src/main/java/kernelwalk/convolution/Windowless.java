package kernelwalk.convolution;

/** An operation without a window that slides: what comes out at a place comes from the numbers of one place. */
public sealed interface Windowless extends Operation permits Pointwise, Rearranging {

    @Override
    default Size strides() {
        return Size.ONE;
    }

    @Override
    default Size dilations() {
        return Size.ONE;
    }

    @Override
    default Padding padding() {
        return Padding.valid();
    }

    @Override
    default Size window() {
        return Size.ONE;
    }

    @Override
    default boolean passesOverPadding() {
        return false;
    }

    @Override
    default Windowless withStrides(Size other) {
        return this;
    }

    @Override
    default Windowless withPadding(Padding other) {
        return this;
    }

    @Override
    default Windowless withDilations(Size other) {
        return this;
    }
}
