package kernelwalk.convolution;

/** An operation that takes numbers to other places, or leaves them, and changes none. */
public sealed interface Rearranging extends Windowless {

    /**
     * All numbers of a sample in one row of units. Keras reads row, column, channel; PyTorch channel, row, column.
     *
     * @see <a href="https://keras.io/api/layers/reshaping_layers/flatten/">Keras</a>
     * @see <a href="https://pytorch.org/docs/stable/generated/torch.nn.Flatten.html">PyTorch</a>
     */
    record Flatten() implements Rearranging {

        @Override
        public boolean givesUnits() {
            return true;
        }

        /** The input cell that a unit comes from. */
        public Cell source(int sample, int unit, Shape input, Convention convention) {
            if (readsChannelsFirst(convention)) {
                int map = input.height() * input.width();
                int place = unit % map;
                return new Cell(sample, place / input.width(), place % input.width(), unit / map);
            }
            int place = unit / input.channels();
            return new Cell(
                    sample, place / input.width(), place % input.width(), unit % input.channels());
        }

        /** The unit that an input cell goes to: the inverse of {@link #source}. */
        public int unit(Cell cell, Shape input, Convention convention) {
            return readsChannelsFirst(convention)
                    ? (cell.channel() * input.height() + cell.row()) * input.width() + cell.column()
                    : (cell.row() * input.width() + cell.column()) * input.channels()
                            + cell.channel();
        }

        /** Whether a channel is read to its end before the next begins. */
        public static boolean readsChannelsFirst(Convention convention) {
            return convention == Convention.PYTORCH;
        }
    }

    /**
     * Zeros around each map.
     *
     * @param margins how many on each side
     */
    record ZeroPadding(Margins margins) implements Rearranging {

        @Override
        public Padding padding() {
            return new Padding.Explicit(margins);
        }

        @Override
        public ZeroPadding withPadding(Padding other) {
            return other instanceof Padding.Explicit(Margins given, Border _)
                    ? new ZeroPadding(given)
                    : this;
        }
    }

    /**
     * Each number repeated in a block: the nearest number is taken.
     *
     * @param factors rows and columns of a block, each at least 1
     */
    record UpSampling(Size factors) implements Rearranging {}

    /**
     * Numbers left out by chance while a network learns. When it is used, as here, nothing happens.
     *
     * @param rate the share that is left out while learning, from 0 to below 1
     */
    record Dropout(Rational rate) implements Rearranging {}
}
