package kernelwalk.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Padding;
import kernelwalk.exercise.ConventionDifference;
import kernelwalk.exercise.ConventionDifference.Impossible;
import kernelwalk.exercise.ConventionDifference.NotCompared;
import kernelwalk.exercise.ConventionDifference.NotTaken;
import kernelwalk.exercise.ConventionDifference.OtherCells;
import kernelwalk.exercise.ConventionDifference.SameResult;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.FrameworkLimit;
import kernelwalk.exercise.RuleBook;
import kernelwalk.framework.BorderNames;

/** What each framework makes of an exercise, and what it comes to by hand, in words. */
public final class RuleFacts {

    private final Words words;
    private final Exercise exercise;

    private RuleFacts(Words words, Exercise exercise) {
        this.words = words;
        this.exercise = exercise;
    }

    /** One fact for each rule book. */
    static List<RuleFact> of(Words words, Exercise exercise) {
        var facts = new RuleFacts(words, exercise);
        return Stream.of(RuleBook.values())
                .map(rules -> facts.fact(rules, ConventionDifference.of(exercise, rules)))
                .toList();
    }

    /**
     * The same in few lines: the rules that give the same result together, and the others with what makes them differ.
     */
    public static List<RuleFact> summary(Words words, Exercise exercise) {
        var facts = new RuleFacts(words, exercise);
        RuleBook own = RuleBook.of(exercise);
        var same = new ArrayList<String>();
        var others = new ArrayList<RuleFact>();
        for (RuleBook rules : RuleBook.values()) {
            ConventionDifference difference = ConventionDifference.of(exercise, rules);
            RuleFact fact = facts.fact(rules, difference);
            if (isOfferedNowhereIn(difference)) {
                others.removeIf(other -> other.name().equals(facts.sciPy().name()));
                others.add(facts.sciPy().withCurrent(fact.current()));
            } else if (fact.differs()) {
                others.add(fact.withCaption(facts.why(rules, difference)));
            } else if (rules != own) {
                same.add(fact.name());
            }
        }
        var lines = new ArrayList<RuleFact>();
        if (!same.isEmpty()) {
            String names = String.join(words.say("panels.rules.and"), same);
            lines.add(RuleFact.of("", words.say("panels.rules.same-in", names), ""));
        }
        lines.addAll(others);
        facts.borderNames().ifPresent(lines::add);
        return List.copyOf(lines);
    }

    /** What one function of SciPy does not do, the other does not either. */
    private static boolean isOfferedNowhereIn(ConventionDifference difference) {
        return difference.equals(new NotTaken(FrameworkLimit.NOT_OFFERED));
    }

    private RuleFact sciPy() {
        String verdict = verdict(words, new NotTaken(FrameworkLimit.NOT_OFFERED));
        return RuleFact.of(words.say("convention.scipy"), verdict, "").withDiffers(true);
    }

    private RuleFact fact(RuleBook rules, ConventionDifference difference) {
        boolean current = rules == RuleBook.of(exercise);
        boolean same = difference instanceof SameResult;
        return RuleFact.of(
                        words.say(rules),
                        current && same ? "" : verdict(words, difference),
                        caption(rules, difference))
                .withCurrent(current)
                .withDiffers(!same)
                .withKnown(!(difference instanceof NotCompared));
    }

    /** What rules do in their own way: odd zeros, whether the kernel is turned, its order, the type of numbers. */
    public static String caption(Words words, Exercise exercise, RuleBook rules) {
        return new RuleFacts(words, exercise)
                .caption(rules, ConventionDifference.of(exercise, rules));
    }

    /** Whether the result is the same, how many cells are not, or why there is none. */
    public static String verdict(Words words, ConventionDifference difference) {
        return switch (difference) {
            case SameResult _ -> words.say("panels.rules.same");
            case NotCompared _ -> words.say("panels.rules.not-compared");
            case OtherCells(List<Integer> cells, int of) ->
                    words.say("panels.rules.cells", cells.size(), of);
            case NotTaken(FrameworkLimit limit) ->
                    words.say(
                            "panels.rules.refused",
                            words.say("panels.rules.limit." + limit.code()));
            case Impossible(var problem) -> words.say("panels.rules.refused", words.say(problem));
        };
    }

    private String caption(RuleBook rules, ConventionDifference difference) {
        var caption = new StringJoiner(words.say("panels.rules.and"));
        if (isWorked(difference)) {
            Exercise there = rules.worked(exercise);
            edges(there).ifPresent(caption::add);
            if (exercise.operation() instanceof Weighted weighted) {
                weights(rules, weighted).ifPresent(caption::add);
            }
            turning(there).ifPresent(caption::add);
            counting(there).ifPresent(caption::add);
            border(rules).ifPresent(caption::add);
        }
        caption.add(words.say("panels.rules.numbers." + rules.convention().code()));
        return caption.toString();
    }

    /** What makes rules differ that give another result; nothing where they give none. */
    private String why(RuleBook rules, ConventionDifference difference) {
        var why = new StringJoiner(words.say("panels.rules.and"));
        if (isWorked(difference)) {
            Exercise there = rules.worked(exercise);
            if (!margins(there).equals(margins(exercise))) {
                edges(there).ifPresent(why::add);
            }
            turning(there).ifPresent(why::add);
            counting(there).ifPresent(why::add);
        }
        return why.toString();
    }

    private static boolean isWorked(ConventionDifference difference) {
        return switch (difference) {
            case SameResult _, OtherCells _, NotCompared _ -> true;
            case NotTaken _, Impossible _ -> false;
        };
    }

    private static Margins margins(Exercise exercise) {
        return exercise.compute().geometry().margins();
    }

    /** Where the odd zero of "same" goes, or the odd cell that a transposed convolution crops. */
    private Optional<String> edges(Exercise there) {
        Margins sides = margins(there);
        boolean first = sides.top() > sides.bottom() || sides.left() > sides.right();
        boolean last = sides.top() < sides.bottom() || sides.left() < sides.right();
        if (there.operation() instanceof TransposedConvolution) {
            return margins(exercise).equals(sides)
                    ? Optional.empty()
                    : Optional.of(
                            words.say(
                                    "panels.rules.crops",
                                    sides.top(),
                                    sides.bottom(),
                                    sides.left(),
                                    sides.right()));
        }
        return there.operation().padding() instanceof Padding.Same && (first || last)
                ? Optional.of(words.say(first ? "panels.rules.odd-first" : "panels.rules.odd-last"))
                : Optional.empty();
    }

    /** What becomes of the kernel where the exercise does not do the same. */
    private Optional<String> turning(Exercise there) {
        return there.operation() instanceof Weighted other
                        && exercise.operation() instanceof Weighted weighted
                        && other.flip() != weighted.flip()
                ? Optional.of(words.say(other.flip() ? "panels.rules.turns" : "panels.rules.keeps"))
                : Optional.empty();
    }

    /** What a mean is divided by where the exercise does not do the same. */
    private Optional<String> counting(Exercise there) {
        return there.operation() instanceof AveragePooling other
                        && exercise.operation() instanceof AveragePooling pool
                        && other.countPadding() != pool.countPadding()
                ? Optional.of(
                        words.say(
                                other.countPadding()
                                        ? "panels.rules.counts"
                                        : "panels.rules.skips"))
                : Optional.empty();
    }

    /** What the border that is copied is called by all who can copy it. */
    private Optional<RuleFact> borderNames() {
        Border border = exercise.operation().padding().border();
        if (border == Border.ZEROS) {
            return Optional.empty();
        }
        String names =
                Stream.of(Convention.values())
                        .flatMap(convention -> BorderNames.of(border, convention).stream())
                        .distinct()
                        .collect(Collectors.joining(words.say("words.comma")));
        return Optional.of(
                RuleFact.of("", words.say("panels.rules.border-names", names), "")
                        .withKnown(false));
    }

    /** By which name these rules copy the border, or that they do not. */
    private Optional<String> border(RuleBook rules) {
        Border border = exercise.operation().padding().border();
        if (border == Border.ZEROS) {
            return Optional.empty();
        }
        List<String> names = BorderNames.of(border, rules.convention());
        return Optional.of(
                names.isEmpty()
                        ? words.say("panels.rules.no-border")
                        : words.say(
                                "panels.rules.border",
                                String.join(words.say("words.comma"), names)));
    }

    private Optional<String> weights(RuleBook rules, Weighted weighted) {
        KernelShape kernel = weighted.kernel().layout();
        boolean transposed = weighted instanceof TransposedConvolution;
        int groups = weighted.groups();
        return switch (rules) {
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
            case SCIPY_CONVOLVE, SCIPY_CORRELATE, BY_HAND -> Optional.empty();
        };
    }
}
