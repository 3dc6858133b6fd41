package kernelwalk.convolution;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A transposed convolution seen from its input: each cell spreads over the output, times the weights, and what arrives
 * in an output cell adds up.
 *
 * @param computation of a transposed convolution
 */
public record Spread(Computation computation) {

    /**
     * The output cell that a tap adds to.
     *
     * @param tap a moment of the walk in which a tap is taken
     * @return empty when the tap falls where the output is cropped
     */
    public Optional<Cell> reached(Position tap) {
        return reached(tap, tap.u(), tap.v());
    }

    /** The output cell that the present input cell adds to by the tap in a row and column of the window. */
    public Optional<Cell> reached(Position from, int u, int v) {
        Geometry geometry = computation.geometry();
        int row = geometry.rows().outputAt(from.row(), u);
        int column = geometry.columns().outputAt(from.column(), v);
        return row < 0 || column < 0
                ? Optional.empty()
                : Optional.of(new Cell(from.sample(), row, column, from.filter()));
    }

    /**
     * What has been added up in an output cell at a moment of the walk, before the bias. Floats are added in the order
     * of the finished sum, so that the last of these is its value.
     *
     * @return empty when nothing has been added yet
     */
    public Optional<Value> gathered(Cell output, long moment) {
        Arithmetic arithmetic = computation.arithmetic();
        Value sum = arithmetic.zero();
        boolean any = false;
        List<Tap> taps = computation.taps(output);
        for (Tap tap : (Iterable<Tap>) computation.walk().asAdded().mapToObj(taps::get)::iterator) {
            if (tap.isInput() && computation.walk().indexOf(moment(tap, output)) <= moment) {
                sum = arithmetic.multiplyAdd(sum, tap.value(), tap.weight());
                any = true;
            }
        }
        return any ? Optional.of(sum) : Optional.empty();
    }

    /**
     * The moment when the last of the input cells that reach an output cell arrives: after it has spread, the sum of
     * the output cell is complete.
     *
     * @return empty when no input cell reaches it, so that it only gets the bias
     */
    public OptionalLong lastArrival(Cell output) {
        Walk walk = computation.walk();
        return computation.taps(output).stream()
                .filter(Tap::isInput)
                .mapToLong(tap -> walk.indexOf(arrival(tap.input(), output.channel())))
                .max();
    }

    /**
     * How many rows of the output, from the top, have gathered all that they get before the bias: no cell of the present
     * input row or a later one reaches them.
     */
    public int rowsBehind(Position now) {
        Geometry geometry = computation.geometry();
        int behind = geometry.output().height();
        for (int row = now.row(); row < geometry.input().height(); row++) {
            for (int u = 0; u < geometry.window().height(); u++) {
                int reached = geometry.rows().outputAt(row, u);
                behind = reached < 0 ? behind : Math.min(behind, reached);
            }
        }
        return behind;
    }

    private static Position arrival(Cell input, int filter) {
        return Position.arrival(input.sample(), filter, input.row(), input.column());
    }

    /** The moment in which a tap of an output cell is taken by the input cell that it reads. */
    private Position moment(Tap tap, Cell output) {
        Size window = computation.geometry().window();
        boolean turned = computation.turned();
        int u = turned ? window.height() - 1 - tap.kernelRow() : tap.kernelRow();
        int v = turned ? window.width() - 1 - tap.kernelColumn() : tap.kernelColumn();
        return arrival(tap.input(), output.channel()).atTap(tap.channel(), u, v);
    }
}
