package kernelwalk.exercise.file;

import java.io.IOException;
import java.util.List;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.TapOrder;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Attempt;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.exercise.MarkingRules;
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
            case Exercise exercise -> {
                Tensor<Shape> input = exercise.typedInput();
                new NumberLists(out).tensor(1, "input", input, lengths(exercise));
                out.append(",\n");
            }
            case Attempt attempt -> typed(attempt);
        }
        switch (sheet) {
            case Exercise exercise when isChain(exercise) -> chain(exercise.layers());
            case Exercise exercise -> single(exercise.operation());
            case Attempt attempt -> single(attempt.operation());
        }
        NumberType numbers =
                sheet instanceof Exercise exercise ? exercise.chosenNumbers() : sheet.numbers();
        field(1, "numbers", JsonText.quoted(numbers.code()), true);
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

    /** Of units two axes. */
    private static List<Integer> lengths(Exercise exercise) {
        Shape shape = exercise.typedInput().layout();
        return exercise.at(0).takesUnits()
                ? List.of(shape.samples(), shape.channels())
                : shape.lengths();
    }

    private static boolean isChain(Exercise exercise) {
        return exercise.chain().length() > 1 || !exercise.chain().name().isEmpty();
    }

    private void single(Operation operation) throws IOException {
        key(1, "operation");
        new OperationWriter(out, 1).write(Layer.of(operation));
        out.append(",\n");
    }

    private void chain(List<Layer> layers) throws IOException {
        key(1, "operations").append("[");
        String between = "\n    ";
        for (Layer layer : layers) {
            out.append(between);
            new OperationWriter(out, 2).write(layer);
            between = ",\n    ";
        }
        out.append("\n  ],\n");
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
        new NumberLists(out).list(2, input.values()::get, lengths, lengths.size() - 1, 0);
        out.append("\n  },\n");
    }

    private void field(int level, String name, String value, boolean more) throws IOException {
        key(level, name).append(value).append(more ? ",\n" : "\n");
    }

    private Appendable key(int level, String name) throws IOException {
        return out.append("  ".repeat(level)).append('"').append(name).append("\": ");
    }
}
