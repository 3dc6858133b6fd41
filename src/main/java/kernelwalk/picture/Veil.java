package kernelwalk.picture;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.picture.TextStyle.Weight;

/**
 * A surface on which hidden numbers leave nothing, not even under a cover: neither those of a veiled card, nor single ones, nor the weights in
 * corners of other cards, and no sum that would tell them.
 */
final class Veil implements Surface {

    private static final String HIDDEN = "?";

    private static final double LARGEST = 24;

    private final Surface surface;
    private final Frame frame;
    private final Board board;
    private final List<Box> hidden;

    private Veil(Surface surface, Frame frame, Board board) {
        this.surface = surface;
        this.frame = frame;
        this.board = board;
        hidden =
                cards(frame, board)
                        .flatMap(
                                grid ->
                                        isWhole(grid, frame)
                                                ? Stream.of(reach(grid, board))
                                                : single(grid, frame))
                        .toList();
    }

    /** A surface that shows what a frame shows. */
    static Surface over(Surface surface, Frame frame, Board board) {
        return frame.hidden().any() ? new Veil(surface, frame, board) : surface;
    }

    /** Puts a question mark in the place of each hidden number, or of a card whose cells have no room for one. */
    static void paint(Surface surface, Frame frame, Board board) {
        if (!frame.hidden().any()) {
            return;
        }
        cards(frame, board)
                .flatMap(grid -> asked(grid, frame))
                .forEach(box -> ask(surface, box, frame));
    }

    private static Stream<Box> asked(Grid grid, Frame frame) {
        if (grid.isReadable()) {
            return isWhole(grid, frame) ? cells(grid) : single(grid, frame);
        }
        return hasAny(grid, frame) ? Stream.of(grid.box()) : Stream.empty();
    }

    private static boolean hasAny(Grid grid, Frame frame) {
        return isWhole(grid, frame) || single(grid, frame).findAny().isPresent();
    }

    private static void ask(Surface surface, Box cell, Frame frame) {
        double least = frame.options().presented() ? Presented.NUMBER : CardText.SMALLEST;
        surface.text(
                HIDDEN,
                cell.centreX(),
                cell.centreY(),
                TextStyle.centred(
                        Math.clamp(cell.height() * 0.4, least, LARGEST), Weight.SEMI_BOLD),
                Role.MUTED);
    }

    /** The cards of which something can be hidden; a student's own answers are not hidden from the student. */
    private static Stream<Grid> cards(Frame frame, Board board) {
        return Stream.of(
                        board.kernel().stream(),
                        board.weights().stream(),
                        board.bias().stream(),
                        board.products().stream(),
                        frame.isPractised() ? Stream.<Grid>empty() : board.output().stream())
                .flatMap(grids -> grids);
    }

    private static boolean isWhole(Grid grid, Frame frame) {
        return frame.hidden().isWhole(grid.part());
    }

    private static Stream<Box> cells(Grid grid) {
        return IntStream.range(0, grid.rows() * grid.columns())
                .filter(i -> grid.has(i / grid.columns(), i % grid.columns()))
                .mapToObj(i -> grid.cell(i / grid.columns(), i % grid.columns()));
    }

    /** The cells of a card whose numbers are hidden one by one. */
    private static Stream<Box> single(Grid grid, Frame frame) {
        boolean has =
                HiddenNumbers.card(grid.part())
                        .filter(card -> frame.hidden().any(card))
                        .isPresent();
        return !has
                ? Stream.empty()
                : IntStream.range(0, grid.rows() * grid.columns())
                        .filter(i -> grid.has(i / grid.columns(), i % grid.columns()))
                        .filter(i -> frame.hides(target(grid, i, frame)))
                        .mapToObj(i -> grid.cell(i / grid.columns(), i % grid.columns()));
    }

    private static Target target(Grid grid, int cell, Frame frame) {
        return Board.target(grid, cell / grid.columns(), cell % grid.columns(), frame);
    }

    /** Beside the products of a channel stands what they come to. */
    private static Box reach(Grid grid, Board board) {
        Box box = grid.box();
        return board.isStacked() && grid.part() == Part.PRODUCTS
                ? new Box(box.x(), box.y(), box.width() + BoardRoom.SUBTOTAL, box.height())
                : box;
    }

    private boolean hides(double x, double y, Role role) {
        return hidden.stream().anyMatch(box -> box.contains(x, y))
                || isWeightInCorner(x, y, role)
                || isSum(x, y);
    }

    private boolean isWeightInCorner(double x, double y, Role role) {
        return role == Role.KERNEL
                && frame.options().isVeiled(Part.KERNEL)
                && Stream.concat(board.input().stream(), board.output().stream())
                        .anyMatch(grid -> grid.box().contains(x, y));
    }

    /** The running sum, the subtotals and the ledger. */
    private boolean isSum(double x, double y) {
        if (frame.isPractised()) {
            return false;
        }
        boolean besideProducts =
                board.products().stream()
                        .map(Grid::box)
                        .anyMatch(
                                box ->
                                        x > box.right()
                                                && x < box.right() + BoardRoom.SUBTOTAL
                                                && y > box.y()
                                                && y < box.bottom());
        boolean isInPanel = board.panel().contains(x, y);
        boolean isOnCard =
                Stream.of(
                                board.window().stream(),
                                board.weights().stream(),
                                board.products().stream())
                        .flatMap(grids -> grids)
                        .anyMatch(grid -> y < grid.box().bottom() && x < grid.box().right());
        return besideProducts && board.isStacked() || isInPanel && !isOnCard;
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Role role) {
        if (!hides(x, y, role)) {
            surface.text(text, x, y, style, role);
        }
    }

    @Override
    public void heat(Box box, Tensor<Shape> numbers, int sample, int channel, Role role) {
        if (hidden.stream().noneMatch(it -> box.contains(it.centreX(), it.centreY()))) {
            surface.heat(box, numbers, sample, channel, role);
        }
    }

    @Override
    public void fill(Box box, double radius, Role role) {
        surface.fill(box, radius, role);
    }

    @Override
    public void outline(Box box, double radius, double thickness, Role role) {
        surface.outline(box, radius, thickness, role);
    }

    @Override
    public void line(
            double fromX, double fromY, double toX, double toY, double thickness, Role role) {
        surface.line(fromX, fromY, toX, toY, thickness, role);
    }

    @Override
    public void hatch(Box box, Role role) {
        surface.hatch(box, role);
    }

    @Override
    public double width(String text, TextStyle style) {
        return surface.width(text, style);
    }
}
