package kernelwalk.notation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where in a table the numbers can be: without empty rows and columns around them, and without a first row and a first
 * column that name the others.
 */
final class TableViews {

    private final TextTable table;
    private final TableLabels labels;
    private final boolean knowsBlanks;
    private final boolean isSeries;
    private int top;
    private int bottom;
    private int left = Integer.MAX_VALUE;
    private int right;
    private int columns;

    private TableViews(TextTable table, TableLabels labels, ReadingTask task) {
        this.table = table;
        this.labels = labels;
        this.knowsBlanks = task.numbers().knowsBlanks();
        this.isSeries = task.isSeries();
    }

    /**
     * The parts that can be meant, likeliest first; at least one.
     *
     * @param labels what the cells of the table can be
     * @param task   how the table is read
     */
    static List<TableView> of(TextTable table, TableLabels labels, ReadingTask task) {
        var views = new TableViews(table, labels, task);
        views.measure();
        return views.all();
    }

    /** The smallest rectangle with everything that is written. */
    private void measure() {
        int titles = labels.titles();
        top = table.rows();
        for (int row = titles; row < table.rows(); row++) {
            int cells = table.cells(row);
            columns = Math.max(columns, cells);
            int first = 0;
            while (first < cells && table.isEmpty(row, first)) {
                first++;
            }
            if (first < cells) {
                int end = cells;
                while (table.isEmpty(row, end - 1)) {
                    end--;
                }
                top = Math.min(top, row);
                bottom = row + 1;
                left = Math.min(left, first);
                right = Math.max(right, end);
            }
        }
        if (bottom == 0) {
            top = 0;
            bottom = table.rows();
            left = 0;
            right = columns;
        }
    }

    private List<TableView> all() {
        var written = new TableView(top, bottom, left, right, Set.of());
        if ((!knowsBlanks || isWhole()) && labels.areNone(written)) {
            return List.of(written);
        }
        var views = new LinkedHashSet<TableView>();
        Set<Remark> certain = labels.certain(written);
        views.add(without(certain, written));
        Set<Remark> counted = isSeries ? labels.ofSeries(written) : labels.counted(written);
        if (!counted.isEmpty()) {
            views.addFirst(without(counted, written));
        }
        for (Remark possible : labels.possible(written)) {
            views.add(without(EnumSet.of(possible), written));
        }
        if (knowsBlanks && !isWhole()) {
            addWithEdges(views, certain);
        }
        return new ArrayList<>(views);
    }

    private boolean isWhole() {
        return top == 0 && left == 0 && bottom == table.rows() && right == columns;
    }

    private static TableView without(Set<Remark> labels, TableView all) {
        return new TableView(
                all.top() + (labels.contains(Remark.HEADER_ROW) ? 1 : 0),
                all.bottom(),
                all.left() + (labels.contains(Remark.LABEL_COLUMN) ? 1 : 0),
                all.right(),
                labels);
    }

    /** Empty rows and columns at the edges may be answers that are missing. */
    private void addWithEdges(Set<TableView> views, Set<Remark> certain) {
        for (int below : new int[] {bottom, table.rows()}) {
            for (int behind : new int[] {right, columns}) {
                views.add(without(certain, new TableView(top, below, left, behind, Set.of())));
                if (certain.isEmpty()) {
                    views.add(new TableView(0, below, left, behind, Set.of()));
                    views.add(new TableView(top, below, 0, behind, Set.of()));
                    views.add(new TableView(0, below, 0, behind, Set.of()));
                }
            }
        }
    }
}
