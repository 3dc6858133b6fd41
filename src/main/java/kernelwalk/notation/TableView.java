package kernelwalk.notation;

import java.util.List;
import java.util.Set;

/**
 * The part of a table that holds the numbers.
 *
 * @param top     its first row
 * @param bottom  behind its last row
 * @param left    its first column
 * @param right   behind its last column
 * @param remarks what the rest was taken for
 */
record TableView(int top, int bottom, int left, int right, Set<Remark> remarks) {

    TableView {
        remarks = Set.copyOf(remarks);
    }

    int rows() {
        return bottom - top;
    }

    int columns() {
        return right - left;
    }

    List<Integer> shape() {
        return List.of(rows(), columns());
    }
}
