package kernelwalk.convolution;

/** A pool whose window is the whole map: one number of each channel is left, N × C. */
public sealed interface GlobalPooling extends Operation.Pooling, Stationary {

    /**
     * The largest number of each map.
     *
     * @param window the size of the maps
     */
    record GlobalMaxPooling(Size window) implements GlobalPooling {

        @Override
        public Operation.MaxPooling asWindows() {
            return Operation.MaxPooling.of(window);
        }

        @Override
        public GlobalMaxPooling withWindow(Size other) {
            return new GlobalMaxPooling(other);
        }
    }

    /**
     * The mean of each map.
     *
     * @param window the size of the maps
     */
    record GlobalAveragePooling(Size window) implements GlobalPooling {

        @Override
        public Operation.AveragePooling asWindows() {
            return Operation.AveragePooling.of(window);
        }

        @Override
        public GlobalAveragePooling withWindow(Size other) {
            return new GlobalAveragePooling(other);
        }
    }

    @Override
    Operation.WindowPooling asWindows();

    @Override
    GlobalPooling withWindow(Size other);

    @Override
    default GlobalPooling on(Shape input) {
        var whole = new Size(input.height(), input.width());
        return whole.equals(window()) ? this : withWindow(whole);
    }

    @Override
    default boolean givesUnits() {
        return true;
    }

    @Override
    default Size strides() {
        return window();
    }

    @Override
    default Rounding rounding() {
        return Rounding.FLOOR;
    }

    @Override
    default GlobalPooling withRounding(Rounding other) {
        return this;
    }

    @Override
    default boolean passesOverPadding() {
        return true;
    }
}
