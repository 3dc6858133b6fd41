package kernelwalk.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
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
        if (question instanceof Question.OfResult other) {
            var numbers = new StringWriter();
            write(other.exercise(), other.cell(), numbers);
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

    /** The numbers that one output cell comes from. */
    private void write(Exercise exercise, Cell cell, Writer out) throws IOException {
        out.write(words.say("cli.check.other-problem") + "\n");
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
        Value bias = weighted.bias().get(filter);
        if (!bias.isZero()) {
            out.write(words.say("cli.check.other-bias", filter, style.inFull(bias)) + "\n");
        }
    }
}
