package kernelwalk.picture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Position;
import kernelwalk.convolution.Position.Phase;
import kernelwalk.convolution.Rearranging;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Spread;
import kernelwalk.convolution.Tap;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;

/**
 * What every painter of one frame looks at: the frame, its board, the current window's ledger and the relations of the
 * pointed cell, each worked out once.
 */
record Scene(
        Frame frame,
        Board board,
        Surface surface,
        Position position,
        Ledger ledger,
        Relations relations,
        BoardNumbers numbers) {

    Scene(Frame frame, Board board, Surface surface) {
        this(frame, board, surface, frame.computation().ledger(watched(frame)));
    }

    private Scene(Frame frame, Board board, Surface surface, Ledger ledger) {
        this(
                frame,
                board,
                surface,
                frame.position(),
                ledger,
                Relations.of(frame),
                new BoardNumbers(frame, board, surface, ledger));
    }

    /** The output cell whose ledger is worked: the window's, or the one that a spreading cell adds to now. */
    private static Cell watched(Frame frame) {
        Computation computation = frame.computation();
        if (!computation.walk().spreads()) {
            return frame.position().output();
        }
        Position position = frame.position();
        return new Spread(computation)
                .reached(position)
                .orElse(new Cell(position.sample(), 0, 0, position.filter()));
    }

    /** Whether the walk goes over the input, each cell of which spreads over the output. */
    boolean spreads() {
        return frame.computation().walk().spreads();
    }

    /** Whether numbers are only taken to other places. */
    boolean isRearranged() {
        return frame.exercise().operation() instanceof Rearranging;
    }

    /** Taps of the current window that are taken, the present one too. */
    int taken() {
        return frame.isPractised() ? 0 : takenByTheWalk();
    }

    private int takenByTheWalk() {
        return frame.computation().walk().tapsTaken(frame.moment());
    }

    /** The tap that is being taken. */
    Optional<Tap> tap() {
        if (position.phase() != Phase.TAP || frame.isPractised()) {
            return Optional.empty();
        }
        if (spreads()) {
            return Optional.of(spreading(position.u(), position.v()));
        }
        int order = frame.computation().walk().tap(position.channel(), position.u(), position.v());
        return Optional.of(ledger.entries().get(order).tap());
    }

    /** The tap in a row and column of the kernel's window, for the input cell that spreads now. */
    Tap spreading(int u, int v) {
        Weighted weighted = (Weighted) frame.exercise().operation();
        KernelShape kernel = weighted.kernel().layout();
        Shape input = frame.exercise().input().layout();
        int first = frame.computation().geometry().firstChannel(position.filter());
        Cell from =
                new Cell(
                        position.sample(),
                        position.row(),
                        position.column(),
                        first + position.channel());
        int row = weighted.flip() ? kernel.height() - 1 - u : u;
        int column = weighted.flip() ? kernel.width() - 1 - v : v;
        return Tap.at(from, row, column, position.channel())
                .reading(
                        Tap.Reading.INPUT,
                        frame.exercise()
                                .input()
                                .at(
                                        input.index(
                                                from.sample(),
                                                from.row(),
                                                from.column(),
                                                from.channel())))
                .withWeight(
                        weighted.kernel()
                                .at(
                                        kernel.index(
                                                row,
                                                column,
                                                position.channel(),
                                                position.filter())));
    }

    /** The filter whose weights are told beside what they meet: that of a weight that is pointed at, or the one at work. */
    int toldFilter() {
        return frame.exercise().operation() instanceof Weighted weighted && !frame.isPractised()
                ? frame.marks()
                        .pointed()
                        .filter(at -> at.part() == Part.KERNEL)
                        .map(at -> at.index() % weighted.kernel().layout().filters())
                        .orElse(position.filter())
                : position.filter();
    }

    /** The weight that a filter has where a tap of the filter at work reads; none where it reads other channels. */
    Optional<Value> weight(Tap tap, int filter) {
        if (filter == position.filter()) {
            return Optional.of(tap.weight());
        }
        Geometry geometry = frame.computation().geometry();
        boolean reads = geometry.firstChannel(filter) == geometry.firstChannel(position.filter());
        Tensor<KernelShape> kernel = ((Weighted) frame.exercise().operation()).kernel();
        int index =
                kernel.layout().index(tap.kernelRow(), tap.kernelColumn(), tap.channel(), filter);
        return reads ? Optional.of(kernel.at(index)) : Optional.empty();
    }

    /** The taps that read an input cell of one card, by that cell. */
    Map<Cell, Tap> covered(Grid grid) {
        Map<Cell, Tap> covered = new HashMap<>();
        for (Tap tap : taps(grid)) {
            if (tap.isInput()) {
                covered.put(tap.input(), tap);
            }
        }
        return covered;
    }

    /** The taps of the current window on one card of the input. */
    List<Tap> taps(Grid grid) {
        return ledger.entries().stream()
                .map(Ledger.Entry::tap)
                .filter(tap -> grid.shows(tap.input().channel()))
                .toList();
    }

    /** Whether a cell is the one that is pointed at; a tap is pointed at on all its cards together. */
    boolean isPointed(Target target) {
        return frame.marks()
                .pointed()
                .filter(
                        pointed ->
                                pointed.equals(target)
                                        || pointed.part().isTap()
                                                && target.part().isTap()
                                                && pointed.index() == target.index())
                .isPresent();
    }

    String say(String key, Object... arguments) {
        return frame.words().say(key, arguments);
    }
}
