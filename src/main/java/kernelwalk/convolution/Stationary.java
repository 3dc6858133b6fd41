package kernelwalk.convolution;

/** An operation without a window that slides: it has no strides, no dilations and no padding to choose. */
public sealed interface Stationary extends Operation permits Dense, GlobalPooling, Windowless {

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
    default Stationary withStrides(Size other) {
        return this;
    }

    @Override
    default Stationary withPadding(Padding other) {
        return this;
    }

    @Override
    default Stationary withDilations(Size other) {
        return this;
    }
}
