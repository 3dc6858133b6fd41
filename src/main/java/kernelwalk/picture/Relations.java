package kernelwalk.picture;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Influence;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tap;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.ReachedCells;

/**
 * The cells that belong to the one that is pointed at, in every direction.
 *
 * @param inputs  input cells, each with the weight that meets it
 * @param outputs output cells, each with the weight that leads there
 * @param weights row-major indices of weights
 */
record Relations(Map<Cell, Value> inputs, Map<Cell, Value> outputs, Set<Integer> weights) {

    /** Nothing is pointed at. */
    static final Relations NONE = new Relations(Map.of(), Map.of(), Set.of());

    /** What belongs to the pointed cell of a frame; nothing while a student has to find that out. */
    static Relations of(Frame frame) {
        if (frame.isPractised()) {
            return NONE;
        }
        return frame.marks()
                .pointed()
                .map(pointed -> of(pointed, frame))
                .or(() -> frame.marks().reached().map(reached -> of(reached, frame)))
                .orElse(NONE);
    }

    /** What a cell of another layer reaches by one way: the product of the weights leads there. */
    private static Relations of(ReachedCells reached, Frame frame) {
        if (frame.hidden().anyOnWays()) {
            return NONE;
        }
        Map<Cell, Value> outputs = new HashMap<>();
        Shape shape = frame.computation().geometry().output();
        reached.outOf(frame.exercise().opened())
                .forEach(
                        (index, product) ->
                                product.ifPresent(
                                        weight -> outputs.put(shape.cell(index), weight)));
        return new Relations(Map.of(), outputs, Set.of());
    }

    private static Relations of(Target target, Frame frame) {
        var relations = new Relations(new HashMap<>(), new HashMap<>(), new HashSet<>());
        Computation computation = frame.computation();
        int index = target.index();
        switch (target.part()) {
            case OUTPUT ->
                    relations.addReceptiveField(computation.geometry().output().cell(index), frame);
            case INPUT -> relations.addInfluence(computation.geometry().input().cell(index), frame);
            case KERNEL -> relations.addTouched(index, frame);
            case BIAS -> relations.addFeatureMap(index, frame);
            case WINDOW, WEIGHTS, PRODUCTS -> relations.addTap(index, frame);
        }
        return relations;
    }

    /** An output cell: everything that it depends on. */
    private void addReceptiveField(Cell output, Frame frame) {
        frame.computation().taps(output).forEach(tap -> add(tap, output.channel(), frame));
    }

    /** An input cell: every output cell that reads it. */
    private void addInfluence(Cell input, Frame frame) {
        for (Influence influence : frame.computation().influence(input)) {
            outputs.merge(influence.output(), influence.weight(), (first, _) -> first);
            addWeight(
                    influence.kernelRow(),
                    influence.kernelColumn(),
                    influence.channel(),
                    influence.output().channel(),
                    frame);
        }
    }

    /** A weight: every input cell of this sample that it touches on its way. */
    private void addTouched(int index, Frame frame) {
        Weighted weighted = (Weighted) frame.exercise().operation();
        KernelShape kernel = weighted.kernel().layout();
        var geometry = frame.computation().geometry();
        int filter = index % kernel.filters();
        int channel = index / kernel.filters() % kernel.channels();
        int column = index / kernel.filters() / kernel.channels() % kernel.width();
        int row = index / kernel.filters() / kernel.channels() / kernel.width();
        int u = weighted.flip() ? kernel.height() - 1 - row : row;
        int v = weighted.flip() ? kernel.width() - 1 - column : column;
        Value weight = weighted.kernel().at(index);
        for (int y = 0; y < geometry.output().height(); y++) {
            int inputRow = geometry.rows().inputAt(y, u);
            for (int x = 0; inputRow >= 0 && x < geometry.output().width(); x++) {
                int inputColumn = geometry.columns().inputAt(x, v);
                if (inputColumn >= 0) {
                    int sample = frame.position().sample();
                    int inputChannel = geometry.firstChannel(filter) + channel;
                    inputs.put(new Cell(sample, inputRow, inputColumn, inputChannel), weight);
                }
            }
        }
        weights.add(index);
    }

    /** A bias: every output cell of its filter. */
    private void addFeatureMap(int filter, Frame frame) {
        var shape = frame.computation().geometry().output();
        Value bias = ((Weighted) frame.exercise().operation()).bias().get(filter);
        for (int row = 0; row < shape.height(); row++) {
            for (int column = 0; column < shape.width(); column++) {
                outputs.put(new Cell(frame.position().sample(), row, column, filter), bias);
            }
        }
    }

    /** A term of the current ledger: its two cells. */
    private void addTap(int order, Frame frame) {
        Ledger ledger = frame.computation().ledger(frame.position().output());
        add(ledger.entries().get(order).tap(), frame.position().filter(), frame);
    }

    private void add(Tap tap, int filter, Frame frame) {
        if (tap.isInput()) {
            inputs.put(tap.input(), tap.weight());
            inputs.putIfAbsent(tap.source(), tap.weight());
        }
        addWeight(tap.kernelRow(), tap.kernelColumn(), tap.channel(), filter, frame);
    }

    private void addWeight(int row, int column, int channel, int filter, Frame frame) {
        if (frame.exercise().operation() instanceof Weighted weighted) {
            weights.add(weighted.kernel().layout().index(row, column, channel, filter));
        }
    }
}
