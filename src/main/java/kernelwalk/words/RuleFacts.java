package kernelwalk.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Padding;
import kernelwalk.exercise.ConventionDifference;
import kernelwalk.exercise.ConventionDifference.Impossible;
import kernelwalk.exercise.ConventionDifference.NotTaken;
import kernelwalk.exercise.ConventionDifference.OtherCells;
import kernelwalk.exercise.ConventionDifference.SameResult;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.FrameworkLimit;

/** What each convention makes of an exercise, in words. */
public final class RuleFacts {

    private final Words words;
    private final Exercise exercise;

    private RuleFacts(Words words, Exercise exercise) {
        this.words = words;
        this.exercise = exercise;
    }

    /** One fact for each convention. */
    static List<RuleFact> of(Words words, Exercise exercise) {
        var facts = new RuleFacts(words, exercise);
        return Stream.of(Convention.values()).map(facts::fact).toList();
    }

    /**
     * The same in few lines: the conventions that give the same result together, and the others with what makes them
     * differ.
     */
    public static List<RuleFact> summary(Words words, Exercise exercise) {
        var facts = new RuleFacts(words, exercise);
        List<RuleFact> all = of(words, exercise);
        String same =
                all.stream()
                        .filter(fact -> !fact.differs() && !fact.current())
                        .map(RuleFact::name)
                        .collect(Collectors.joining(words.say("panels.rules.and")));
        var lines = new ArrayList<RuleFact>();
        if (!same.isEmpty()) {
            lines.add(RuleFact.of("", words.say("panels.rules.same-in", same), ""));
        }
        for (Convention convention : Convention.values()) {
            RuleFact fact = all.get(convention.ordinal());
            if (fact.differs()) {
                boolean taken = ConventionDifference.of(exercise, convention) instanceof OtherCells;
                String why = taken ? facts.oddZeros(convention).orElse("") : "";
                lines.add(fact.withCaption(why));
            }
        }
        return List.copyOf(lines);
    }

    private RuleFact fact(Convention convention) {
        boolean current = convention == exercise.convention();
        ConventionDifference difference = ConventionDifference.of(exercise, convention);
        boolean same = difference instanceof SameResult;
        return RuleFact.of(
                        words.say("convention." + convention.code()),
                        current && same ? "" : verdict(words, difference),
                        caption(convention, difference))
                .withCurrent(current)
                .withDiffers(!same);
    }

    /** What a convention does in its own way: odd zeros, the order of the weights, its type of numbers. */
    public static String caption(Words words, Exercise exercise, Convention convention) {
        return of(words, exercise).get(convention.ordinal()).caption();
    }

    /** Whether the result is the same, how many cells are not, or why there is none. */
    public static String verdict(Words words, ConventionDifference difference) {
        return switch (difference) {
            case SameResult _ -> words.say("panels.rules.same");
            case OtherCells(List<Integer> cells, int of) ->
                    words.say("panels.rules.cells", cells.size(), of);
            case NotTaken(FrameworkLimit limit) ->
                    words.say(
                            "panels.rules.refused",
                            words.say("panels.rules.limit." + limit.code()));
            case Impossible(var problem) -> words.say("panels.rules.refused", words.say(problem));
        };
    }

    private String caption(Convention convention, ConventionDifference difference) {
        var caption = new StringJoiner(words.say("panels.rules.and"));
        if (!(difference instanceof NotTaken) && !(difference instanceof Impossible)) {
            oddZeros(convention).ifPresent(caption::add);
            if (exercise.operation() instanceof Weighted weighted) {
                weights(convention, weighted).ifPresent(caption::add);
            }
        }
        caption.add(words.say("panels.rules.numbers." + convention.code()));
        return caption.toString();
    }

    private Optional<String> oddZeros(Convention convention) {
        if (!(exercise.operation().padding() instanceof Padding.Same)) {
            return Optional.empty();
        }
        Margins sides = exercise.with(convention).compute().geometry().margins();
        boolean first = sides.top() > sides.bottom() || sides.left() > sides.right();
        boolean last = sides.top() < sides.bottom() || sides.left() < sides.right();
        return first || last
                ? Optional.of(words.say(first ? "panels.rules.odd-first" : "panels.rules.odd-last"))
                : Optional.empty();
    }

    private Optional<String> weights(Convention convention, Weighted weighted) {
        KernelShape kernel = weighted.kernel().layout();
        boolean transposed = weighted instanceof TransposedConvolution;
        int groups = weighted.groups();
        return switch (convention) {
            case KERAS ->
                    Optional.of(
                            words.say(
                                    "panels.rules.weights",
                                    kernel.height(),
                                    kernel.width(),
                                    transposed ? kernel.filters() : kernel.channels(),
                                    transposed ? kernel.channels() : kernel.filters()));
            case PYTORCH ->
                    Optional.of(
                            words.say(
                                    "panels.rules.weights",
                                    transposed ? kernel.channels() * groups : kernel.filters(),
                                    transposed ? kernel.filters() / groups : kernel.channels(),
                                    kernel.height(),
                                    kernel.width()));
            case SCIPY ->
                    Optional.of(
                            words.say(
                                    weighted.flip() ? "panels.rules.turns" : "panels.rules.keeps"));
            case BY_HAND -> Optional.empty();
        };
    }
}
