package kernelwalk.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Optional;
import java.util.stream.Collectors;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.diagnosis.Question;
import kernelwalk.notation.NumberStyle;
import kernelwalk.words.DiagnosisText;
import kernelwalk.words.Words;

/**
 * What tells mistakes apart: a question, the numbers that it is about, and what each reply speaks for.
 *
 * @param exercise what the answer is to
 */
record QuestionText(Question question, Exercise exercise, Words words) {

    private static final String INDENT = "  ";

    void write(Writer out) throws IOException {
        out.write(words.say("cli.check.question", words.say(question)) + "\n");
        Optional<Question.OfResult> other = other(question);
        if (other.isPresent()) {
            var numbers = new StringWriter();
            write(other.get().exercise(), other.get().cell(), numbers);
            out.write(numbers.toString().indent(2 * INDENT.length()));
        }
        for (Question.Choice choice : question.choices()) {
            String rules =
                    choice.misconceptions().stream()
                            .map(words::heading)
                            .collect(Collectors.joining(", "));
            String said = new DiagnosisText(words).choice(question, choice, exercise);
            out.write(INDENT + words.say("cli.check.choice", said, rules) + "\n");
        }
    }

    /** The question about another problem, if it is one. */
    private static Optional<Question.OfResult> other(Question question) {
        return switch (question) {
            case Question.OfResult other -> Optional.of(other);
            case Question.InLayer before -> other(before.asked());
            case Question.OfProduct _, Question.OfLayer _ -> Optional.empty();
        };
    }

    /** The numbers that one output cell comes from. */
    private void write(Exercise exercise, Cell cell, Writer out) throws IOException {
        out.write(words.say("cli.check.other-problem") + "\n");
        if (exercise.takesUnits()) {
            writeUnits(exercise, cell, out);
        } else {
            writeMaps(exercise, cell, out);
        }
    }

    /** Inputs in a line, and the weights of one unit in a line. */
    private void writeUnits(Exercise exercise, Cell cell, Writer out) throws IOException {
        Shape input = exercise.input().layout();
        NumberStyle style = exercise.typedStyle();
        out.write(words.say("cli.check.other-inputs", cell.sample()) + "\n");
        MapTables.write(
                1,
                input.channels(),
                (_, unit) -> exercise.input().at(input.index(cell.sample(), 0, 0, unit)),
                style,
                out);
        if (exercise.operation() instanceof Weighted weighted) {
            KernelShape kernel = weighted.kernel().layout();
            int unit = cell.channel();
            out.write(words.say("cli.check.other-weights", unit) + "\n");
            MapTables.write(
                    1,
                    kernel.channels(),
                    (_, from) -> weighted.kernel().at(kernel.index(0, 0, from, unit)),
                    style,
                    out);
            writeBias(weighted, style, unit, "cli.check.other-bias-of-unit", out);
        }
    }

    private void writeMaps(Exercise exercise, Cell cell, Writer out) throws IOException {
        Shape input = exercise.input().layout();
        for (int c = 0; c < input.channels(); c++) {
            int channel = c;
            out.write(words.say("cli.check.other-input", cell.sample(), channel) + "\n");
            MapTables.write(
                    input.height(),
                    input.width(),
                    (row, column) ->
                            exercise.input().at(input.index(cell.sample(), row, column, channel)),
                    exercise.typedStyle(),
                    out);
        }
        if (exercise.operation() instanceof Weighted weighted) {
            write(weighted, exercise.typedStyle(), cell.channel(), out);
        }
    }

    private void write(Weighted weighted, NumberStyle style, int filter, Writer out)
            throws IOException {
        KernelShape kernel = weighted.kernel().layout();
        for (int c = 0; c < kernel.channels(); c++) {
            int channel = c;
            int inInput =
                    filter * weighted.groups() / kernel.filters() * kernel.channels() + channel;
            out.write(words.say("cli.check.other-kernel", filter, inInput) + "\n");
            MapTables.write(
                    kernel.height(),
                    kernel.width(),
                    (row, column) ->
                            weighted.kernel().at(kernel.index(row, column, channel, filter)),
                    style,
                    out);
        }
        writeBias(weighted, style, filter, "cli.check.other-bias", out);
    }

    private void writeBias(Weighted weighted, NumberStyle style, int filter, String key, Writer out)
            throws IOException {
        Value bias = weighted.bias().get(filter);
        if (!bias.isZero()) {
            out.write(words.say(key, filter, style.inFull(bias)) + "\n");
        }
    }
}
