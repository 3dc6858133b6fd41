package kernelwalk.notation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.Value;
import kernelwalk.notation.NotationException.Reason;

/** Labelled slices, put together to one tensor whose axes are in the order of the labels. */
final class SliceStack {

    private final TextCursor cursor;
    private final List<SliceLabel> labels = new ArrayList<>();
    private final TreeMap<List<Integer>, ParsedTensor> slices = new TreeMap<>(SliceStack::compare);
    private final List<Map<String, Integer>> words = new ArrayList<>();
    private List<Integer> shape = List.of();
    private int place;

    SliceStack(TextCursor cursor) {
        this.cursor = cursor;
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return Integer.compare(one.get(i), other.get(i));
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    /** A label, before its slice. */
    void label(SliceLabel said, int at) {
        place = at;
        SliceLabel label = said.numbered(words);
        boolean fits = labels.isEmpty() || labels.getFirst().isLike(label);
        if (!fits || slices.containsKey(label.indices())) {
            throw cursor.refusal(Reason.SLICES, at);
        }
        labels.add(label);
    }

    /** The slice of the last label. */
    void add(ParsedTensor slice) {
        shape = slices.isEmpty() ? slice.shape() : shape;
        if (shape.size() != 2 || !shape.equals(slice.shape())) {
            throw cursor.refusal(Reason.SLICES, place);
        }
        slices.put(labels.getLast().indices(), slice);
    }

    /** All slices as one tensor. */
    ParsedTensor tensor() {
        SliceLabel label = labels.getFirst();
        int fixed = label.indices().size();
        var whole = new ArrayList<Integer>();
        int count = 1;
        for (int axis = 0; axis < fixed; axis++) {
            int length = length(axis);
            count *= length;
            whole.add(length);
        }
        if (count != slices.size()) {
            throw cursor.refusal(Reason.SLICES, place);
        }
        whole.addAll(shape);
        List<List<Value>> parts = slices.values().stream().map(ParsedTensor::values).toList();
        int size = shape.getFirst() * shape.getLast();
        var values = new LateNumbers(count * size, i -> parts.get(i / size).get(i % size));
        var remarks = new LinkedHashSet<Remark>();
        slices.values().forEach(slice -> remarks.addAll(slice.remarks()));
        return new ParsedTensor(
                        new NumberArray(whole, values).permuted(order(label, fixed)),
                        Optional.empty(),
                        Optional.empty(),
                        Notation.MATLAB)
                .with(remarks)
                .with(printedBy(label));
    }

    /** How many indices there are along an axis; they follow each other. */
    private int length(int axis) {
        int[] indices =
                slices.keySet().stream()
                        .mapToInt(key -> key.get(axis))
                        .distinct()
                        .sorted()
                        .toArray();
        if (indices[indices.length - 1] - indices[0] != indices.length - 1) {
            throw cursor.refusal(Reason.SLICES, place);
        }
        return indices.length;
    }

    /** From the fixed axes, then rows and columns, to the order of the label. */
    private static int[] order(SliceLabel label, int fixed) {
        int[] next = {0, fixed};
        return label.axes().stream()
                .mapToInt(axis -> next[axis == SliceLabel.FREE ? 1 : 0]++)
                .toArray();
    }

    /**
     * Who has the axes in the order of the label: rows and columns run along the last two in PyTorch, and before the
     * channels in Keras; nobody where they are the first of four.
     */
    private static Optional<Convention> printedBy(SliceLabel label) {
        int free =
                IntStream.range(0, label.axes().size())
                        .filter(axis -> label.axes().get(axis) == SliceLabel.FREE)
                        .findFirst()
                        .orElseThrow();
        boolean isLast = label.axes().getLast() == SliceLabel.FREE;
        return isLast
                ? Optional.of(Convention.PYTORCH)
                : label.axes().size() - free == 3
                        ? Optional.of(Convention.KERAS)
                        : Optional.empty();
    }
}
