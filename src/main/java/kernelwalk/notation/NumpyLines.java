package kernelwalk.notation;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Brackets and lines as NumPy breaks them.
 *
 * @param array     the shape
 * @param numbers   the numbers as text
 * @param separator what stands between two numbers
 * @param cut       whether long axes are cut short to their {@linkplain NumpyEdges ends}
 */
record NumpyLines(NumberArray array, List<String> numbers, String separator, boolean cut) {

    private static final String DOTS = "...";
    private static final int LEFT_OUT = -1;

    String text(String indent, int line) {
        return nested(0, 0, indent, line);
    }

    private String nested(int axis, int from, String indent, int line) {
        int length = array.shape().get(axis);
        var text = new StringBuilder();
        if (axis == array.rank() - 1) {
            wrapped(text, from, length, indent, line - Math.max(separator.strip().length(), 1));
        } else {
            int step =
                    array.shape().subList(axis + 1, array.rank()).stream()
                            .reduce(1, (a, b) -> a * b);
            String between = separator.strip() + "\n".repeat(array.rank() - axis - 1);
            for (int place : places(length)) {
                text.append(place == 0 ? "" : between).append(indent);
                text.append(
                        place == LEFT_OUT
                                ? DOTS
                                : nested(axis + 1, from + place * step, indent + " ", line - 1));
            }
        }
        return "[" + text.substring(indent.length()) + "]";
    }

    private void wrapped(StringBuilder text, int from, int length, String indent, int most) {
        var line = new StringBuilder(indent);
        for (int place : places(length)) {
            String word = place == LEFT_OUT ? DOTS : numbers.get(from + place);
            if (line.length() + word.length() > most && line.length() > indent.length()) {
                text.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(indent);
            }
            line.append(word).append(place < length - 1 ? separator : "");
        }
        text.append(line);
    }

    /** The places along an axis, one after the other, with a mark for those that are left out. */
    private int[] places(int length) {
        return cut && NumpyEdges.isCut(length)
                ? IntStream.concat(
                                IntStream.concat(
                                        IntStream.range(0, NumpyEdges.EDGE),
                                        IntStream.of(LEFT_OUT)),
                                IntStream.range(length - NumpyEdges.EDGE, length))
                        .toArray()
                : IntStream.range(0, length).toArray();
    }

    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
