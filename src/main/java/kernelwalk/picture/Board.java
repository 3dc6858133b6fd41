package kernelwalk.picture;

import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Position;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where everything stands on a board of a given size, read from left to right: input ⊙ kernel + bias = output, with
 * the worked step underneath.
 *
 * @param size     the whole board
 * @param input    a card for each channel that the current window reads
 * @param kernel   a card for each channel of the current filter; empty for pooling
 * @param bias     the current filter's bias, when there is one
 * @param output   a card for each filter when they fit, else for the current one
 * @param worked   the panel of the worked step
 * @param window   input cells of the window, in the panel
 * @param weights  weights, in the panel; absent for pooling
 * @param products products, in the panel; absent for pooling
 */
public record Board(
        Box size,
        List<Grid> input,
        List<Grid> kernel,
        Optional<Grid> bias,
        List<Grid> output,
        Box worked,
        Grid window,
        Optional<Grid> weights,
        Optional<Grid> products) {

    /** Lays out the board of a frame. */
    public static Board of(Frame frame, double width, double height) {
        return new BoardLayout(frame, width, height).board();
    }

    /** The cell at a point of the board. */
    public Optional<Target> at(double x, double y, Frame frame) {
        return Stream.of(input, kernel, bias.stream().toList(), output)
                .flatMap(List::stream)
                .filter(grid -> grid.box().contains(x, y))
                .findFirst()
                .map(
                        grid ->
                                target(
                                        grid,
                                        (int) ((y - grid.y()) / grid.cell()),
                                        (int) ((x - grid.x()) / grid.cell()),
                                        frame));
    }

    /** The rectangle of a cell, unless it is not on the board. */
    public Optional<Box> boxOf(Target target, Frame frame) {
        return Stream.of(input, kernel, bias.stream().toList(), output)
                .flatMap(List::stream)
                .filter(grid -> grid.part() == target.part())
                .flatMap(
                        grid ->
                                java.util.stream.IntStream.range(0, grid.rows() * grid.columns())
                                        .filter(
                                                i ->
                                                        target(
                                                                        grid,
                                                                        i / grid.columns(),
                                                                        i % grid.columns(),
                                                                        frame)
                                                                .equals(target))
                                        .mapToObj(
                                                i ->
                                                        grid.cell(
                                                                i / grid.columns(),
                                                                i % grid.columns())))
                .findFirst();
    }

    /** The rectangle around selected cells, unless they are not on the board. */
    public Optional<Box> boxOf(Selection selection, Frame frame) {
        return boxOf(selection.anchor(), frame)
                .flatMap(anchor -> boxOf(selection.focus(), frame).map(anchor::union));
    }

    /** The target that a cell of a card stands for. */
    public static Target target(Grid grid, int row, int column, Frame frame) {
        Position position = frame.position();
        Geometry geometry = frame.computation().geometry();
        int index =
                switch (grid.part()) {
                    case INPUT, WINDOW ->
                            geometry.input().index(position.sample(), row, column, grid.slice());
                    case OUTPUT ->
                            geometry.output().index(position.sample(), row, column, grid.slice());
                    case BIAS -> grid.slice();
                    case KERNEL, WEIGHTS, PRODUCTS ->
                            ((Weighted) frame.exercise().operation())
                                    .kernel()
                                    .layout()
                                    .index(row, column, grid.slice(), position.filter());
                };
        return new Target(grid.part(), index);
    }
}
