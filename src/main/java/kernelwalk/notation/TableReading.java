package kernelwalk.notation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kernelwalk.notation.NotationException.Reason;
import kernelwalk.notation.NotationException.Spot;

/** Reads the numbers of a table, without its labels and its empty edges. */
final class TableReading {

    private final TextTable table;
    private final TextCursor cursor;
    private final ReadingTask task;
    private final CellText cells;
    private final TableView view;
    private final DecimalSigns signs;
    private final int first;

    private TableReading(
            TextTable table, TextCursor cursor, ReadingTask task, CellText cells, TableView view) {
        this.table = table;
        this.cursor = cursor;
        this.task = task;
        this.cells = cells;
        this.view = view;
        this.signs = cells.decimals(task.commas());
        this.first = task.numbers().count();
    }

    /**
     * Reads a table.
     *
     * @param cursor   in the text of the table, where it begins
     * @param cells    what a cell says
     * @param notation how the table is written
     */
    static ParsedTensor read(
            TextTable table,
            TextCursor cursor,
            ReadingTask task,
            CellText cells,
            Notation notation) {
        if (table.rows() == 0) {
            throw cursor.refusal(Reason.EMPTY, cursor.at());
        }
        boolean knowsBlanks = task.numbers().knowsBlanks();
        List<TableView> views =
                TableViews.of(table, new TableLabels(table, cells::plain, knowsBlanks), task);
        TableView best =
                views.size() == 1
                        ? views.getFirst()
                        : views.stream()
                                .max(Comparator.comparing(view -> task.fit().of(view.shape())))
                                .orElseThrow();
        var reading = new TableReading(table, cursor, task, cells, clipped(table, best));
        reading.rows();
        return new ParsedTensor(
                        new NumberArray(reading.view.shape(), task.numbers().since(reading.first)),
                        Optional.empty(),
                        Optional.empty(),
                        notation)
                .with(best.remarks());
    }

    /** No wider than the longest row. */
    private static TableView clipped(TextTable table, TableView view) {
        int longest = 0;
        for (int row = view.top(); row < view.bottom(); row++) {
            longest = Math.max(longest, table.cells(row));
        }
        int right = Math.min(view.right(), longest);
        return new TableView(view.top(), view.bottom(), view.left(), right, view.remarks());
    }

    private void rows() {
        if (view.rows() < 1 || view.columns() < 1) {
            throw cursor.refusal(Reason.EMPTY, cursor.at());
        }
        int width = table.cells(view.top());
        int shortest = width;
        for (int row = view.top(); row < view.bottom(); row++) {
            shortest = Math.min(shortest, table.cells(row));
        }
        boolean isUneven = shortest < view.right();
        for (int row = view.top(); row < view.bottom(); row++) {
            int cells = table.cells(row);
            int end = isUneven ? Math.min(cells, width) : view.right();
            for (int column = view.left(); column < end; column++) {
                number(row, column);
            }
            if (isUneven && cells != width) {
                throw cursor.refusal(
                        Reason.RAGGED_ROW,
                        table.place(row),
                        row - view.top(),
                        cells - view.left(),
                        width - view.left());
            }
        }
    }

    private void number(int row, int column) {
        int place = table.place(row, column);
        if (task.numbers().count() - first >= NestedLists.MOST_NUMBERS) {
            throw cursor.refusal(Reason.TOO_MANY_NUMBERS, place, NestedLists.MOST_NUMBERS);
        }
        if (table.readShort(row, column, task.numbers(), signs)) {
            return;
        }
        try {
            String word = cells.plain(table.word(row, column));
            NestedLists.read(cursor, word, place, task.numbers());
        } catch (NotationException problem) {
            throw problem.at(new Spot(row - view.top(), column - view.left()));
        }
    }
}
