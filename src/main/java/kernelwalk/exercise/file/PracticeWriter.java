package kernelwalk.exercise.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.convolution.Cell;
import kernelwalk.exercise.StudentWork;
import kernelwalk.exercise.StudentWork.Answers;
import kernelwalk.exercise.StudentWork.Prediction;
import kernelwalk.exercise.StudentWork.SizeFields;
import kernelwalk.exercise.StudentWork.WindowSteps;
import kernelwalk.exercise.Tally;

/** Writes what a student has written: only the keys that say something, one row of answers a line. */
final class PracticeWriter {

    private static final String INDENT = "    ";

    private PracticeWriter() {}

    /** Writes the value of the key, as it stands on the first level. */
    static void write(StudentWork work, Appendable out) throws IOException {
        List<String> fields = fields(work);
        if (!work.later().isEmpty()) {
            fields.add(field("layers", layers(work.later())));
        }
        out.append(
                fields.stream()
                        .map(field -> INDENT + field)
                        .collect(Collectors.joining(",\n", "{\n", "\n  }")));
    }

    /** Counted from 1, as the command line counts layers. */
    private static String layers(Map<Integer, StudentWork> later) {
        Stream<String> objects =
                later.entrySet().stream()
                        .map(
                                layer -> {
                                    var fields = new ArrayList<String>();
                                    fields.add(field("layer", String.valueOf(layer.getKey() + 1)));
                                    fields.addAll(fields(layer.getValue()));
                                    return String.join(",\n", fields)
                                            .indent(2 * INDENT.length())
                                            .strip();
                                });
        return lines(objects.map(object -> "{ " + object + " }"));
    }

    private static List<String> fields(StudentWork work) {
        List<String> fields = new ArrayList<>();
        fields.add(field("task", JsonText.quoted(work.task().code())));
        if (work.open()) {
            fields.add(field("open", "true"));
        }
        if (!work.size().equals(SizeFields.EMPTY)) {
            fields.add(field("size", size(work.size())));
        }
        work.answers().ifPresent(answers -> add(answers, fields));
        work.reply().ifPresent(reply -> fields.add(field("reply", JsonText.quoted(reply))));
        if (!work.steps().isEmpty()) {
            fields.add(field("steps", lines(work.steps().stream().map(PracticeWriter::steps))));
        }
        if (!work.prediction().equals(Prediction.NONE)) {
            fields.add(field("prediction", prediction(work.prediction())));
        }
        if (!work.guess().isEmpty()) {
            fields.add(field("guess", texts(work.guess())));
        }
        if (!work.tally().equals(Tally.NONE)) {
            fields.add(field("tally", tally(work.tally())));
        }
        return fields;
    }

    private static void add(Answers answers, List<String> fields) {
        int row = answers.shape().width() * answers.shape().channels();
        List<String> rows = new ArrayList<>();
        for (int start = 0; start < answers.texts().size(); start += row) {
            rows.add(
                    answers.texts().subList(start, start + row).stream()
                            .map(JsonText::quoted)
                            .collect(Collectors.joining(", ")));
        }
        fields.add(
                field(
                        "answers",
                        "{ "
                                + field("shape", answers.shape().lengths().toString())
                                + ", "
                                + field("values", lines(rows.stream()))
                                + " }"));
        if (answers.explained()) {
            fields.add(field("checks", JsonText.quoted(PracticeDraft.ALL)));
        } else if (!answers.checked().isEmpty()) {
            fields.add(field("checks", answers.checked().toString()));
        }
    }

    private static String size(SizeFields size) {
        return "{ "
                + field("rows", JsonText.quoted(size.rows()))
                + ", "
                + field("columns", JsonText.quoted(size.columns()))
                + ", "
                + field("filters", JsonText.quoted(size.filters()))
                + ", "
                + field("parameters", JsonText.quoted(size.parameters()))
                + " }";
    }

    private static String steps(WindowSteps window) {
        Cell cell = window.cell();
        List<Integer> place = List.of(cell.sample(), cell.row(), cell.column(), cell.channel());
        String lines =
                window.lines().stream()
                        .map(PracticeWriter::texts)
                        .collect(Collectors.joining(", ", "[", "]"));
        return "{ " + field("cell", place.toString()) + ", " + field("lines", lines) + " }";
    }

    private static String texts(List<String> texts) {
        return texts.stream().map(JsonText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String prediction(Prediction prediction) {
        return "{ "
                + field("known", Integer.toString(prediction.known()))
                + ", "
                + field("typed", JsonText.quoted(prediction.typed()))
                + " }";
    }

    private static String tally(Tally tally) {
        return "{ "
                + field("problems", Integer.toString(tally.problems()))
                + ", "
                + field("typed", Integer.toString(tally.typed()))
                + ", "
                + field("checks", Integer.toString(tally.checks()))
                + ", "
                + field("shown", Integer.toString(tally.shown()))
                + ", "
                + field("hints", Integer.toString(tally.hints()))
                + " }";
    }

    private static String lines(Stream<String> items) {
        return items.map(item -> INDENT + "  " + item)
                .collect(Collectors.joining(",\n", "[\n", "\n" + INDENT + "]"));
    }

    private static String field(String name, String value) {
        return '"' + name + "\": " + value;
    }
}
