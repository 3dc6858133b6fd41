package kernelwalk.picture;

import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Position;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Works out where everything stands on one board. */
final class BoardLayout {

    /** Room for a card's name above it. */
    static final double LABEL = 30;

    /** Room for a sign between two cards. */
    static final double SIGN = 96;

    /** Room for the bias under the kernel. */
    private static final double BIAS = 78;

    private static final double EDGE = 24;
    private static final double CARD_GAP = 14;
    private static final double LARGEST_CELL = 84;
    private static final int MOST_CARDS = 4;

    private final Geometry geometry;
    private final Operation operation;
    private final Position position;
    private final Box size;
    private final Box worked;
    private final Margins margins;
    private final int cards;

    BoardLayout(Frame frame, double width, double height) {
        this.geometry = frame.computation().geometry();
        this.operation = frame.exercise().operation();
        this.position = frame.position();
        this.size = new Box(0, 0, width, height);
        double panel = Math.clamp(height * 0.34, 180, 420);
        this.worked = new Box(EDGE, height - panel - 12, width - 2 * EDGE, panel);
        this.margins =
                operation instanceof TransposedConvolution ? Margins.NONE : geometry.margins();
        this.cards = geometry.channels() <= MOST_CARDS ? geometry.channels() : 1;
    }

    Board board() {
        double room = worked.y() - LABEL - CARD_GAP;
        double cell = cell(room);
        boolean weighted = operation instanceof Weighted;
        List<Integer> filters = filters(room, cell);
        double total = columns() * cell + (weighted ? 2 : 1) * SIGN;
        double x = Math.round(Math.max(EDGE, (size.width() - total) / 2)) + margins.left() * cell;
        double middle = LABEL + CARD_GAP / 2 + room / 2;
        List<Grid> input =
                stack(Part.INPUT, channels(), x, middle, cell, margins, shape(geometry.input()));
        x += (geometry.input().width() + margins.right()) * cell + SIGN;
        List<Grid> kernel = List.of();
        Optional<Grid> bias = Optional.empty();
        if (weighted) {
            List<Integer> own =
                    channels().stream().map(channel -> channel - firstChannel()).toList();
            double stacked = cards * geometry.window().height() * cell + (cards - 1) * CARD_GAP;
            double lowest = worked.y() - BIAS - stacked / 2;
            kernel =
                    stack(
                            Part.KERNEL,
                            own,
                            x,
                            Math.min(middle, lowest),
                            cell,
                            Margins.NONE,
                            geometry.window());
            double bottom = kernel.getLast().box().bottom();
            double edge = Math.clamp(cell, 36, 54);
            bias =
                    Optional.of(
                            new Grid(
                                    Part.BIAS, position.filter(), x + 26, bottom + 14, edge, 1, 1));
            x += geometry.window().width() * cell + SIGN;
        }
        List<Grid> output =
                stack(
                        Part.OUTPUT,
                        filters,
                        x,
                        middle,
                        cell,
                        Margins.NONE,
                        shape(geometry.output()));
        return worked(input, kernel, bias, output);
    }

    private Board worked(
            List<Grid> input, List<Grid> kernel, Optional<Grid> bias, List<Grid> output) {
        int height = geometry.window().height();
        int width = geometry.window().width();
        int grids = kernel.isEmpty() ? 1 : 3;
        double cell =
                Math.floor(
                        Math.min(
                                Math.min(84, (worked.height() - LABEL - 68) / height),
                                (worked.width() * 0.7 - (grids - 1) * SIGN) / (grids * width)));
        double y = worked.y() + LABEL + 8;
        double x = worked.x() + 22;
        int slice = firstChannel() + position.channel();
        Grid window = new Grid(Part.WINDOW, slice, x, y, cell, height, width);
        double step = width * cell + SIGN;
        Optional<Grid> weights =
                kernel.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Grid(
                                        Part.WEIGHTS,
                                        position.channel(),
                                        x + step,
                                        y,
                                        cell,
                                        height,
                                        width));
        Optional<Grid> products =
                kernel.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Grid(
                                        Part.PRODUCTS,
                                        position.channel(),
                                        x + 2 * step,
                                        y,
                                        cell,
                                        height,
                                        width));
        return new Board(size, input, kernel, bias, output, worked, window, weights, products);
    }

    private double cell(double room) {
        int signs = operation instanceof Weighted ? 2 : 1;
        double across = (size.width() - 2 * EDGE - signs * SIGN) / columns();
        double gaps = (cards - 1) * CARD_GAP;
        double down = (room - gaps) / (cards * (geometry.input().height() + margins.rows()));
        double output = room / geometry.output().height();
        double kernel = (room - gaps - BIAS) / (cards * geometry.window().height());
        return Math.max(
                4,
                Math.floor(
                        Math.min(
                                Math.min(LARGEST_CELL, across),
                                Math.min(Math.min(down, output), kernel))));
    }

    private int columns() {
        int kernel = operation instanceof Weighted ? geometry.window().width() : 0;
        return geometry.input().width() + margins.columns() + kernel + geometry.output().width();
    }

    /** The filters whose cards fit one under the other, or the current one. */
    private List<Integer> filters(double room, double cell) {
        int count = geometry.output().channels();
        double needed = count * geometry.output().height() * cell + (count - 1) * CARD_GAP;
        return count <= MOST_CARDS && needed <= room
                ? firstIntegers(0, count)
                : List.of(position.filter());
    }

    private List<Integer> channels() {
        return cards == geometry.channels()
                ? firstIntegers(firstChannel(), cards)
                : List.of(firstChannel() + position.channel());
    }

    private int firstChannel() {
        return geometry.firstChannel(position.filter());
    }

    private static Size shape(Shape shape) {
        return new Size(shape.height(), shape.width());
    }

    private static List<Integer> firstIntegers(int first, int count) {
        return IntStream.range(first, first + count).boxed().toList();
    }

    private static List<Grid> stack(
            Part part,
            List<Integer> slices,
            double x,
            double middle,
            double cell,
            Margins margins,
            Size size) {
        double card = (size.height() + margins.rows()) * cell;
        double all = slices.size() * card + (slices.size() - 1) * CARD_GAP;
        double y = middle - all / 2 + margins.top() * cell;
        var grids = new ArrayList<Grid>();
        for (int slice : slices) {
            grids.add(
                    new Grid(
                            part,
                            slice,
                            x,
                            Math.round(y),
                            cell,
                            size.height(),
                            size.width(),
                            margins));
            y += card + CARD_GAP;
        }
        return List.copyOf(grids);
    }
}
