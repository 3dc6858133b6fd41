package kernelwalk.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Position;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Spread;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.notation.NumberStyle;
import kernelwalk.picture.CardText.Room;

/**
 * How the numbers of one board are written. A number is written alike on its card, in corners and in the worked step,
 * with as many decimals as fit in all of them; the ledger has all digits. Where digits were asked for, no card is held
 * back by another: the worked step says itself how far it is rounded.
 */
final class BoardNumbers {

    private final Frame frame;
    private final Exercise exercise;
    private final Board board;
    private final Surface surface;
    private final Ledger ledger;
    private CardText input;
    private CardText window;
    private CardText kernel;
    private CardText workedKernel;
    private CornerText corner;
    private CardText bias;
    private CardText products;
    private CardText output;

    BoardNumbers(Frame frame, Board board, Surface surface, Ledger ledger) {
        this.frame = frame;
        this.exercise = frame.exercise();
        this.board = board;
        this.surface = surface;
        this.ledger = ledger;
    }

    /** Input cells, on their cards and in the window of the worked step. */
    CardText input() {
        if (input == null) {
            List<Value> numbers =
                    isRead(board.input())
                            ? numbers(exercise.input(), board.input(), frame.position().sample())
                            : covered();
            input = typed(numbers, rooms(board.input(), beside(board.window())));
        }
        return input;
    }

    /** Input cells in the window of the worked step. */
    CardText window() {
        if (!areAlone() || !isRead(board.input())) {
            return input();
        }
        if (window == null) {
            window = typed(covered(), rooms(board.window().stream().toList()));
        }
        return window;
    }

    /** Whether each card has the digits for which it has room itself. */
    private boolean areAlone() {
        return exercise.typedStyle().isAskedFor();
    }

    /** The grid of the worked step whose numbers are those of a card, if they are to be alike. */
    private List<Grid> beside(Optional<Grid> worked) {
        return areAlone() ? List.of() : worked.stream().toList();
    }

    private List<Value> covered() {
        return ledger.entries().stream().map(entry -> entry.tap().value()).toList();
    }

    /** Weights, on their cards, in the worked step and in the corners of cells. */
    CardText kernel() {
        if (kernel == null) {
            List<Room> rooms = new ArrayList<>(rooms(board.kernel(), beside(board.weights())));
            if (!frame.isPractised() && !areAlone() && !frame.options().presented()) {
                corner(frame.computation().walk().spreads() ? board.output() : board.input())
                        .ifPresent(rooms::add);
            }
            kernel = typed(weights(), rooms);
        }
        return kernel;
    }

    /** Weights in the worked step. */
    CardText workedKernel() {
        if (!areAlone()) {
            return kernel();
        }
        if (workedKernel == null) {
            workedKernel = typed(weights(), rooms(board.weights().stream().toList()));
        }
        return workedKernel;
    }

    private List<Value> weights() {
        if (!(exercise.operation() instanceof Weighted weighted)) {
            return List.of();
        }
        Tensor<KernelShape> weights = weighted.kernel();
        KernelShape shape = weights.layout();
        return board.kernel().stream()
                .flatMap(
                        grid ->
                                IntStream.range(0, shape.height() * shape.width())
                                        .mapToObj(
                                                i ->
                                                        weights.at(
                                                                shape.index(
                                                                        i / shape.width(),
                                                                        i % shape.width(),
                                                                        grid.slice(),
                                                                        frame.position()
                                                                                .filter()))))
                .toList();
    }

    /** Biases, all of them alike. */
    CardText bias() {
        if (bias == null) {
            List<Value> numbers =
                    exercise.operation() instanceof Weighted weighted ? weighted.bias() : List.of();
            bias = typed(numbers, rooms(board.bias().stream().toList()));
        }
        return bias;
    }

    /** Products of the current window, with the sums that stand beside them. */
    CardText products() {
        if (products == null) {
            Stream<Value> made = ledger.entries().stream().map(Ledger.Entry::product);
            List<Value> numbers =
                    board.isStacked()
                            ? Stream.concat(made, ledger.subtotals().stream()).toList()
                            : made.toList();
            products = products(numbers);
        }
        return products;
    }

    /** Products that are not those of a ledger. */
    CardText products(Collection<Value> numbers) {
        return CardText.fitting(
                exercise.resultStyle(),
                frame.computation().resultType(),
                numbers,
                rooms(board.products()),
                surface);
    }

    /** Results, and what has gathered on the way to them. */
    CardText output() {
        if (output == null) {
            Computation computation = frame.computation();
            List<Value> numbers =
                    new ArrayList<>(
                            isRead(board.output())
                                    ? numbers(
                                            computation.output(),
                                            board.output(),
                                            frame.position().sample())
                                    : List.of(ledger.result()));
            if (computation.walk().spreads() && isRead(board.output())) {
                gathered(numbers);
            }
            output =
                    CardText.fitting(
                            exercise.resultStyle(),
                            computation.resultType(),
                            numbers,
                            rooms(board.output()),
                            surface);
        }
        return output;
    }

    private void gathered(List<Value> numbers) {
        var spread = new Spread(frame.computation());
        Position position = frame.position();
        for (Grid grid : board.output()) {
            for (int i = 0; i < grid.rows() * grid.columns(); i++) {
                var cell =
                        new Cell(
                                position.sample(),
                                i / grid.columns(),
                                i % grid.columns(),
                                grid.slice());
                if (frame.computation().walk().startOf(cell) <= frame.moment()) {
                    spread.gathered(cell, frame.moment()).ifPresent(numbers::add);
                }
            }
        }
    }

    /**
     * Weights in the corners of cells: as on their card. Where digits were asked for that have no room in a corner they
     * are rounded there, which each of them says.
     */
    CornerText corner() {
        if (corner == null) {
            corner = new CornerText(kernel(), false);
            Optional<Room> room =
                    corner(frame.computation().walk().spreads() ? board.output() : board.input());
            if (areAlone()
                    && room.filter(it -> !kernel().fits(it, exercise.typedStyle())).isPresent()) {
                Room before =
                        room.get()
                                .narrower(
                                        surface.width(
                                                CornerText.ABOUT,
                                                TextStyle.left(
                                                        room.get().largest(),
                                                        TextStyle.Weight.SEMI_BOLD)));
                CardText rounded = typed(weights(), List.of(before));
                corner = new CornerText(rounded, rounded.notation().isRounded());
            }
        }
        return corner;
    }

    /** A sum or a result with the digits of the output's card, or with all its own where it has more. */
    String sum(Value value) {
        return output().inFull(value);
    }

    /** Whether a card is rounded although digits were asked for. */
    boolean isShort() {
        return areAlone()
                && Stream.of(input(), window(), kernel(), workedKernel(), bias(), output())
                        .anyMatch(card -> card.notation().isRounded());
    }

    /** Numbers of an operation that stand side by side in cells of one size. */
    CardText typed(List<Value> numbers, Box cell) {
        return typed(numbers, List.of(CellPainter.room(cell)));
    }

    private CardText typed(Collection<? extends Value> numbers, List<Room> rooms) {
        return fitting(exercise.typedStyle(), numbers, rooms);
    }

    private CardText fitting(
            NumberStyle style, Collection<? extends Value> numbers, List<Room> rooms) {
        return CardText.fitting(style, exercise.numbers(), numbers, rooms, surface);
    }

    /** The numbers of the cards that are on the board. */
    private static List<Value> numbers(Tensor<Shape> tensor, List<Grid> grids, int sample) {
        return grids.stream()
                .flatMap(
                        grid ->
                                grid.isUnits()
                                        ? units(tensor, sample)
                                        : map(tensor, sample, grid.slice()))
                .toList();
    }

    private static Stream<Value> units(Tensor<Shape> tensor, int sample) {
        int count = tensor.layout().channels();
        return IntStream.range(sample * count, (sample + 1) * count).mapToObj(tensor::at);
    }

    private static Stream<Value> map(Tensor<Shape> tensor, int sample, int channel) {
        Shape shape = tensor.layout();
        return IntStream.range(0, shape.height() * shape.width())
                .mapToObj(
                        i ->
                                tensor.at(
                                        shape.index(
                                                sample,
                                                i / shape.width(),
                                                i % shape.width(),
                                                channel)));
    }

    private List<Room> rooms(List<Grid> cards) {
        return rooms(cards, List.of());
    }

    private List<Room> rooms(List<Grid> cards, List<Grid> worked) {
        return Stream.of(cards, worked)
                .filter(BoardNumbers::isRead)
                .flatMap(List::stream)
                .filter(Grid::isReadable)
                .map(this::room)
                .distinct()
                .toList();
    }

    /** The worked step that a room full of people looks at has rather fewer digits than small ones. */
    private Room room(Grid grid) {
        boolean presented = frame.options().presented();
        Room room = CellPainter.room(grid.cell(0, 0), presented);
        boolean isLarge = presented && grid.part().isTap();
        return isLarge ? room.notBelow(Presented.NUMBER) : room;
    }

    private static Optional<Room> corner(List<Grid> grids) {
        return Optional.of(grids)
                .filter(BoardNumbers::isRead)
                .flatMap(cards -> cards.stream().filter(grid -> !grid.isDimmed()).findFirst())
                .map(grid -> grid.cell(0, 0))
                .filter(CellPainter::hasCorner)
                .map(CellPainter::cornerRoom);
    }

    /** Whether there are cards, with cells that are large enough for numbers. */
    private static boolean isRead(List<Grid> grids) {
        return !grids.isEmpty() && !CellPainter.isTooSmall(grids.getFirst());
    }
}
