package kernelwalk.picture;

import java.util.stream.IntStream;
import kernelwalk.convolution.Axis;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.Windowless;

/** The input cells that no window reads: whole rows and columns between or behind the windows. */
record Unread(boolean[] rows, boolean[] columns) {

    static Unread of(Frame frame) {
        Geometry geometry = frame.computation().geometry();
        if (frame.exercise().operation() instanceof Windowless) {
            return new Unread(
                    new boolean[geometry.input().height()], new boolean[geometry.input().width()]);
        }
        return new Unread(along(geometry.rows()), along(geometry.columns()));
    }

    private static boolean[] along(Axis axis) {
        boolean[] unread = new boolean[axis.input()];
        axis.leftOver().forEach(cell -> unread[cell] = true);
        return unread;
    }

    boolean has(int row, int column) {
        return rows[row] || columns[column];
    }

    boolean isEmpty() {
        return IntStream.range(0, rows.length).noneMatch(row -> rows[row])
                && IntStream.range(0, columns.length).noneMatch(column -> columns[column]);
    }
}
