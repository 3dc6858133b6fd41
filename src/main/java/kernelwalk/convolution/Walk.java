package kernelwalk.convolution;

import kernelwalk.convolution.Position.Phase;

/**
 * The ordered sequence of everything that happens: sample → filter → row → column → arrival, taps, ending, done.
 *
 * <p>Moments are numbered from 0. Every question is answered in constant time, however long the walk.
 */
public final class Walk {

    private final Shape output;
    private final Size window;
    private final int channels;
    private final boolean byChannel;
    private final boolean hasEnding;

    /**
     * @param byChannel whether the taps of a window go channel by channel, or (as float sums do) take every channel
     *     at each place of the window
     * @param hasEnding whether a bias or a division follows the taps
     */
    Walk(Geometry geometry, boolean byChannel, boolean hasEnding) {
        this.output = geometry.output();
        this.window = geometry.window();
        this.channels = geometry.channels();
        this.byChannel = byChannel;
        this.hasEnding = hasEnding;
    }

    /** How many moments there are. */
    public long length() {
        return (long) output.count() * moments();
    }

    /** Windows of the whole walk. */
    public int windows() {
        return output.count();
    }

    /** Taps of one window. */
    public int taps() {
        return window.height() * window.width() * channels;
    }

    /** Moments of one window. */
    public int moments() {
        return taps() + (hasEnding ? 3 : 2);
    }

    /**
     * The moment with a number.
     *
     * @throws IndexOutOfBoundsException when the number is not in 0 … length − 1
     */
    public Position at(long index) {
        java.util.Objects.checkIndex(index, length());
        int place = (int) (index / moments());
        int moment = (int) (index % moments());
        int column = place % output.width();
        int line = place / output.width();
        int row = line % output.height();
        int map = line / output.height();
        int filter = map % output.channels();
        int sample = map / output.channels();
        if (moment == 0) {
            return new Position(sample, filter, row, column, Phase.ARRIVAL, 0, 0, 0);
        }
        if (moment > taps()) {
            Phase phase = moment == moments() - 1 ? Phase.DONE : Phase.ENDING;
            return new Position(sample, filter, row, column, phase, 0, 0, 0);
        }
        int tap = moment - 1;
        return new Position(sample, filter, row, column, Phase.TAP, channel(tap), u(tap), v(tap));
    }

    /** The number of a moment: the inverse of {@link #at}. */
    public long indexOf(Position position) {
        long start = startOf(position.output());
        return switch (position.phase()) {
            case ARRIVAL -> start;
            case TAP -> start + 1 + tap(position.channel(), position.u(), position.v());
            case ENDING -> start + 1 + taps();
            case DONE -> start + moments() - 1;
        };
    }

    /** The moment when the window of an output cell arrives. */
    public long startOf(Cell cell) {
        return (long) windowOf(cell) * moments();
    }

    /** The moment when an output cell is finished. */
    public long endOf(Cell cell) {
        return startOf(cell) + moments() - 1;
    }

    /** The place of an output cell in the order of windows, from 0. */
    public int windowOf(Cell cell) {
        return ((cell.sample() * output.channels() + cell.channel()) * output.height() + cell.row()) * output.width()
                + cell.column();
    }

    /** How many taps of the current window are taken at a moment, this one included. */
    public int tapsTaken(long index) {
        return Math.min((int) (index % moments()), taps());
    }

    /** Whether an output cell is finished at a moment. */
    public boolean isDone(Cell cell, long index) {
        return endOf(cell) <= index;
    }

    /** The next moment of a level, or the last of the walk. */
    public long next(long index, Level level) {
        long span = span(level);
        long end = (index + 1) / span * span + span - 1;
        return Math.min(level == Level.TAP ? index + 1 : end, length() - 1);
    }

    /** The previous moment of a level, or the first of the walk. */
    public long previous(long index, Level level) {
        long span = span(level);
        return Math.max(index / span * span - 1, 0);
    }

    /** How many moments lie between two ticks of a level. */
    public long span(Level level) {
        return switch (level) {
            case TAP -> 1;
            case WINDOW -> moments();
            case ROW -> (long) output.width() * moments();
            case FILTER -> (long) output.height() * output.width() * moments();
            case SAMPLE -> (long) output.channels() * output.height() * output.width() * moments();
        };
    }

    /** The place of a tap in the walk order of its window, from 0. */
    public int tap(int channel, int u, int v) {
        return byChannel
                ? (channel * window.height() + u) * window.width() + v
                : (u * window.width() + v) * channels + channel;
    }

    /** The channel of the tap with a place in the walk order. */
    int channel(int tap) {
        return byChannel ? tap / (window.height() * window.width()) : tap % channels;
    }

    /** The row in the window of the tap with a place in the walk order. */
    int u(int tap) {
        return byChannel ? tap / window.width() % window.height() : tap / channels / window.width();
    }

    /** The column in the window of the tap with a place in the walk order. */
    int v(int tap) {
        return byChannel ? tap % window.width() : tap / channels % window.width();
    }
}
