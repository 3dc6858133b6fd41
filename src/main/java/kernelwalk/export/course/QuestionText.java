package kernelwalk.export.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Value;
import kernelwalk.convolution.Windowless;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.OperationType;
import kernelwalk.export.look.MapName;
import kernelwalk.notation.NumberStyle;
import kernelwalk.words.SidesText;
import kernelwalk.words.Words;

/** What a question says: the exercise with all of its numbers, as tables of a page. */
final class QuestionText {

    private final Questions questions;
    private final Exercise exercise;
    private final Words words;
    private final NumberStyle style;

    QuestionText(Questions questions) {
        this.questions = questions;
        exercise = questions.exercise();
        words = questions.words();
        style = exercise.typedStyle();
    }

    /** What is done to the input and what is asked, without the numbers that stand in tables. */
    List<String> told() {
        var told = new ArrayList<>(rules());
        told.add(asked());
        return told;
    }

    /** What is done to the input, without the numbers that stand in tables. */
    List<String> rules() {
        var told = new ArrayList<>(plan(exercise, words));
        if (exercise.operation() instanceof BatchNormalization normalization) {
            told.addAll(numbers(normalization));
        }
        return told;
    }

    /** What is done to the input, without any number of it. */
    static List<String> plan(Exercise exercise, Words words) {
        var told = new ArrayList<String>();
        told.add(operation(exercise, words));
        border(exercise, words).ifPresent(told::add);
        told.addAll(OwnRules.of(exercise, words));
        if (exercise.operation() instanceof Weighted weighted) {
            told.addAll(rules(weighted, words));
        }
        return told;
    }

    private static List<String> rules(Weighted weighted, Words words) {
        var rules = new ArrayList<String>();
        if (weighted.flip()) {
            rules.add(words.say("export.course.flip"));
        }
        if (weighted.groups() > 1) {
            rules.add(words.say("export.course.groups", weighted.groups()));
        }
        return rules;
    }

    private List<String> numbers(BatchNormalization normalization) {
        return List.of(
                numbers("export.sheet.mean", normalization.mean()),
                numbers("export.sheet.variance", normalization.variance()),
                numbers("export.sheet.scale", normalization.scale()),
                numbers("export.sheet.offset", normalization.offset()),
                numbers("export.sheet.epsilon", List.of(normalization.epsilon())));
    }

    /** Everything before the fields. */
    String body() {
        var body = new StringBuilder();
        exercise.notes()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> body.append(Markup.paragraph(line)));
        body.append(Markup.paragraph(operation(exercise, words)));
        border(exercise, words).ifPresent(text -> body.append(Markup.paragraph(text)));
        OwnRules.of(exercise, words).forEach(text -> body.append(Markup.paragraph(text)));
        input(body);
        if (exercise.operation() instanceof Weighted weighted) {
            kernel(weighted, body);
        } else if (exercise.operation() instanceof BatchNormalization normalization) {
            numbers(normalization).forEach(text -> body.append(Markup.paragraph(text)));
        }
        body.append(Markup.paragraph(asked()));
        return body.toString();
    }

    private void input(StringBuilder body) {
        Shape input = exercise.input().layout();
        if (exercise.takesUnits()) {
            body.append(Markup.paragraph(words.say("export.solution.input")));
            body.append(
                    table(
                            new Size(input.samples(), input.channels()),
                            place -> number(exercise.input().at(place))));
            return;
        }
        for (int map = 0; map < input.samples() * input.channels(); map++) {
            int sample = map / input.channels();
            int channel = map % input.channels();
            String name = words.say("export.solution.input");
            body.append(
                    Markup.paragraph(
                            input.samples() * input.channels() == 1
                                    ? name
                                    : name
                                            + " ("
                                            + MapName.of(
                                                    words,
                                                    input.samples(),
                                                    sample,
                                                    "channel",
                                                    channel)
                                            + ")"));
            body.append(
                    table(
                            new Size(input.height(), input.width()),
                            place ->
                                    number(
                                            exercise.input()
                                                    .at(
                                                            input.index(
                                                                    sample,
                                                                    place / input.width(),
                                                                    place % input.width(),
                                                                    channel)))));
        }
    }

    private static String operation(Exercise exercise, Words words) {
        var operation = exercise.operation();
        String name =
                words.atTheBeginning(words.say("operation." + OperationType.of(operation).code()));
        if (operation instanceof Windowless || operation instanceof Dense) {
            return name + ".";
        }
        return words.say(
                "export.course.operation",
                name,
                operation.window(),
                operation.strides(),
                new SidesText(words).padding(exercise.compute().geometry().margins()),
                operation.dilations());
    }

    /** What padding holds, where it holds no zeros or these do not count. */
    private static Optional<String> border(Exercise exercise, Words words) {
        var operation = exercise.operation();
        if (exercise.compute().geometry().margins().equals(Margins.NONE)) {
            return Optional.empty();
        }
        Border border = operation.padding().border();
        if (border != Border.ZEROS) {
            String name = words.say("padding." + border.code());
            return Optional.of(words.say("export.course.border", name));
        }
        return operation.passesOverPadding()
                ? Optional.of(words.say("export.course.uncounted"))
                : Optional.empty();
    }

    private String asked() {
        String ask = words.say("export.course.ask", questions.lengths());
        return questions.tolerance().signum() == 0
                ? ask
                : ask
                        + " "
                        + words.say(
                                "export.course.tolerance", questions.tolerance().toPlainString());
    }

    private void kernel(Weighted weighted, StringBuilder body) {
        KernelShape shape = weighted.kernel().layout();
        if (weighted instanceof Dense dense) {
            body.append(Markup.paragraph(words.say("export.solution.kernel")));
            body.append(
                    table(
                            new Size(dense.inputs(), dense.units()),
                            place -> number(dense.kernel().at(place))));
            body.append(Markup.paragraph(numbers("export.solution.bias", dense.bias())));
            return;
        }
        for (int map = 0; map < shape.filters() * shape.channels(); map++) {
            int filter = map / shape.channels();
            int channel = map % shape.channels();
            String name = words.say("export.solution.kernel");
            body.append(
                    Markup.paragraph(
                            shape.filters() * shape.channels() == 1
                                    ? name
                                    : name
                                            + " ("
                                            + MapName.ofKernel(words, filter, channel)
                                            + ")"));
            body.append(
                    table(
                            new Size(shape.height(), shape.width()),
                            place ->
                                    number(
                                            weighted.kernel()
                                                    .at(
                                                            shape.index(
                                                                    place / shape.width(),
                                                                    place % shape.width(),
                                                                    channel,
                                                                    filter)))));
        }
        body.append(Markup.paragraph(numbers("export.solution.bias", weighted.bias())));
        rules(weighted, words).forEach(text -> body.append(Markup.paragraph(text)));
    }

    private String numbers(String key, List<Value> numbers) {
        return words.say(key)
                + ": "
                + String.join(", ", numbers.stream().map(style::inFull).toList());
    }

    private String number(Value value) {
        return Markup.text(style.inFull(value));
    }

    /** A table of markup, row by row. */
    static String table(Size size, IntFunction<String> cell) {
        var table = new StringBuilder("<table class=\"generaltable\"><tbody>\n");
        for (int row = 0; row < size.height(); row++) {
            table.append("<tr>");
            for (int column = 0; column < size.width(); column++) {
                table.append("<td>")
                        .append(cell.apply(row * size.width() + column))
                        .append("</td>");
            }
            table.append("</tr>\n");
        }
        return table.append("</tbody></table>\n").toString();
    }
}
