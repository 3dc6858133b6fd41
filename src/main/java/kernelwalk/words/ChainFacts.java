package kernelwalk.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.exercise.StackField;
import kernelwalk.exercise.StackField.Step;
import kernelwalk.homework.question.ParameterCount;
import kernelwalk.notation.NumberText;

/** What follows from the layers of an exercise together: every size, the parameters, and what an output cell sees. */
public final class ChainFacts {

    private final Words words;
    private final Exercise exercise;
    private final List<Computation> computations;
    private final List<Exercise> layers;

    private ChainFacts(Words words, Exercise exercise, List<Computation> computations) {
        this.words = words;
        this.exercise = exercise;
        this.computations = computations;
        this.layers =
                IntStream.range(0, computations.size())
                        .mapToObj(layer -> exercise.at(layer, computations))
                        .toList();
    }

    /**
     * A line for each layer with its output and its parameters, their sum, the receptive field, and the order of
     * flattening; nothing where there is but one layer.
     *
     * @param computations what every layer comes to
     */
    public static List<ShapeFact> of(
            Words words, Exercise exercise, List<Computation> computations) {
        return computations.size() == 1
                ? List.of()
                : new ChainFacts(words, exercise, computations).all();
    }

    private List<ShapeFact> all() {
        var facts = new ArrayList<ShapeFact>();
        facts.add(
                new ShapeFact(
                        words.say("panels.layers.title"),
                        IntStream.range(0, computations.size())
                                .mapToObj(this::line)
                                .collect(Collectors.joining("\n")),
                        ""));
        facts.add(parameters());
        if (exercise.layers().stream().anyMatch(layer -> layer.operation() instanceof Flatten)) {
            boolean channelsFirst = Flatten.readsChannelsFirst(exercise.convention());
            facts.add(
                    new ShapeFact(
                            words.say("panels.layers.flatten"),
                            words.say(
                                    channelsFirst
                                            ? "panels.layers.flatten.channels-first"
                                            : "panels.layers.flatten.channels-last"),
                            words.say("panels.layers.flatten.other")));
        }
        StackField rows = StackField.rows(computations);
        StackField columns = StackField.columns(computations);
        if (rows.equals(columns)) {
            facts.addAll(field("panels.layers.field", rows));
        } else {
            facts.addAll(field("panels.layers.field.rows", rows));
            facts.addAll(field("panels.layers.field.columns", columns));
        }
        return facts;
    }

    private String line(int number) {
        Layer layer = exercise.layers().get(number);
        Exercise there = layers.get(number);
        return words.say(
                "panels.layers.line",
                number + 1,
                new LayerText(words).name(layer.name(), layer.operation()),
                LayerText.axes(there, computations.get(number)),
                ParameterCount.of(there).expected());
    }

    private ShapeFact parameters() {
        List<Long> each =
                layers.stream()
                        .map(layer -> ParameterCount.of(layer).expected())
                        .filter(count -> count > 0)
                        .toList();
        long sum = each.stream().mapToLong(Long::longValue).sum();
        String terms = each.stream().map(String::valueOf).collect(Collectors.joining(" + "));
        return new ShapeFact(
                words.say("panels.layers.parameters"),
                each.size() > 1 ? terms + " = " + sum : Long.toString(sum),
                words.say("panels.layers.parameters.counted"));
    }

    /** Receptive field, jump and start, each with the numbers of the layers that change it. */
    private List<ShapeFact> field(String heading, StackField field) {
        List<Step> steps = field.steps();
        if (steps.isEmpty()) {
            return List.of();
        }
        var facts = new ArrayList<ShapeFact>();
        StringBuilder fields = new StringBuilder("r = 1");
        StringBuilder jumps = new StringBuilder("j = 1");
        StringBuilder starts = new StringBuilder("0");
        long jump = 1;
        for (Step step : steps) {
            if (step.isNews()) {
                fields.append(" + (").append(step.window()).append(" − 1)·").append(jump);
                starts.append(" + ((").append(step.window()).append(" − 1)/2 − ");
                starts.append(step.before()).append(")·").append(jump);
            }
            if (step.stride() > 1) {
                jumps.append("·").append(step.stride());
            }
            jump = step.jump();
        }
        Step last = steps.getLast();
        facts.add(
                new ShapeFact(
                        words.say(heading),
                        fields + " = " + last.field(),
                        words.say(
                                field.whole()
                                        ? "panels.layers.field.all"
                                        : "panels.layers.field.until",
                                last.layer() + 1)));
        facts.add(
                new ShapeFact(
                        words.say("panels.layers.jump"),
                        jumps + (last.jump() > 1 ? " = " + last.jump() : ""),
                        words.say("panels.layers.jump.means")));
        facts.add(
                new ShapeFact(
                        words.say("panels.layers.start"),
                        starts + " = " + NumberText.typed(last.start()),
                        words.say("panels.layers.start.means")));
        return facts;
    }
}
