package kernelwalk.notation;

import java.util.List;

/**
 * Brackets and lines as NumPy breaks them.
 *
 * @param array     the shape
 * @param numbers   the numbers as text
 * @param separator what stands between two numbers
 */
record NumpyLines(NumberArray array, List<String> numbers, String separator) {

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
            for (int i = 0; i < length; i++) {
                text.append(i == 0 ? "" : between)
                        .append(indent)
                        .append(nested(axis + 1, from + i * step, indent + " ", line - 1));
            }
        }
        return "[" + text.substring(indent.length()) + "]";
    }

    private void wrapped(StringBuilder text, int from, int length, String indent, int most) {
        var line = new StringBuilder(indent);
        for (int i = 0; i < length; i++) {
            String word = numbers.get(from + i);
            if (line.length() + word.length() > most && line.length() > indent.length()) {
                text.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(indent);
            }
            line.append(word).append(i < length - 1 ? separator : "");
        }
        text.append(line);
    }

    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
