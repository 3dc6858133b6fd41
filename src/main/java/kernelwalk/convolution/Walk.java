package kernelwalk.convolution;

import java.util.Objects;
import java.util.stream.IntStream;
import kernelwalk.convolution.Position.Phase;

/**
 * The ordered sequence of everything that happens: sample → filter → row → column → arrival, taps, ending, done.
 *
 * <p>Rows and columns are those of the output, one window for each cell. A transposed convolution goes over the rows
 * and columns of its input instead: each cell arrives, spreads over the output tap by tap, and is done; the bias is
 * added once, at the end of each feature map.
 *
 * <p>Moments are numbered from 0. Every question is answered in constant time, however long the walk.
 */
public final class Walk {

    private final Shape output;
    private final int rows;
    private final int columns;
    private final Size window;
    private final int channels;
    private final boolean byChannel;
    private final boolean hasEnding;
    private final boolean spreads;

    /**
     * @param order     in which order the taps of a window are taken
     * @param hasEnding whether a bias or a division follows the taps
     * @param spreads   whether it goes over the input, as a transposed convolution does
     */
    Walk(Geometry geometry, TapOrder order, boolean hasEnding, boolean spreads) {
        this.output = geometry.output();
        this.rows = spreads ? geometry.input().height() : output.height();
        this.columns = spreads ? geometry.input().width() : output.width();
        this.window = geometry.window();
        this.channels = geometry.channels();
        this.byChannel = order == TapOrder.CHANNELS;
        this.hasEnding = hasEnding && !spreads;
        this.spreads = spreads;
    }

    /** Whether it goes over the cells of the input, each of which spreads over the output. */
    public boolean spreads() {
        return spreads;
    }

    /** How many moments there are. */
    public long length() {
        return (long) output.samples() * output.channels() * mapLength();
    }

    /** Windows of the whole walk, or input cells that spread, once for each filter. */
    public long windows() {
        return (long) output.samples() * output.channels() * rows * columns;
    }

    /** Taps of one window. */
    public int taps() {
        return window.height() * window.width() * channels;
    }

    /** Moments of one window. */
    public int moments() {
        return taps() + (hasEnding ? 3 : 2);
    }

    /** Moments of the windows of one feature map. */
    private long bodyLength() {
        return (long) rows * columns * moments();
    }

    /** Moments of one feature map: when cells spread, its bias comes last. */
    private long mapLength() {
        return bodyLength() + (spreads ? 1 : 0);
    }

    /**
     * The moment with a number.
     *
     * @throws IndexOutOfBoundsException when the number is not in 0 … length − 1
     */
    public Position at(long index) {
        Objects.checkIndex(index, length());
        int map = (int) (index / mapLength());
        int filter = map % output.channels();
        int sample = map / output.channels();
        long rest = index % mapLength();
        if (rest == bodyLength()) {
            return Position.arrival(sample, filter, rows - 1, columns - 1).in(Phase.ENDING);
        }
        int place = (int) (rest / moments());
        int moment = (int) (rest % moments());
        int row = place / columns;
        int column = place % columns;
        var arrival = Position.arrival(sample, filter, row, column);
        if (moment == 0) {
            return arrival;
        }
        if (moment > taps()) {
            return arrival.in(moment == moments() - 1 ? Phase.DONE : Phase.ENDING);
        }
        int tap = moment - 1;
        return arrival.atTap(channel(tap), u(tap), v(tap));
    }

    /** The number of a moment: the inverse of {@link #at}. */
    public long indexOf(Position position) {
        long map = mapOf(position.sample(), position.filter());
        long start = map + ((long) position.row() * columns + position.column()) * moments();
        return switch (position.phase()) {
            case ARRIVAL -> start;
            case TAP -> start + 1 + tap(position.channel(), position.u(), position.v());
            case ENDING -> spreads ? map + bodyLength() : start + 1 + taps();
            case DONE -> start + moments() - 1;
        };
    }

    /** The moment when the window of an output cell arrives; when cells spread, when its feature map begins. */
    public long startOf(Cell cell) {
        long map = mapOf(cell.sample(), cell.channel());
        return spreads ? map : map + ((long) cell.row() * columns + cell.column()) * moments();
    }

    /** The moment when an output cell is finished; when cells spread, when its feature map's bias is added. */
    public long endOf(Cell cell) {
        return spreads ? startOf(cell) + bodyLength() : startOf(cell) + moments() - 1;
    }

    private long mapOf(int sample, int filter) {
        return ((long) sample * output.channels() + filter) * mapLength();
    }

    /** The place of a moment's window in the order of windows, from 0. */
    public long windowOf(Position position) {
        long map = (long) position.sample() * output.channels() + position.filter();
        return (map * rows + position.row()) * columns + position.column();
    }

    /**
     * Where this walk stands beside another one when both go window by window and, within a window, tap by tap. One with
     * fewer windows waits at its end, one with fewer taps after its last.
     *
     * @param moment of the other walk
     */
    public long beside(Walk other, long moment) {
        Position there = other.at(moment);
        long window = other.windowOf(there);
        if (window >= windows()) {
            return length() - 1;
        }
        long cells = (long) rows * columns;
        long start = window / cells * mapLength() + window % cells * moments();
        return switch (there.phase()) {
            case ARRIVAL -> start;
            case TAP -> start + Math.min(other.tapsTaken(moment), taps());
            case ENDING -> start + (hasEnding ? 1 + taps() : moments() - 1);
            case DONE -> start + moments() - 1;
        };
    }

    /** How many taps of the current window are taken at a moment, this one included. */
    public int tapsTaken(long index) {
        long rest = index % mapLength();
        return rest == bodyLength() ? taps() : Math.min((int) (rest % moments()), taps());
    }

    /** Whether an output cell is finished at a moment. */
    public boolean isDone(Cell cell, long index) {
        return endOf(cell) <= index;
    }

    /** The next moment of a level, or the last of the walk. */
    public long next(long index, Level level) {
        long end = length() - 1;
        return switch (level) {
            case TAP -> Math.min(index + 1, end);
            case WINDOW, ROW -> Math.min(nextInMap(index, span(level)), end);
            case FILTER, SAMPLE, LAYER ->
                    Math.min((index + 1) / span(level) * span(level) + span(level) - 1, end);
        };
    }

    private long nextInMap(long index, long span) {
        long map = (index + 1) / mapLength() * mapLength();
        long rest = index + 1 - map;
        long stop = rest / span * span + span - 1;
        return map + (stop >= bodyLength() - 1 ? mapLength() - 1 : stop);
    }

    /** The previous moment of a level, or the first of the walk. */
    public long previous(long index, Level level) {
        return switch (level) {
            case TAP -> Math.max(index - 1, 0);
            case WINDOW, ROW -> Math.max(previousInMap(index, span(level)), 0);
            case FILTER, SAMPLE, LAYER -> Math.max(index / span(level) * span(level) - 1, 0);
        };
    }

    private long previousInMap(long index, long span) {
        long map = index / mapLength() * mapLength();
        long rest = Math.min(index - map, bodyLength() - 1);
        return map + rest / span * span - 1;
    }

    /** How many moments lie between two ticks of a level. */
    public long span(Level level) {
        return switch (level) {
            case TAP -> 1;
            case WINDOW -> moments();
            case ROW -> (long) columns * moments();
            case FILTER -> mapLength();
            case SAMPLE -> output.channels() * mapLength();
            case LAYER -> length();
        };
    }

    /** The place of a tap in the walk order of its window, from 0. */
    public int tap(int channel, int u, int v) {
        return byChannel
                ? (channel * window.height() + u) * window.width() + v
                : (u * window.width() + v) * channels + channel;
    }

    /** The places in the walk order of the taps, in the order in which a framework adds them. */
    IntStream asAdded() {
        return IntStream.range(0, taps())
                .map(
                        tap -> {
                            int place = tap / channels;
                            return tap(
                                    tap % channels, place / window.width(), place % window.width());
                        });
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
