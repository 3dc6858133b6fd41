package kernelwalk.export.picture;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/** The outline of a letter as the commands of a file. */
final class OutlinePath {

    private OutlinePath() {}

    /** As SVG has it, y downwards. */
    static String svg(Shape outline) {
        var path = new StringBuilder();
        double[] at = new double[6];
        for (var part = outline.getPathIterator(null); !part.isDone(); part.next()) {
            switch (part.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> add(path, "M", at, 2, 1);
                case PathIterator.SEG_LINETO -> add(path, "L", at, 2, 1);
                case PathIterator.SEG_QUADTO -> add(path, "Q", at, 4, 1);
                case PathIterator.SEG_CUBICTO -> add(path, "C", at, 6, 1);
                default -> path.append('Z');
            }
        }
        return path.toString();
    }

    /** As PDF has it, y upwards. */
    static String pdf(Shape outline) {
        var path = new StringBuilder();
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        for (var part = outline.getPathIterator(null); !part.isDone(); part.next()) {
            int kind = part.currentSegment(at);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> add(path, "", at, 2, -1).append(" m\n");
                case PathIterator.SEG_LINETO -> add(path, "", at, 2, -1).append(" l\n");
                case PathIterator.SEG_QUADTO ->
                        add(path, "", cubic(x, y, at), 6, -1).append(" c\n");
                case PathIterator.SEG_CUBICTO -> add(path, "", at, 6, -1).append(" c\n");
                default -> path.append("h\n");
            }
            int last =
                    kind == PathIterator.SEG_QUADTO ? 2 : kind == PathIterator.SEG_CUBICTO ? 4 : 0;
            x = at[last];
            y = at[last + 1];
        }
        return path.toString();
    }

    /** A bend with one handle as one with two. */
    private static double[] cubic(double x, double y, double... bend) {
        return new double[] {
            x + (bend[0] - x) * 2 / 3,
            y + (bend[1] - y) * 2 / 3,
            bend[2] + (bend[0] - bend[2]) * 2 / 3,
            bend[3] + (bend[1] - bend[3]) * 2 / 3,
            bend[2],
            bend[3]
        };
    }

    private static StringBuilder add(
            StringBuilder path, String command, double[] at, int count, int up) {
        path.append(command);
        for (int i = 0; i < count; i++) {
            path.append(i == 0 ? "" : " ").append(Decimals.of(i % 2 == 0 ? at[i] : up * at[i]));
        }
        return path;
    }
}
