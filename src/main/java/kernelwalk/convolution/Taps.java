package kernelwalk.convolution;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.convolution.Tap.Reading;

/**
 * The taps of all windows: which number and which weight meet, and where both stand.
 *
 * @param input      N × H × W × C, as typed
 * @param operation  what is done to it
 * @param geometry   which cell each tap reads
 * @param arithmetic holds the numbers
 * @param convention in which order numbers become units
 */
record Taps(
        Tensor<Shape> input,
        Operation operation,
        Geometry geometry,
        Arithmetic arithmetic,
        Convention convention) {

    /**
     * One tap of a window.
     *
     * @param channel from 0 within the group of the filter
     * @param u       row in the window
     * @param v       column in the window
     */
    Tap at(Cell cell, int channel, int u, int v) {
        if (operation instanceof Flatten flatten) {
            Cell source = flatten.source(cell.sample(), cell.channel(), input.layout(), convention);
            return Tap.at(source, 0, 0, 0).reading(Reading.INPUT, read(source));
        }
        var place =
                new Cell(
                        cell.sample(),
                        geometry.rows().offset(cell.row(), u),
                        geometry.columns().offset(cell.column(), v),
                        geometry.firstChannel(cell.channel()) + channel);
        int kernelRow = areTurned() ? geometry.window().height() - 1 - u : u;
        int kernelColumn = areTurned() ? geometry.window().width() - 1 - v : v;
        Tap tap =
                Tap.at(place, kernelRow, kernelColumn, channel)
                        .withWeight(weight(kernelRow, kernelColumn, channel, cell.channel()));
        int row = geometry.rows().inputAt(cell.row(), u);
        int column = geometry.columns().inputAt(cell.column(), v);
        return reading(tap, row, column);
    }

    /**
     * A tap with what stands where it reads.
     *
     * @param row    the input row, or what an axis says where there is none
     * @param column the input column, likewise
     */
    private Tap reading(Tap tap, int row, int column) {
        return switch (Math.min(row, column)) {
            case Axis.BEYOND -> tap.reading(Reading.BEYOND, zero());
            case Axis.GAP -> tap.reading(Reading.GAP, zero());
            case Axis.PADDED -> padded(tap);
            default -> tap.reading(Reading.INPUT, read(tap.input()));
        };
    }

    private Tap padded(Tap tap) {
        return geometry.copiedAt(tap.input())
                .map(source -> tap.copying(source, read(source)))
                .orElseGet(() -> tap.reading(Reading.PADDING, zero()));
    }

    private Value read(Cell cell) {
        int index = input.layout().index(cell.sample(), cell.row(), cell.column(), cell.channel());
        return number(input.at(index), Place.INPUT);
    }

    private Value zero() {
        return number(Rational.ZERO, Place.INPUT);
    }

    /** Whether the kernel is turned by 180° before it is used. */
    boolean areTurned() {
        return operation instanceof Weighted weighted && weighted.flip();
    }

    private Value weight(int row, int column, int channel, int filter) {
        if (operation instanceof Weighted weighted) {
            Tensor<KernelShape> kernel = weighted.kernel();
            return number(
                    kernel.at(kernel.layout().index(row, column, channel, filter)), Place.KERNEL);
        }
        return number(Rational.ONE, Place.KERNEL);
    }

    private Value number(Value typed, Place place) {
        return arithmetic.convert(typed, place);
    }

    /** Every output cell that reads an input cell, with the weight used, in the order filter, tap. */
    List<Influence> influence(Cell cell) {
        if (operation instanceof Flatten flatten) {
            int unit = flatten.unit(cell, input.layout(), convention);
            var output = new Cell(cell.sample(), 0, 0, unit);
            return List.of(Influence.of(output, at(output, 0, 0, 0)));
        }
        int group = cell.channel() / geometry.channels();
        int channel = cell.channel() % geometry.channels();
        int firstFilter = group * geometry.filtersPerGroup();
        var influences = new ArrayList<Influence>();
        for (int filter = firstFilter;
                filter < firstFilter + geometry.filtersPerGroup();
                filter++) {
            addInfluences(cell, channel, filter, influences);
        }
        return List.copyOf(influences);
    }

    private void addInfluences(Cell cell, int channel, int filter, List<Influence> influences) {
        for (int row : geometry.rows().places(cell.row())) {
            for (int column : geometry.columns().places(cell.column())) {
                addReaders(
                        new Cell(cell.sample(), row, column, cell.channel()),
                        channel,
                        filter,
                        influences);
            }
        }
    }

    private void addReaders(Cell place, int channel, int filter, List<Influence> influences) {
        Size window = geometry.window();
        for (int u = 0; u < window.height(); u++) {
            for (int row : outputs(geometry.rows(), place.row(), u)) {
                for (int v = 0; v < window.width(); v++) {
                    for (int column : outputs(geometry.columns(), place.column(), v)) {
                        var output = new Cell(place.sample(), row, column, filter);
                        influences.add(Influence.of(output, at(output, channel, u, v)));
                    }
                }
            }
        }
    }

    private static int[] outputs(Axis axis, int place, int tap) {
        return axis.outputsAt(place, tap).toArray();
    }
}
