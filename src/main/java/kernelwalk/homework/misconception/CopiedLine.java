package kernelwalk.homework.misconception;

import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;

/**
 * One row or column of one map holds the numbers of another place.
 *
 * @param kind   what was copied
 * @param sample which sample
 * @param map    which map of the sample
 * @param line   which row or column, counted from 0
 * @param from   the row or column that stands there instead; for a shift the same line
 */
public record CopiedLine(Kind kind, int sample, int map, int line, int from)
        implements Misconception {

    /** A shorter line is but a cell. */
    public static final int FEWEST_CELLS = 2;

    /** What was copied. */
    public enum Kind {
        ROW_REPEATED("row-repeated", true),
        COLUMN_REPEATED("column-repeated", false),
        ROW_SHIFTED("row-shifted", true),
        COLUMN_SHIFTED("column-shifted", false);

        private final String code;
        private final boolean isRow;

        Kind(String code, boolean isRow) {
            this.code = code;
            this.isRow = isRow;
        }

        String code() {
            return code;
        }

        public boolean isRow() {
            return isRow;
        }

        /** The output whose numbers are copied: the right one, or the one that is shifted by a cell. */
        public Optional<Tensor<Shape>> source(Exercise exercise) {
            return switch (this) {
                case ROW_REPEATED, COLUMN_REPEATED -> Optional.of(exercise.compute().output());
                case ROW_SHIFTED -> SizeMisreadings.BY_A_COLUMN.answer(exercise);
                case COLUMN_SHIFTED -> SizeMisreadings.BY_A_ROW.answer(exercise);
            };
        }
    }

    /**
     * The line on which a cell stands.
     *
     * @param from the row or column that stands there instead; for a shift the same line
     */
    public static CopiedLine of(Kind kind, Cell cell, int from) {
        int line = kind.isRow() ? cell.row() : cell.column();
        return new CopiedLine(kind, cell.sample(), cell.channel(), line, from);
    }

    @Override
    public String name() {
        return kind.code();
    }

    @Override
    public Optional<Shape> size(Exercise exercise) {
        return Optional.of(Variation.of(exercise).geometry().output());
    }

    @Override
    public Optional<Tensor<Shape>> answer(Exercise exercise) {
        Tensor<Shape> right = exercise.compute().output();
        return kind.source(exercise)
                .filter(source -> isThere(source.layout()) && isThere(right.layout()))
                .map(source -> copied(right, source));
    }

    private boolean isThere(Shape shape) {
        int lines = kind.isRow() ? shape.height() : shape.width();
        int length = kind.isRow() ? shape.width() : shape.height();
        return sample < shape.samples()
                && map < shape.channels()
                && Math.max(line, from) < lines
                && length >= FEWEST_CELLS;
    }

    private Tensor<Shape> copied(Tensor<Shape> right, Tensor<Shape> source) {
        Shape shape = right.layout();
        return Tensor.filled(
                shape,
                index -> {
                    Cell cell = shape.cell(index);
                    return isOn(cell) ? source.at(from(shape, cell)) : right.at(index);
                });
    }

    /** Whether a cell stands on the line. */
    public boolean isOn(Cell cell) {
        int place = kind.isRow() ? cell.row() : cell.column();
        return cell.sample() == sample && cell.channel() == map && place == line;
    }

    /** Where the number of a cell of the line comes from, row-major. */
    public int from(Shape shape, Cell cell) {
        return kind.isRow()
                ? shape.index(sample, from, cell.column(), map)
                : shape.index(sample, cell.row(), from, map);
    }

    /** The line and the one that stands there, counted from 0 as on the board. */
    @Override
    public List<Object> details() {
        return List.of(line, from);
    }
}
