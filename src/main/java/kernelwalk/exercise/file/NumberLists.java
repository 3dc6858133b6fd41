package kernelwalk.exercise.file;

import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;
import kernelwalk.convolution.Layout;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;

/**
 * Writes numbers as nested lists, as people would: one row of numbers a line.
 *
 * @param out where to
 */
record NumberLists(Appendable out) {

    /** A tensor with its shape, under a name. */
    void tensor(int level, String name, Tensor<?> tensor) throws IOException {
        tensor(level, name, tensor, tensor.layout().lengths());
    }

    /** The same with other axes than it has here. */
    void tensor(int level, String name, Tensor<?> tensor, List<Integer> lengths)
            throws IOException {
        String inner = "  ".repeat(level + 1);
        out.append("  ".repeat(level)).append('"').append(name).append("\": {\n");
        out.append(inner).append("\"shape\": ").append(lengths.toString()).append(",\n");
        out.append(inner).append("\"values\": ");
        values(level + 1, tensor, lengths);
        out.append('\n').append("  ".repeat(level)).append('}');
    }

    /** Nested as the shape is, but for axes of length 1 at either end; the rows of a map on a line each. */
    private void values(int level, Tensor<?> tensor, List<Integer> lengths) throws IOException {
        Layout layout = tensor.layout();
        int first = layout instanceof Shape && lengths.getFirst() == 1 ? 1 : 0;
        int last = lengths.size();
        while (last > first + 2 && lengths.get(last - 1) == 1) {
            last--;
        }
        int line = layout instanceof Shape && lengths.size() > 2 ? 2 : 1;
        list(level, tensor::at, lengths.subList(first, last), line - first, 0);
    }

    /** One list of the nested values; those on {@code line} and deeper stay on one line. */
    void list(int level, IntFunction<Value> numbers, List<Integer> lengths, int line, int start)
            throws IOException {
        if (lengths.isEmpty()) {
            out.append(JsonText.number(numbers.apply(start)));
            return;
        }
        List<Integer> inner = lengths.subList(1, lengths.size());
        int step = inner.stream().reduce(1, (one, other) -> one * other);
        String between = line > 0 ? "\n" + "  ".repeat(level + 1) : "";
        out.append('[');
        for (int i = 0; i < lengths.getFirst(); i++) {
            out.append(i == 0 ? "" : line > 0 ? "," : ", ").append(between);
            list(level + 1, numbers, inner, line - 1, start + i * step);
        }
        out.append(line > 0 ? "\n" + "  ".repeat(level) : "").append(']');
    }
}
