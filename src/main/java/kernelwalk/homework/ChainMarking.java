package kernelwalk.homework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.AnswerCell.Written;
import kernelwalk.homework.answer.Exact;
import kernelwalk.homework.diagnosis.Diagnosis;
import kernelwalk.homework.diagnosis.Finding;
import kernelwalk.homework.diagnosis.Once;
import kernelwalk.homework.misconception.Carried;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.misconception.Onwards;

/**
 * Marks what one student has written for several layers of an exercise: each is compared with what is right, and with
 * what follows from the student's own answer to the layer before. What follows from an error is no second one.
 */
public final class ChainMarking {

    private final MarkingRules rules;
    private final List<Once<Marking>> layers;
    private final Map<List<Integer>, Optional<Marking>> ofRight = new ConcurrentHashMap<>();

    private ChainMarking(Exercise exercise, MarkingRules rules) {
        this.rules = rules;
        this.layers =
                IntStream.range(0, exercise.layers().size())
                        .mapToObj(layer -> new Once<>(() -> Marking.of(exercise.at(layer), rules)))
                        .toList();
    }

    /** Prepares an exercise. */
    public static ChainMarking of(Exercise exercise, MarkingRules rules) {
        return new ChainMarking(exercise, rules);
    }

    /**
     * One layer, from 0.
     *
     * @throws kernelwalk.convolution.ConvolutionException when it cannot be computed
     */
    public Marking layer(int layer) {
        return layers.get(layer).get();
    }

    /** How many cells the layers have together, up to one of them, from 0. */
    public int cells(int last) {
        return IntStream.rangeClosed(0, last).map(layer -> layer(layer).shape().count()).sum();
    }

    /** Checks the answers of one student, by their layers. */
    public SortedMap<Integer, Check> check(SortedMap<Integer, Answer> answers) {
        var checks = new TreeMap<Integer, Check>();
        for (int layer : answers.keySet()) {
            Answer answer = answers.get(layer);
            Check check =
                    checks.isEmpty()
                            ? layer(layer).check(answer)
                            : behind(layer, checks.lastKey(), answer);
            checks.put(layer, followed(layer, check, answer, answers, checks));
        }
        return checks;
    }

    /** A layer where one before it was answered too: what is wrong here was done after that, not before. */
    private Check behind(int layer, int before, Answer answer) {
        return ofRight.computeIfAbsent(List.of(layer, before), _ -> marking(layer, before))
                .map(it -> inTheChain(it.check(answer), before + 1))
                .orElseGet(() -> layer(layer).check(answer));
    }

    private Optional<Marking> marking(int layer, int before) {
        Tensor<Shape> right = layer(before).exercise().compute().output();
        return Onwards.behind(layer(layer).exercise(), before, right)
                .map(own -> Marking.of(own, rules));
    }

    private static Check inTheChain(Check check, int first) {
        Check told = check.with(inTheChain(check.diagnosis(), first));
        return check.carriedFrom().isEmpty()
                ? told
                : told.carriedFrom(check.carriedFrom().getAsInt() + first);
    }

    /**
     * The check of one layer with the error named from which its answer follows, wherever that was made.
     *
     * @param checks what {@link #check} has found
     */
    public Check named(int layer, SortedMap<Integer, Check> checks) {
        Check check = checks.get(layer);
        return check.carriedFrom().isEmpty() || check.diagnosis().isExplained()
                ? check
                : check.with(carried(layer, check.carriedFrom().getAsInt(), checks));
    }

    private Diagnosis carried(int layer, int from, SortedMap<Integer, Check> checks) {
        List<Finding> findings =
                checks.get(from).diagnosis().findings().stream()
                        .map(
                                finding ->
                                        new Finding(
                                                Carried.from(
                                                        layer(layer).exercise(),
                                                        from,
                                                        finding.misconception()),
                                                finding.explains(),
                                                finding.slips(),
                                                List.of()))
                        .toList();
        return new Diagnosis(findings, Optional.empty());
    }

    private Check followed(
            int layer,
            Check check,
            Answer answer,
            SortedMap<Integer, Answer> answers,
            TreeMap<Integer, Check> checks) {
        if (check.verdict() == Verdict.RIGHT || checks.isEmpty()) {
            return check;
        }
        int before = checks.lastKey();
        return checks.get(before).verdict() == Verdict.RIGHT
                ? check
                : own(layer, before, answers.get(before))
                        .map(own -> following(check, origin(before, checks), before, own, answer))
                        .orElse(check);
    }

    /** Where the error of a layer was made: in itself, or where it follows from altogether. */
    private static int origin(int layer, SortedMap<Integer, Check> checks) {
        Check check = checks.get(layer);
        return check.cells().stream().allMatch(CheckedCell::counts)
                ? check.carriedFrom().orElse(layer)
                : layer;
    }

    /** The layers behind another one, with what the student has written for that. */
    private Optional<Marking> own(int layer, int before, Answer answer) {
        Optional<Tensor<Shape>> numbers = numbers(answer);
        return numbers.flatMap(it -> Onwards.behind(layer(layer).exercise(), before, it))
                .map(own -> Marking.of(own, rounded(answer)));
    }

    private static Optional<Tensor<Shape>> numbers(Answer answer) {
        List<Value> values = new ArrayList<>();
        for (var cell : answer.cells()) {
            if (cell instanceof Written written && Exact.isFinite(written.value())) {
                values.add(written.value());
            }
        }
        return values.size() == answer.cells().size()
                ? Optional.of(Tensor.of(answer.shape(), values))
                : Optional.empty();
    }

    /** What follows from numbers that were rounded may be off by as much. */
    private MarkingRules rounded(Answer answer) {
        OptionalInt places =
                answer.cells().stream()
                        .filter(Written.class::isInstance)
                        .flatMapToInt(cell -> ((Written) cell).places().stream())
                        .max();
        return places.isPresent() && rules.inputsRounded().isEmpty()
                ? rules.withInputsRounded(places)
                : rules;
    }

    private Check following(Check check, int origin, int before, Marking own, Answer answer) {
        Check ofOwn = own.check(answer);
        Check told = check.following(origin, own::isRight);
        if (ofOwn.verdict() == Verdict.RIGHT) {
            return told.with(Diagnosis.NONE);
        }
        return ofOwn.right() > check.right() || !check.diagnosis().isExplained()
                ? told.with(inTheChain(ofOwn.diagnosis(), before + 1))
                : told;
    }

    /** The layers of a diagnosis counted from the first of the exercise. */
    private static Diagnosis inTheChain(Diagnosis diagnosis, int first) {
        return new Diagnosis(
                diagnosis.findings().stream().map(finding -> inTheChain(finding, first)).toList(),
                diagnosis
                        .question()
                        .map(asked -> asked.behind(first, rule -> inTheChain(rule, first))));
    }

    private static Finding inTheChain(Finding finding, int first) {
        return new Finding(
                inTheChain(finding.misconception(), first),
                finding.explains(),
                finding.slips(),
                finding.elsewhere().stream().map(rule -> inTheChain(rule, first)).toList());
    }

    private static Misconception inTheChain(Misconception rule, int first) {
        return rule instanceof Carried(var inner, int place, var layer)
                ? new Carried(inner, place + first, layer)
                : rule;
    }
}
