package kernelwalk.exercise;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;

/**
 * What belongs to one cell, on every map of a chain: what it comes from, or what it has part in. Map 0 is the input of the
 * first layer, map {@code k} comes out of the layer {@code k}, counted from 1, and goes into the next one.
 *
 * @param layer    the layer in which the cell was pointed at, from 0
 * @param isOutput whether the cell comes out of it, and not into it
 * @param shapes   N × H × W × C of each map
 * @param maps     of each map the cells, by their row-major indices; each with the product of the weights on the way to it,
 *                 where there is only one way
 */
public record ReachedCells(
        int layer,
        boolean isOutput,
        List<Shape> shapes,
        List<Map<Integer, Optional<Rational>>> maps) {

    /** With larger maps a moved mouse would wait. */
    private static final int MOST_CELLS = 1 << 14;

    /**
     * Everything that an output cell depends on, and the cell itself.
     *
     * @param layers what every layer comes to, in order
     * @param layer  whose output the cell belongs to, from 0
     */
    public static ReachedCells back(List<Computation> layers, int layer, Cell output) {
        List<Set<Cell>> read = LayerReach.back(layers, layer, output);
        return new ReachedCells(
                layer,
                true,
                shapes(layers),
                IntStream.rangeClosed(0, layers.size())
                        .mapToObj(
                                map ->
                                        map <= layer
                                                ? alone(shape(layers, map), read.get(map))
                                                : map == layer + 1
                                                        ? alone(shape(layers, map), Set.of(output))
                                                        : nothing())
                        .toList());
    }

    /**
     * Everything that an input cell has part in, and the cell itself.
     *
     * @param layers what every layer comes to, in order
     * @param layer  into which the cell goes, from 0
     */
    public static ReachedCells forth(List<Computation> layers, int layer, Cell input) {
        List<Map<Cell, Optional<Rational>>> reached = LayerReach.forth(layers, layer, input);
        return new ReachedCells(
                layer,
                false,
                shapes(layers),
                IntStream.rangeClosed(0, layers.size())
                        .mapToObj(
                                map ->
                                        map > layer
                                                ? indexed(
                                                        shape(layers, map),
                                                        reached.get(map - layer - 1))
                                                : map == layer
                                                        ? alone(shape(layers, map), Set.of(input))
                                                        : nothing())
                        .toList());
    }

    /** Whether so many numbers are multiplied in a layer that the cells are not looked for. */
    public static boolean areTooMany(List<Computation> layers) {
        return layers.stream().anyMatch(layer -> layer.geometry().multiplications() > MOST_CELLS);
    }

    private static List<Shape> shapes(List<Computation> layers) {
        return IntStream.rangeClosed(0, layers.size()).mapToObj(map -> shape(layers, map)).toList();
    }

    private static Shape shape(List<Computation> layers, int map) {
        return map == 0
                ? layers.getFirst().geometry().input()
                : layers.get(map - 1).geometry().output();
    }

    /** Which map the cell itself belongs to. */
    public int origin() {
        return isOutput ? layer + 1 : layer;
    }

    /** The cells of what goes into a layer, from 0. */
    public Map<Integer, Optional<Rational>> into(int into) {
        return maps.get(into);
    }

    /** The cells of what comes out of a layer, from 0. */
    public Map<Integer, Optional<Rational>> outOf(int from) {
        return maps.get(from + 1);
    }

    /** The last map behind a layer with a cell to which only one way leads; nothing where every cell has several. */
    public Optional<Integer> lastWithOneWay(int behind) {
        return IntStream.rangeClosed(behind + 2, maps.size() - 1)
                .filter(map -> maps.get(map).values().stream().anyMatch(Optional::isPresent))
                .boxed()
                .max(Integer::compare);
    }

    private static Map<Integer, Optional<Rational>> nothing() {
        return Map.of();
    }

    private static Map<Integer, Optional<Rational>> alone(Shape shape, Set<Cell> cells) {
        var indices = new HashMap<Integer, Optional<Rational>>();
        cells.forEach(cell -> indices.put(index(shape, cell), Optional.empty()));
        return Collections.unmodifiableMap(indices);
    }

    private static Map<Integer, Optional<Rational>> indexed(
            Shape shape, Map<Cell, Optional<Rational>> cells) {
        var indices = new HashMap<Integer, Optional<Rational>>();
        cells.forEach((cell, product) -> indices.put(index(shape, cell), product));
        return Collections.unmodifiableMap(indices);
    }

    private static int index(Shape shape, Cell cell) {
        return shape.index(cell.sample(), cell.row(), cell.column(), cell.channel());
    }
}
