package kernelwalk.export.worksheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.export.course.CourseQuestion;
import kernelwalk.export.look.LayerName;
import kernelwalk.homework.misconception.Misconceptions;
import kernelwalk.homework.problem.Asked;
import kernelwalk.homework.question.ParameterCount;
import kernelwalk.homework.question.SizeQuestion;
import kernelwalk.notation.ShapeText;
import kernelwalk.words.Words;

/**
 * A question about how large something is: the sizes of what is given, and a line to write the answer on.
 *
 * @param exercise of several layers all count
 * @param asked    the size of the output, or the parameters
 */
record SheetCounts(Exercise exercise, Words words, Asked asked) {

    /** So many mistakes are told in a key. */
    private static final int MOST_MISTAKES = 6;

    /** What a problem asks. */
    static String ask(Exercise exercise, Asked asked, Words words) {
        boolean isOfUnits = asked == Asked.SIZE && exercise.atEnd().givesUnits();
        return words.say("export.worksheet.ask." + (isOfUnits ? "units" : code(exercise, asked)));
    }

    /** Where the right number is not that of what is learned, it is that of what Keras counts. */
    private static String code(Exercise exercise, Asked asked) {
        if (asked != Asked.PARAMETERS) {
            return asked.code();
        }
        ParameterCount count = ParameterCount.ofChain(exercise);
        return count.expected() == count.trainable() ? asked.code() : "parameters-of-keras";
    }

    /** The problem without its heading and its question. */
    Consumer<Pages> part(boolean isKey) {
        List<String> told = told();
        String answer = words.say("export.worksheet.answer." + code(exercise, asked));
        List<String> key = isKey ? key(answer) : List.of();
        return pages -> {
            told.forEach(pages::text);
            pages.keep(SheetGrids.ASKED);
            if (isKey) {
                key.forEach(pages::text);
            } else {
                pages.fields(List.of(answer));
            }
        };
    }

    private List<String> told() {
        var told = new ArrayList<String>();
        List<Exercise> layers = SheetLayers.of(exercise);
        told.add(
                words.say(
                        "export.worksheet.input-size",
                        ShapeText.of(
                                layers.getFirst().input().layout(),
                                layers.getFirst().takesUnits())));
        for (Exercise layer : layers) {
            List<String> plan = new CourseQuestion(layer, words).plan();
            if (layers.size() > 1) {
                told.add(LayerName.of(layer, words));
                told.addAll(SheetLayers.under(layer, plan));
            } else {
                told.addAll(plan);
            }
            if (layer.operation() instanceof Weighted weighted) {
                told.add(words.say("export.worksheet.kernel-size", lengths(weighted)));
            }
        }
        return told;
    }

    /** The lengths of the weights: those of a dense layer are inputs and units. */
    private static String lengths(Weighted weighted) {
        return weighted instanceof Dense dense
                ? dense.inputs() + "×" + dense.units()
                : weighted.kernel().layout().toString();
    }

    private List<String> key(String answer) {
        String right =
                asked == Asked.SIZE
                        ? size(SizeQuestion.of(exercise.atEnd()).expected())
                        : String.valueOf(ParameterCount.ofChain(exercise).expected());
        Map<String, String> wrong = asked == Asked.SIZE ? wrongSizes(right) : wrongCounts(right);
        Stream<String> mistakes =
                wrong.entrySet().stream()
                        .limit(MOST_MISTAKES)
                        .map(
                                one ->
                                        words.say(
                                                "export.worksheet.wrong",
                                                one.getKey(),
                                                one.getValue()));
        return Stream.concat(Stream.of(answer + " " + right), mistakes).toList();
    }

    /** Units have no rows and columns. */
    private String size(Shape shape) {
        return ShapeText.of(shape, exercise.atEnd().givesUnits());
    }

    /** What wrong rules come to, the commonest first. */
    private Map<String, String> wrongSizes(String right) {
        var wrong = new LinkedHashMap<String, String>();
        Exercise last = exercise.atEnd();
        Stream.concat(Misconceptions.all().stream(), Misconceptions.ofSizes().stream())
                .forEach(
                        rule ->
                                rule.size(last)
                                        .map(this::size)
                                        .filter(size -> !size.equals(right))
                                        .ifPresent(
                                                size -> wrong.putIfAbsent(size, words.say(rule))));
        return wrong;
    }

    private Map<String, String> wrongCounts(String right) {
        return ParameterCount.ofChain(exercise).wrong().entrySet().stream()
                .filter(one -> !String.valueOf(one.getValue()).equals(right))
                .collect(
                        Collectors.toMap(
                                one -> String.valueOf(one.getValue()),
                                one -> words.say("parameter-count." + one.getKey()),
                                (first, _) -> first,
                                LinkedHashMap::new));
    }
}
