package kernelwalk.ui.practice;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Level;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Spread;
import kernelwalk.convolution.Walk;

/**
 * In which order the values of an output are asked for, and where in the walk.
 *
 * <p>A window is asked about when it arrives; its taps but the last can be walked meanwhile. Where input cells spread, an output cell is asked about when the last of
 * those that reach it arrives; what none reaches, before the bias is added.
 */
final class AskedValues {

    private final Computation computation;
    private final Walk walk;
    private List<AskedValue> ofFirstMap = List.of();

    AskedValues(Computation computation) {
        this.computation = computation;
        this.walk = computation.walk();
    }

    /** The value with a place in this order; empty after the last. */
    Optional<AskedValue> at(long place) {
        if (place >= computation.geometry().output().count()) {
            return Optional.empty();
        }
        return Optional.of(walk.spreads() ? gathered(place) : ofWindow(place));
    }

    private AskedValue ofWindow(long place) {
        long arrival = place * walk.moments();
        Cell cell = walk.at(arrival).output();
        return new AskedValue(cell, arrival, arrival + tapsToWalk(), walk.endOf(cell));
    }

    /** All taps but the last: after that the running sum tells the value. The largest so far may tell it at any tap. */
    private long tapsToWalk() {
        return computation.operation() instanceof MaxPooling ? 0 : walk.taps() - 1;
    }

    /** Every feature map is walked alike. */
    private AskedValue gathered(long place) {
        if (ofFirstMap.isEmpty()) {
            ofFirstMap = firstMap();
        }
        Shape output = computation.geometry().output();
        int map = (int) (place / ofFirstMap.size());
        AskedValue first = ofFirstMap.get((int) (place % ofFirstMap.size()));
        Cell cell = first.cell();
        long later = map * walk.span(Level.FILTER);
        return new AskedValue(
                new Cell(
                        map / output.channels(),
                        cell.row(),
                        cell.column(),
                        map % output.channels()),
                first.arrival() + later,
                first.before() + later,
                first.known() + later);
    }

    private List<AskedValue> firstMap() {
        Shape output = computation.geometry().output();
        return IntStream.range(0, output.height() * output.width())
                .mapToObj(place -> new Cell(0, place / output.width(), place % output.width(), 0))
                .map(this::gathered)
                .sorted(Comparator.comparingLong(AskedValue::before))
                .toList();
    }

    private AskedValue gathered(Cell cell) {
        long end = walk.endOf(cell);
        OptionalLong last = new Spread(computation).lastArrival(cell);
        if (last.isEmpty()) {
            return new AskedValue(cell, end - 1, end - 1, end);
        }
        long spread = last.getAsLong() + walk.moments() - 1;
        boolean biasComesNext = spread + 1 == end;
        return new AskedValue(
                cell, last.getAsLong(), last.getAsLong(), biasComesNext ? end : spread);
    }
}
