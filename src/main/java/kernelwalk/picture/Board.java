package kernelwalk.picture;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Position;
import kernelwalk.convolution.Shape;

/**
 * Where everything stands on a board of a given size, read from left to right: input ⊙ kernel + bias = output, with
 * the worked step underneath.
 *
 * <p>With one channel the worked step has a window, weights and products of its own. With several, the products stand
 * beside the kernel's cards, a subtotal at each, and the panel below has the ledger alone.
 *
 * @param size     the whole board
 * @param input    a card for each channel that the current window reads, or for the current one
 * @param kernel   a card for each of these channels, of the current filter; empty for pooling
 * @param bias     the current filter's bias, when there is one
 * @param products a card for each of these channels; empty for pooling
 * @param output   a card for each filter when they fit, else for the current one
 * @param panel    the panel of the worked step
 * @param ledger   where the ledger stands in it
 * @param window   input cells of the window, in the panel
 * @param weights  weights, in the panel
 * @param pagers   arrows to what does not fit on the board
 * @param middle   the height around which cards are enlarged
 * @param type     how many times as large as usual the ledger is set
 */
public record Board(
        Box size,
        List<Grid> input,
        List<Grid> kernel,
        Optional<Grid> bias,
        List<Grid> products,
        List<Grid> output,
        Box panel,
        Box ledger,
        Optional<Grid> window,
        Optional<Grid> weights,
        List<Pager> pagers,
        double middle,
        double type) {

    /** Lays out the board of a frame so that everything fits. */
    public static Board of(Frame frame, double width, double height) {
        return of(frame, width, height, Viewport.FIT);
    }

    /** Lays out the board of a frame. */
    public static Board of(Frame frame, double width, double height, Viewport viewport) {
        return new BoardLayout(frame.drawn(), width, height).board(viewport);
    }

    /** Lays out the board of a frame beside another one, its cells no larger than those of the other. */
    public static Board beside(Frame other, Frame frame, double width, double height) {
        Board board = of(frame, width, height);
        double largest = of(other, width, height).input().getFirst().cell();
        return board.input().getFirst().cell() <= largest
                ? board
                : new BoardLayout(frame.drawn(), width, height).atMost(largest).board(Viewport.FIT);
    }

    /** The line under the panel: words on what is pointed at, and what the marks mean. */
    Box foot() {
        double y = panel.bottom() + 2;
        return new Box(panel.x(), y, panel.width(), size.bottom() - y - 2);
    }

    /** How large a number in a cell is set, at most. */
    public static double type(Box cell) {
        return Math.max(CardText.SMALLEST, CellPainter.usual(cell));
    }

    /** Whether subtotals stand beside the products, and the bias at the arrow behind them. */
    boolean hasSubtotals() {
        return isStacked() && !products.isEmpty();
    }

    /** Whether the products of several channels stand side by side with the kernel. */
    public boolean isStacked() {
        return window.isEmpty();
    }

    /** The cell at a point of the board; the panel hides what lies behind it. */
    public Optional<Target> at(double x, double y, Frame frame) {
        boolean behind = panel.contains(x, y);
        return cards().filter(
                        grid ->
                                grid.box().contains(x, y)
                                        && behind == panel.contains(grid.x(), grid.y()))
                .filter(
                        grid ->
                                grid.has(
                                        (int) ((y - grid.y()) / grid.cell()),
                                        (int) ((x - grid.x()) / grid.wide())))
                .findFirst()
                .map(
                        grid ->
                                target(
                                        grid,
                                        (int) ((y - grid.y()) / grid.cell()),
                                        (int) ((x - grid.x()) / grid.wide()),
                                        frame));
    }

    private Stream<Grid> cards() {
        return Stream.of(
                        window.stream().toList(),
                        weights.stream().toList(),
                        products,
                        input,
                        kernel,
                        bias.stream().toList(),
                        output)
                .flatMap(List::stream);
    }

    /** The rectangle of a cell, unless it is not on the board. */
    public Optional<Box> boxOf(Target target, Frame frame) {
        return cards().filter(grid -> grid.part() == target.part())
                .flatMap(grid -> boxOf(grid, target, frame))
                .findFirst();
    }

    /** The rectangle of the card on which a cell stands, with its padding, unless it is not on the board. */
    public Optional<Box> cardOf(Target target, Frame frame) {
        return cards().filter(grid -> grid.part() == target.part())
                .filter(grid -> boxOf(grid, target, frame).findAny().isPresent())
                .findFirst()
                .map(Grid::padded);
    }

    /** Enlarged around the window that is worked; a card that is large already stays as it is. */
    public Viewport nearby(Frame frame) {
        return worked(frame)
                .map(box -> Viewport.around(box, size.width(), panel.y(), size.centreX(), middle))
                .orElse(Viewport.FIT);
    }

    /** The rectangle of the window on its card of the input, or of the cell that spreads. */
    private Optional<Box> worked(Frame frame) {
        Position position = frame.position();
        int channel =
                frame.computation().geometry().firstChannel(position.filter()) + position.channel();
        return input.stream()
                .filter(grid -> !grid.isDimmed() && grid.shows(channel))
                .findFirst()
                .flatMap(grid -> worked(grid, frame));
    }

    private static Optional<Box> worked(Grid grid, Frame frame) {
        Position position = frame.position();
        return frame.computation().walk().spreads()
                ? Optional.of(grid.cell(position.row(), position.column()))
                : frame.computation().ledger(position.output()).entries().stream()
                        .map(Ledger.Entry::tap)
                        .filter(tap -> grid.shows(tap.input().channel()))
                        .map(tap -> grid.of(tap.input()))
                        .reduce(Box::union);
    }

    /** Whether two cells stand on one card. */
    public boolean sharesCard(Target one, Target other, Frame frame) {
        return cards().filter(grid -> grid.part() == one.part() && grid.part() == other.part())
                .anyMatch(
                        grid ->
                                boxOf(grid, one, frame).findAny().isPresent()
                                        && boxOf(grid, other, frame).findAny().isPresent());
    }

    private static Stream<Box> boxOf(Grid grid, Target target, Frame frame) {
        return IntStream.range(0, grid.rows() * grid.columns())
                .filter(i -> grid.has(i / grid.columns(), i % grid.columns()))
                .filter(
                        i ->
                                target(grid, i / grid.columns(), i % grid.columns(), frame)
                                        .equals(target))
                .mapToObj(i -> grid.cell(i / grid.columns(), i % grid.columns()));
    }

    /** The rectangle around selected cells, unless they are not on the board. */
    public Optional<Box> boxOf(Selection selection, Frame frame) {
        return boxOf(selection.anchor(), frame)
                .flatMap(anchor -> boxOf(selection.focus(), frame).map(anchor::union));
    }

    /** The target that a cell of a card stands for. */
    public static Target target(Grid grid, int row, int column, Frame frame) {
        return drawnTarget(grid, row, column, frame.drawn());
    }

    private static Target drawnTarget(Grid grid, int row, int column, Frame frame) {
        Position position = frame.position();
        Geometry geometry = frame.computation().geometry();
        int sample = grid.isDimmed() ? grid.set() : position.sample();
        int index =
                switch (grid.part()) {
                    case INPUT -> index(geometry.input(), grid.cellAt(sample, row, column));
                    case OUTPUT -> {
                        int last = frame.output().samples() - 1;
                        int shown = Math.min(sample, last);
                        yield index(frame.output(), grid.cellAt(shown, row, column));
                    }
                    case BIAS -> grid.slice();
                    case KERNEL ->
                            ((Weighted) frame.exercise().operation())
                                    .kernel()
                                    .layout()
                                    .index(
                                            grid.isLine() ? grid.unit(row, column) : row,
                                            grid.isLine() ? 0 : column,
                                            grid.slice(),
                                            grid.isDimmed() ? grid.set() : position.filter());
                    case WINDOW, WEIGHTS, PRODUCTS ->
                            grid.tap(frame.computation().walk(), row, column);
                };
        return new Target(grid.part(), index);
    }

    private static int index(Shape shape, Cell cell) {
        return shape.index(cell.sample(), cell.row(), cell.column(), cell.channel());
    }
}
