package kernelwalk.exercise.file;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
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
import kernelwalk.exercise.StagedPlaces;
import kernelwalk.exercise.Staging;
import kernelwalk.exercise.StudentWork;
import kernelwalk.exercise.WalkStart;
import kernelwalk.exercise.WeightsOrigin;
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
            case Exercise exercise when isChain(exercise) -> chain(exercise);
            case Exercise exercise -> single(exercise.operation(), exercise.origin());
            case Attempt attempt -> single(attempt.operation(), Optional.empty());
        }
        NumberType numbers =
                sheet instanceof Exercise exercise ? exercise.chosenNumbers() : sheet.numbers();
        field(1, "numbers", JsonText.quoted(numbers.code()), true);
        List<String> others = others(sheet);
        field(
                1,
                "convention",
                JsonText.quoted(sheet.convention().code()),
                hasWork || !others.isEmpty());
        for (int i = 0; i < others.size(); i++) {
            out.append("  ").append(others.get(i));
            out.append(hasWork || i < others.size() - 1 ? ",\n" : "\n");
        }
        if (hasWork) {
            PracticeWriter.write(saved.work(), key(1, "practice"));
            out.append('\n');
        }
        out.append("}\n");
    }

    /** What is written only where it differs from the usual, a field each. */
    private static List<String> others(Sheet sheet) {
        Staging staging = sheet instanceof Exercise exercise ? staging(exercise) : Staging.NONE;
        var fields = new LinkedHashMap<String, String>();
        if (!sheet.display().equals(Display.AS_TYPED)) {
            fields.put("display", JsonText.quoted(sheet.display().code()));
        }
        if (sheet.order() != TapOrder.CHANNELS) {
            fields.put("order", JsonText.quoted(sheet.order().code()));
        }
        if (!sheet.marking().equals(MarkingRules.USUAL)) {
            fields.put("marking", MarkingDraft.text(sheet.marking()));
        }
        if (staging.hides()) {
            fields.put("hidden", StagingDraft.hidden(staging));
        }
        if (!staging.start().equals(WalkStart.FIRST)) {
            fields.put("start", StagingDraft.start(staging.start()));
        }
        return fields.entrySet().stream()
                .map(field -> JsonText.quoted(field.getKey()) + ": " + field.getValue())
                .toList();
    }

    /** What is hidden is only what there is: a number stays hidden while a kernel is smaller for a time. */
    private static Staging staging(Exercise exercise) {
        return exercise.staging().equals(Staging.NONE)
                ? Staging.NONE
                : new StagedPlaces(exercise).of(exercise.staging());
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

    private void single(Operation operation, Optional<WeightsOrigin> origin) throws IOException {
        key(1, "operation");
        new OperationWriter(out, 1).write(Layer.of(operation), origin);
        out.append(",\n");
    }

    private void chain(Exercise exercise) throws IOException {
        key(1, "operations").append("[");
        String between = "\n    ";
        for (Layer layer : exercise.layers()) {
            out.append(between);
            new OperationWriter(out, 2).write(layer, exercise.origin(layer.operation()));
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
