package kernelwalk.export.sheet;

/**
 * A cell of a spreadsheet.
 *
 * @param row    from 0
 * @param column from 0
 */
record SheetCell(int row, int column) {

    /** What formulas call it: {@code B7}. */
    String name() {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString() + (row + 1);
    }

    /** The same however the formula is copied: {@code $B$7}. */
    String fixed() {
        return name().replaceAll("^([A-Z]+)", "\\$$1\\$");
    }

    /** A rectangle from this one to another. */
    String to(SheetCell other) {
        return name() + ":" + other.name();
    }
}
