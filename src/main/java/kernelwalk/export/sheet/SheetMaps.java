package kernelwalk.export.sheet;

import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Shape;
import kernelwalk.export.look.MapName;
import kernelwalk.words.Words;

/**
 * Maps of numbers below each other, each with its name; units, which are maps of one cell, in one column.
 *
 * @param page    where they stand
 * @param words   the language
 * @param shape   N × H × W × C
 * @param margins what is around each map
 * @param name    what they are
 * @param slice   what the channels are called: {@code channel} or {@code filter}
 */
record SheetMaps(
        SheetPage page, Words words, Shape shape, Margins margins, String name, String slice) {

    /** Writes a number. */
    interface Writing {
        void write(Cell cell, SheetCell there);
    }

    /** Writes them from a row and column on; the column that is free after them. */
    int write(int first, int column, Writing writing) {
        boolean areUnits =
                shape.height() * shape.width() == 1
                        && shape.channels() > 1
                        && margins.equals(Margins.NONE);
        int row = first;
        for (int sample = 0; sample < shape.samples(); sample++) {
            if (areUnits) {
                title(row, column, ofSample(sample));
                for (int unit = 0; unit < shape.channels(); unit++) {
                    writing.write(
                            new Cell(sample, 0, 0, unit), new SheetCell(row + 1 + unit, column));
                }
                row += shape.channels() + 2;
            } else {
                row = maps(sample, row, column, writing);
            }
        }
        return column + shape.width() + margins.left() + margins.right() + 2;
    }

    private int maps(int sample, int first, int column, Writing writing) {
        int row = first;
        for (int channel = 0; channel < shape.channels(); channel++) {
            title(
                    row,
                    column,
                    shape.samples() * shape.channels() == 1
                            ? name
                            : name + ", " + MapName.ofSample(words, sample, slice, channel));
            row++;
            for (int y = -margins.top(); y < shape.height() + margins.bottom(); y++) {
                for (int x = -margins.left(); x < shape.width() + margins.right(); x++) {
                    writing.write(
                            new Cell(sample, y, x, channel),
                            new SheetCell(row + y + margins.top(), column + x + margins.left()));
                }
            }
            row += shape.height() + margins.top() + margins.bottom() + 1;
        }
        return row;
    }

    private String ofSample(int sample) {
        return shape.samples() == 1
                ? name
                : name + ", " + words.say("export.solution.sample", sample);
    }

    private void title(int row, int column, String text) {
        page.text(new SheetCell(row, column), text);
    }
}
