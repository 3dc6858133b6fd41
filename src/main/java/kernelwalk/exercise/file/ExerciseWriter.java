package kernelwalk.exercise.file;

import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.TapOrder;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Attempt;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.StudentWork;
import kernelwalk.notation.Display;
import kernelwalk.notation.NumberArray;

/** Writes an exercise, or the attempt at one, as people would: every key, one row of numbers a line. */
final class ExerciseWriter {

    private final Appendable out;

    private ExerciseWriter(Appendable out) {
        this.out = out;
    }

    static void write(SavedSheet saved, Appendable out) throws IOException {
        new ExerciseWriter(out).write(saved);
    }

    private void write(SavedSheet saved) throws IOException {
        Sheet sheet = saved.sheet();
        boolean hasWork = !saved.work().equals(StudentWork.NONE);
        out.append("{\n");
        field(1, "kernelwalk", Integer.toString(ExerciseReader.VERSION), true);
        field(1, "title", JsonText.quoted(sheet.title()), true);
        field(1, "notes", JsonText.quoted(sheet.notes()), true);
        switch (sheet) {
            case Exercise exercise -> tensor(1, "input", exercise.input());
            case Attempt attempt -> typed(attempt);
        }
        key(1, "operation").append("{\n");
        operation(sheet.operation());
        out.append("  },\n");
        field(1, "numbers", JsonText.quoted(sheet.numbers().code()), true);
        boolean isShownAsTyped = sheet.display().equals(Display.AS_TYPED);
        boolean isByChannel = sheet.order() == TapOrder.CHANNELS;
        boolean isMarkedAsUsual = sheet.marking().equals(MarkingRules.USUAL);
        field(
                1,
                "convention",
                JsonText.quoted(sheet.convention().code()),
                hasWork || !isShownAsTyped || !isByChannel || !isMarkedAsUsual);
        if (!isShownAsTyped) {
            String code = JsonText.quoted(sheet.display().code());
            field(1, "display", code, hasWork || !isByChannel || !isMarkedAsUsual);
        }
        if (!isByChannel) {
            String code = JsonText.quoted(sheet.order().code());
            field(1, "order", code, hasWork || !isMarkedAsUsual);
        }
        if (!isMarkedAsUsual) {
            field(1, "marking", MarkingDraft.text(sheet.marking()), hasWork);
        }
        if (hasWork) {
            PracticeWriter.write(saved.work(), key(1, "practice"));
            out.append('\n');
        }
        out.append("}\n");
    }

    private void operation(Operation operation) throws IOException {
        field(2, "type", JsonText.quoted(OperationType.of(operation).code()), true);
        switch (operation) {
            case Weighted weighted -> {
                tensor(2, "kernel", weighted.kernel());
                field(2, "bias", JsonText.list(weighted.bias()), true);
            }
            case Pooling pooling -> field(2, "window", pair(pooling.window()), true);
        }
        field(2, "strides", pair(operation.strides()), true);
        field(2, "padding", padding(operation.padding()), true);
        if (operation instanceof TransposedConvolution transposed) {
            field(2, "outputPadding", pair(transposed.outputPadding()), true);
        }
        field(2, "dilations", pair(operation.dilations()), true);
        switch (operation) {
            case Convolution convolution -> channels(convolution);
            case TransposedConvolution transposed -> channels(transposed);
            case MaxPooling max -> rounding(max, false);
            case AveragePooling average -> {
                rounding(average, true);
                field(2, "countPadding", Boolean.toString(average.countPadding()), false);
            }
        }
    }

    private void channels(Weighted weighted) throws IOException {
        field(2, "groups", Integer.toString(weighted.groups()), true);
        field(2, "flip", Boolean.toString(weighted.flip()), false);
    }

    private void rounding(Pooling pooling, boolean more) throws IOException {
        field(2, "rounding", JsonText.quoted(pooling.rounding().code()), more);
    }

    private static String pair(Size size) {
        return "[" + size.height() + ", " + size.width() + "]";
    }

    private static String padding(Padding padding) {
        if (padding instanceof Padding.Explicit(Margins margins, Border border)
                && border != Border.ZEROS) {
            return "{\"mode\": "
                    + JsonText.quoted(border.code())
                    + ", \"rows\": ["
                    + margins.top()
                    + ", "
                    + margins.bottom()
                    + "], \"columns\": ["
                    + margins.left()
                    + ", "
                    + margins.right()
                    + "]}";
        }
        if (padding instanceof Padding.Explicit(Margins margins, Border _)) {
            return "[["
                    + margins.top()
                    + ", "
                    + margins.bottom()
                    + "], ["
                    + margins.left()
                    + ", "
                    + margins.right()
                    + "]]";
        }
        return JsonText.quoted(FileWords.word(padding));
    }

    /** The input with the axes that it was typed with, the last of them on a line each. */
    private void typed(Attempt attempt) throws IOException {
        NumberArray input = attempt.input();
        key(1, "input").append("{\n");
        field(2, "shape", input.shape().toString(), true);
        if (attempt.dtype().isPresent()) {
            field(2, "dtype", JsonText.quoted(attempt.dtype().get().code()), true);
        }
        key(2, "values");
        List<Integer> lengths = input.rank() == 0 ? List.of(1) : input.shape();
        list(2, input.values()::get, lengths, lengths.size() - 1, 0);
        out.append("\n  },\n");
    }

    private void tensor(int level, String name, Tensor<?> tensor) throws IOException {
        key(level, name).append("{\n");
        field(level + 1, "shape", tensor.layout().lengths().toString(), true);
        key(level + 1, "values");
        values(level + 1, tensor);
        out.append('\n').append("  ".repeat(level)).append("},\n");
    }

    /** Nested as the shape is, but for axes of length 1 at either end; the rows of a map on a line each. */
    private void values(int level, Tensor<?> tensor) throws IOException {
        List<Integer> lengths = tensor.layout().lengths();
        int first = tensor.layout() instanceof Shape && lengths.getFirst() == 1 ? 1 : 0;
        int last = lengths.size();
        while (last > first + 2 && lengths.get(last - 1) == 1) {
            last--;
        }
        int line = tensor.layout() instanceof Shape ? 2 : 1;
        list(level, tensor::at, lengths.subList(first, last), line - first, 0);
    }

    /** One list of the nested values; those on {@code line} and deeper stay on one line. */
    private void list(
            int level, IntFunction<Value> numbers, List<Integer> lengths, int line, int start)
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

    private void field(int level, String name, String value, boolean more) throws IOException {
        key(level, name).append(value).append(more ? ",\n" : "\n");
    }

    private Appendable key(int level, String name) throws IOException {
        return out.append("  ".repeat(level)).append('"').append(name).append("\": ");
    }
}
