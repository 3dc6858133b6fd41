package kernelwalk.homework.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Shape;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.AnswerCell;
import kernelwalk.homework.misconception.ShiftedValues;
import kernelwalk.homework.misconception.ShiftedValues.Run;

/**
 * An answer that is wider than the output since cells were passed over in some of its rows, as on a sheet, and the same
 * values without these cells.
 *
 * @param rule   where the values behind those cells stand, and where they belong
 * @param answer the same values in the shape of the output
 */
record LateRows(ShiftedValues rule, Answer answer) {

    /** Nothing where an answer is otherwise than wider, or a row beyond the output says more or less than a row of it. */
    static Optional<LateRows> of(Answer answer, Shape output) {
        Shape given = answer.shape();
        if (!isWider(given, output)) {
            return Optional.empty();
        }
        var runs = new ArrayList<Run>();
        var cells = new AnswerCell[output.count()];
        Arrays.fill(cells, AnswerCell.BLANK);
        for (Cell begin : begins(output)) {
            List<Cell> written = written(answer, begin);
            boolean isLate = !written.isEmpty() && written.getLast().column() >= output.width();
            if (isLate && !isShifted(written, output.width())) {
                return Optional.empty();
            }
            if (isLate) {
                runs.add(run(written, begin));
            }
            for (int i = 0; i < written.size(); i++) {
                Cell home = isLate ? along(begin, i) : written.get(i);
                cells[index(output, home)] = answer.at(index(given, written.get(i)));
            }
        }
        return Optional.of(
                new LateRows(new ShiftedValues(runs), new Answer(output, List.of(cells))));
    }

    private static boolean isWider(Shape given, Shape output) {
        return given.width() > output.width()
                && given.samples() == output.samples()
                && given.height() == output.height()
                && given.channels() == output.channels();
    }

    /** The first cell of each row of each map. */
    private static List<Cell> begins(Shape output) {
        return IntStream.range(0, output.count())
                .mapToObj(output::cell)
                .filter(cell -> cell.column() == 0)
                .toList();
    }

    private static List<Cell> written(Answer answer, Cell begin) {
        return IntStream.range(0, answer.shape().width())
                .mapToObj(column -> along(begin, column))
                .filter(cell -> !answer.at(index(answer.shape(), cell)).isBlank())
                .toList();
    }

    /** Whether there are as many values as in a row, the first of them in their places and the others equally far behind. */
    private static boolean isShifted(List<Cell> written, int width) {
        int by = written.getLast().column() + 1 - width;
        return written.size() == width
                && IntStream.range(0, width)
                        .map(i -> written.get(i).column() - i)
                        .allMatch(behind -> behind == 0 || behind == by);
    }

    private static Run run(List<Cell> written, Cell begin) {
        int first = 0;
        while (written.get(first).column() == first) {
            first++;
        }
        return new Run(written.get(first), written.getLast(), along(begin, first));
    }

    private static Cell along(Cell begin, int column) {
        return new Cell(begin.sample(), begin.row(), column, begin.channel());
    }

    private static int index(Shape shape, Cell cell) {
        return shape.indexOf(cell).orElseThrow();
    }
}
