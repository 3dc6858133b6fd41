package kernelwalk.homework.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.notation.Commas;
import kernelwalk.notation.NumberArray;

/**
 * What a student says the output is.
 *
 * @param shape N × OH × OW × F as the student says
 * @param cells what stands in each cell, row-major
 */
public record Answer(Shape shape, List<AnswerCell> cells) {

    /**
     * @throws IllegalArgumentException when the cells do not fill the shape
     */
    public Answer {
        cells = cells instanceof WordCells ? cells : List.copyOf(cells);
        if (cells.size() != shape.count()) {
            throw new IllegalArgumentException(cells.size() + " cells do not fill " + shape);
        }
    }

    /** An answer that says nothing but its shape. */
    public static Answer blank(Shape shape) {
        return new Answer(shape, Collections.nCopies(shape.count(), AnswerCell.BLANK));
    }

    /** An answer that is these numbers. */
    public static Answer of(Tensor<Shape> numbers) {
        Stream<AnswerCell> cells = Arrays.stream(numbers.toValues()).map(AnswerCell.Written::of);
        return new Answer(numbers.layout(), cells.toList());
    }

    /** An answer that is these numbers, their axes as in {@link #parse}. */
    public static Answer of(NumberArray numbers, Exercise exercise) {
        NumberArray placed = AnswerAxes.of(exercise).placed(numbers);
        Stream<AnswerCell> cells = placed.values().stream().map(AnswerCell.Written::of);
        return new Answer(AnswerAxes.shape(placed), cells.toList());
    }

    /**
     * Reads an answer in any notation. Blank are empty cells between commas or tabs, {@code _} and {@code ?}.
     *
     * <p>Four axes are N × F × OH × OW where PyTorch printed them or, if nobody is known to have, the exercise follows
     * its rules; else N × OH × OW × F; the other way round, if only so they have the shape of the output. Three leave
     * out the samples or the filters, whichever fits the exercise. Rows are one map, or all maps one below the other: the filters of the
     * first sample, then those of the next. For outputs of a single cell each, a row is a sample and a column a filter.
     *
     * @throws kernelwalk.notation.NotationException when it is not a tensor of numbers and blanks, or has two meanings
     */
    public static Answer parse(String text, Exercise exercise) {
        return AnswerText.only(AnswerText.meanings(text, exercise, Commas.UNSAID)).answer();
    }

    /** What stands in a cell, given by its row-major index. */
    public AnswerCell at(int index) {
        return cells.get(index);
    }

    /** With something else in one cell, given by its row-major index. */
    public Answer with(int index, AnswerCell cell) {
        List<AnswerCell> others = new ArrayList<>(cells);
        others.set(index, cell);
        return new Answer(shape, others);
    }

    /** How many cells are not blank. */
    public int written() {
        return (int) cells.stream().filter(cell -> !cell.isBlank()).count();
    }
}
