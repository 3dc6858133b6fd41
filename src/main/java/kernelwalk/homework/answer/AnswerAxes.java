package kernelwalk.homework.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.notation.AxisOrder;
import kernelwalk.notation.Meaning;
import kernelwalk.notation.Notation;
import kernelwalk.notation.NumberArray;
import kernelwalk.notation.ShapeFit.Fit;

/**
 * What the axes of an answer mean, told by who printed it and by the shape that the output should have.
 *
 * @param areUnits whether the output are units, so that a single axis is theirs
 */
record AnswerAxes(Shape output, Convention convention, boolean areUnits) {

    private static final int[] MAPS_LAST = {0, 2, 3, 1};

    /**
     * An answer with the four axes of an output.
     *
     * @param numbers N × OH × OW × F
     * @param order   how they were ordered; nothing for rows and columns alone
     */
    record Placed(NumberArray numbers, Optional<AxisOrder> order) {}

    static AnswerAxes of(Exercise exercise) {
        var geometry =
                Geometry.of(exercise.input().layout(), exercise.operation(), exercise.convention());
        return new AnswerAxes(geometry.output(), exercise.convention(), exercise.givesUnits());
    }

    /** The numbers with the four axes of an output, where nothing is known of who printed them. */
    NumberArray placed(NumberArray numbers) {
        return placed(numbers, Optional.empty(), Notation.PYTHON).getFirst().numbers();
    }

    /**
     * Where the numbers can be meant to stand: everything that has the shape of the output, the likeliest first, or else
     * the likeliest alone.
     *
     * @param printedBy whose order of axes the text is known to have; else it has the exercise's
     */
    List<Placed> placed(NumberArray numbers, Optional<Convention> printedBy, Notation notation) {
        List<Integer> shape = numbers.shape();
        if (areUnits && shape.size() == 1) {
            NumberArray units = numbers.reshaped(List.of(1, 1, 1, shape.getFirst()));
            return List.of(new Placed(units, Optional.empty()));
        }
        if (shape.size() == 2) {
            NumberArray placed = matrix(numbers, shape.getFirst(), shape.getLast());
            return List.of(new Placed(placed, Optional.empty()));
        }
        List<AxisOrder> orders = orders(printedBy, notation);
        NumberArray bare = bare(numbers);
        var fitting = new ArrayList<Placed>();
        for (AxisOrder order : orders) {
            for (Meaning meaning : Meaning.asInput(bare, order, output.lengths())) {
                if (fitting.stream().noneMatch(it -> it.numbers().equals(meaning.numbers()))) {
                    fitting.add(new Placed(meaning.numbers(), Optional.of(order)));
                }
            }
        }
        return fitting.isEmpty() ? List.of(likeliest(bare, orders.getFirst())) : fitting;
    }

    private static Placed likeliest(NumberArray numbers, AxisOrder order) {
        Meaning meaning = Meaning.asInput(numbers, order).getFirst();
        return new Placed(meaning.numbers(), Optional.of(order));
    }

    private List<AxisOrder> orders(Optional<Convention> printedBy, Notation notation) {
        AxisOrder first = AxisOrder.ofInput(printedBy.orElse(convention));
        AxisOrder second = first == AxisOrder.NHWC ? AxisOrder.NCHW : AxisOrder.NHWC;
        return notation == Notation.MATLAB
                ? List.of(first, second, AxisOrder.HWCN)
                : List.of(first, second);
    }

    /** How well a shape suits the output; that of more axes than two by its count, as they can be turned. */
    Fit fit(List<Integer> shape) {
        long count = shape.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
        if (count != output.count()) {
            return Fit.NONE;
        }
        boolean isShape =
                shape.size() != 2
                        || isSingleCells(shape.getFirst(), shape.getLast())
                        || areMaps(shape.getFirst(), shape.getLast());
        return isShape ? Fit.SHAPE : Fit.COUNT;
    }

    private NumberArray matrix(NumberArray numbers, int rows, int columns) {
        if (isSingleCells(rows, columns)) {
            return numbers.reshaped(List.of(rows, 1, 1, columns));
        }
        if (areMaps(rows, columns)) {
            return numbers.reshaped(
                            List.of(output.samples(), output.channels(), output.height(), columns))
                    .permuted(MAPS_LAST);
        }
        return numbers.reshaped(List.of(1, rows, columns, 1));
    }

    private boolean isSingleCells(int rows, int columns) {
        return output.height() == 1
                && output.width() == 1
                && rows == output.samples()
                && columns == output.channels();
    }

    private boolean areMaps(int rows, int columns) {
        return rows == output.samples() * output.channels() * output.height()
                && columns == output.width();
    }

    /** Without axes of length 1 beyond the fourth, which say nothing; more axes than that are put in one row. */
    private static NumberArray bare(NumberArray numbers) {
        List<Integer> shape = numbers.shape();
        while (shape.size() > 4 && shape.getFirst() == 1) {
            shape = shape.subList(1, shape.size());
        }
        return shape.size() > 4
                ? numbers.reshaped(List.of(1, 1, numbers.values().size(), 1))
                : numbers.reshaped(shape);
    }

    /** The four axes of placed numbers. */
    static Shape shape(NumberArray placed) {
        List<Integer> lengths = placed.shape();
        return new Shape(lengths.get(0), lengths.get(1), lengths.get(2), lengths.get(3));
    }
}
