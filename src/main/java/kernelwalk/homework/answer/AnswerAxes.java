package kernelwalk.homework.answer;

import java.util.List;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.notation.Meaning;
import kernelwalk.notation.NumberArray;

/** What the axes of an answer mean, told by the shape that the output should have. */
record AnswerAxes(Shape output, Convention convention) {

    private static final int[] MAPS_LAST = {0, 2, 3, 1};

    static AnswerAxes of(Exercise exercise) {
        var geometry =
                Geometry.of(exercise.input().layout(), exercise.operation(), exercise.convention());
        return new AnswerAxes(geometry.output(), exercise.convention());
    }

    /** The numbers with the four axes of an output. */
    NumberArray placed(NumberArray numbers) {
        List<Integer> shape = numbers.shape();
        if (shape.size() == 2) {
            return matrix(numbers, shape.getFirst(), shape.getLast());
        }
        List<NumberArray> meanings =
                Meaning.asInput(bare(numbers), convention).stream().map(Meaning::numbers).toList();
        return meanings.stream()
                .filter(meaning -> meaning.shape().equals(output.lengths()))
                .findFirst()
                .orElse(meanings.getFirst());
    }

    private NumberArray matrix(NumberArray numbers, int rows, int columns) {
        int maps = output.samples() * output.channels();
        boolean isSingleCells = output.height() == 1 && output.width() == 1;
        if (isSingleCells && rows == output.samples() && columns == output.channels()) {
            return numbers.reshaped(List.of(rows, 1, 1, columns));
        }
        if (rows == maps * output.height() && columns == output.width()) {
            return numbers.reshaped(
                            List.of(output.samples(), output.channels(), output.height(), columns))
                    .permuted(MAPS_LAST);
        }
        return numbers.reshaped(List.of(1, rows, columns, 1));
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
