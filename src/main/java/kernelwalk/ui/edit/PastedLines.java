package kernelwalk.ui.edit;

import java.util.List;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Exercise;
import kernelwalk.notation.NumberArray;
import kernelwalk.picture.Part;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;

/**
 * Puts a rectangle of numbers over cells.
 *
 * @param cells which are selected
 * @param edits makes the change
 */
record PastedLines(SelectedCells cells, Edits edits) {

    /**
     * Puts the numbers over the selection's upper left cell and on, or over the input; what reaches over the edge makes
     * the input or the kernel larger.
     */
    void put(NumberArray lines) {
        int rows = lines.shape().getFirst();
        int columns = lines.shape().getLast();
        Target at = cells.canWrite() ? cells.rows().getFirst().getFirst() : cells.firstInput();
        boolean upright = at.part() == Part.BIAS && columns == 1;
        var size = upright ? new Size(1, rows) : new Size(rows, columns);
        Exercise before = exercise();
        boolean changed =
                edits.make(
                        Edits.named("edit.change.paste", size),
                        exercise -> {
                            Exercise grown =
                                    CellNumbers.grown(exercise, at, size.height(), size.width());
                            Target corner = CellNumbers.moved(at, exercise, grown);
                            return CellNumbers.put(
                                    grown, covered(grown, corner, size), lines.values());
                        });
        if (changed) {
            Target corner = CellNumbers.moved(at, before, exercise());
            cells.select(around(exercise(), corner, size));
        }
    }

    private static List<Target> covered(Exercise exercise, Target corner, Size size) {
        Selection selection = around(exercise, corner, size);
        return SelectedCells.flat(CellCard.of(corner, exercise).rows(selection));
    }

    private static Selection around(Exercise exercise, Target corner, Size size) {
        return CellCard.of(corner, exercise)
                .extended(Selection.of(corner), size.height() - 1, size.width() - 1);
    }

    private Exercise exercise() {
        return edits.document().exercise().get();
    }
}
