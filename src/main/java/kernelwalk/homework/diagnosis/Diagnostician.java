package kernelwalk.homework.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.Exact;
import kernelwalk.homework.answer.Expected;
import kernelwalk.homework.answer.Relaid;
import kernelwalk.homework.misconception.Carried;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.misconception.Misconceptions;
import kernelwalk.homework.misconception.Miscopied;
import kernelwalk.homework.misconception.Misreading;
import kernelwalk.homework.misconception.OtherLayout;
import kernelwalk.homework.misconception.Variation;

/**
 * Finds the wrong rules that explain answers to one exercise.
 *
 * <p>A rule competes when it makes an answer of the same shape: a shape alone explains nothing. The fewest unexplained
 * cells win, ties together. That values have slipped along the cells is said only where it leaves fewer than all rules.
 * An error in a layer before, carried on rightly, competes with those of the open layer. Two rules at once are tried when
 * one explains nothing; at last, of an answer that has another shape, rules that are
 * about its numbers alone.
 */
public final class Diagnostician {

    /** Beyond so many multiplications a rule's floats are as near as the widest bound of the right ones. */
    private static final long MOST_MULTIPLICATIONS = 1 << 14;

    /** Row by row, with channels last and first: wrong values in any other order can be anything. */
    private static final int PLAIN_LAYOUTS = 2;

    private final Exercise exercise;
    private final Exercise alone;
    private final Expected right;
    private final MarkingRules rules;
    private final CarriedErrors carried;
    private final Once<List<Candidate>> candidates = new Once<>(this::made);
    private final Once<List<Candidate>> ofNumbers = new Once<>(this::aboutNumbers);
    private final Once<List<Solver>> solvers = new Once<>(this::fitted);
    private final ShiftSolver shifts;
    private final boolean isSmall;
    private final Combinations combinations;
    private final Map<List<Misconception>, Optional<Question>> questions =
            new ConcurrentHashMap<>();

    public Diagnostician(Exercise exercise, Expected right, MarkingRules rules) {
        this.exercise = exercise;
        this.alone = exercise.alone();
        this.right = right;
        this.rules = rules;
        this.carried = new CarriedErrors(exercise, right);
        this.shifts = new ShiftSolver(right, rules);
        this.isSmall = Variation.of(exercise).geometry().multiplications() <= MOST_MULTIPLICATIONS;
        this.combinations = new Combinations(alone, right, candidates);
    }

    private List<Candidate> made() {
        return Misconceptions.variants().stream()
                .flatMap(rule -> candidate(rule).stream())
                .filter(candidate -> !isSilent(candidate))
                .toList();
    }

    /** The rules that make no other shape and step no other way. */
    private List<Candidate> aboutNumbers() {
        return candidates.get().stream()
                .filter(rule -> rule.expected().shape().equals(right.shape()))
                .filter(rule -> keepsTheStrides(rule.misconception()))
                .toList();
    }

    private boolean keepsTheStrides(Misconception rule) {
        return !(rule instanceof Misreading misreading)
                || misreading
                        .misread(alone)
                        .map(misread -> misread.operation().strides())
                        .equals(Optional.of(alone.operation().strides()));
    }

    private List<Solver> fitted() {
        return List.of(
                new SlipSolver(exercise, right),
                new LineSolver(alone, right, rules),
                new CopyingSolver(alone, right, rules));
    }

    private Optional<Candidate> candidate(Misconception rule) {
        Optional<Expected> expected =
                rule instanceof Misreading misreading && isSmall
                        ? misreading.computable(exercise).map(Expected::of)
                        : rule.answer(exercise).map(output -> Expected.of(output, right.widest()));
        return expected.map(answer -> new Candidate(rule, answer));
    }

    private boolean isSilent(Candidate candidate) {
        return Exact.areSame(candidate.expected().results(), right.results());
    }

    /** Explains an answer that is not right. */
    public Diagnosis diagnosis(Answer answer) {
        List<Finding> findings = orShifted(best(findings(answer)), answer);
        if (findings.isEmpty()) {
            findings = best(ofTwo(answer));
        }
        if (findings.isEmpty() && !isRightShape(answer)) {
            findings = best(ofAnotherLayoutWithSlips(answer));
        }
        if (findings.isEmpty() && !isRightShape(answer)) {
            findings = best(ofItsNumbers(answer));
        }
        return new Diagnosis(findings, question(findings));
    }

    private boolean isRightShape(Answer answer) {
        return answer.shape().equals(right.shape());
    }

    /** What explains an answer by a rule that makes its shape, or by its layout. */
    private List<Finding> findings(Answer answer) {
        List<Finding> findings = new ArrayList<>();
        Relaid.right(answer, right, rules).map(this::ofLayout).ifPresent(findings::add);
        findings.addAll(new OneWindowSolver(right, rules).findings(answer, ofNumbers.get()));
        findings.addAll(of(candidates.get(), answer));
        findings.addAll(of(carried.all(), answer));
        if (isRightShape(answer)) {
            MarkedAnswer marked = marked(answer, right.shape());
            for (Solver solver : solvers.get()) {
                findings.addAll(solver.findings(marked));
            }
        }
        return findings;
    }

    /** The findings, or that values have slipped along the cells where this leaves fewer cells unexplained. */
    private List<Finding> orShifted(List<Finding> best, Answer answer) {
        int slips = best.stream().mapToInt(Finding::slips).findFirst().orElse(Integer.MAX_VALUE);
        if (slips == 0) {
            return best;
        }
        List<Finding> shifted =
                isRightShape(answer)
                        ? shifts.findings(marked(answer, right.shape()))
                        : ofLateRows(answer);
        return shifted.stream().anyMatch(finding -> finding.slips() < slips) ? shifted : best;
    }

    private List<Finding> ofLateRows(Answer answer) {
        return LateRows.of(answer, right.shape())
                .flatMap(late -> withSlips(late.rule(), late.answer()))
                .stream()
                .toList();
    }

    /** A rule by which an answer is the right one but for slips. */
    private Optional<Finding> withSlips(Misconception rule, Answer straight) {
        MarkedAnswer marked = marked(straight, right.shape());
        int wrong = marked.wrongOnes().size();
        return wrong <= marked.mostSlips()
                ? Optional.of(new Finding(rule, marked.count() - wrong, wrong))
                : Optional.empty();
    }

    private Finding ofLayout(Relaid relaid) {
        return new Finding(layout(relaid), right.shape().count(), 0);
    }

    private OtherLayout layout(Relaid relaid) {
        return new OtherLayout(
                relaid.arrangement(), relaid.given(), right.shape(), alone.givesUnits());
    }

    private List<Finding> ofAnotherLayoutWithSlips(Answer answer) {
        return Relaid.all(answer, right.shape())
                .flatMap(relaid -> withSlips(layout(relaid), relaid.answer()).stream())
                .toList();
    }

    private List<Finding> ofTwo(Answer answer) {
        return answer.written() < Combinations.FEWEST_CELLS
                ? List.of()
                : of(combinations.all(), answer);
    }

    /**
     * The rules about numbers that explain those of an answer of another shape: in another layout of the output, or
     * else where both have cells.
     */
    private List<Finding> ofItsNumbers(Answer answer) {
        List<Finding> inAnotherLayout =
                Relaid.all(answer, right.shape())
                        .limit(PLAIN_LAYOUTS)
                        .map(relaid -> of(ofNumbers.get(), relaid.answer()))
                        .filter(findings -> !findings.isEmpty())
                        .findFirst()
                        .orElse(List.of());
        if (!inAnotherLayout.isEmpty()) {
            return inAnotherLayout;
        }
        MarkedAnswer marked = marked(answer, right.shape());
        return ofNumbers.get().stream()
                .flatMap(rule -> rule.findingOfSome(marked, rules).stream())
                .toList();
    }

    private List<Finding> of(List<Candidate> all, Answer answer) {
        List<Candidate> sameShape =
                all.stream()
                        .filter(rule -> rule.expected().shape().equals(answer.shape()))
                        .toList();
        MarkedAnswer marked = marked(answer, answer.shape());
        return sameShape.stream().flatMap(rule -> rule.finding(marked, rules).stream()).toList();
    }

    private MarkedAnswer marked(Answer answer, Shape shape) {
        return MarkedAnswer.of(answer, shape, right, rules);
    }

    /** The findings that leave the fewest cells unexplained, in the order of the rules, each rule once. */
    private static List<Finding> best(List<Finding> findings) {
        int fewest = findings.stream().mapToInt(Finding::slips).min().orElse(0);
        int most =
                findings.stream()
                        .filter(finding -> finding.slips() == fewest)
                        .mapToInt(Finding::explains)
                        .max()
                        .orElse(0);
        return listedOnce(
                withoutChosen(
                        findings.stream()
                                .filter(
                                        finding ->
                                                finding.slips() == fewest
                                                        && finding.explains() == most)
                                .toList()));
    }

    /** An error of a layer before could have failed to lead here; a number that was misread was chosen so that it does. */
    private static List<Finding> withoutChosen(List<Finding> equal) {
        boolean follows =
                equal.stream().anyMatch(finding -> finding.misconception() instanceof Carried);
        return follows
                ? equal.stream()
                        .filter(finding -> !(finding.misconception() instanceof Miscopied))
                        .toList()
                : equal;
    }

    /** Each rule once, with the other places where it explains as much. */
    private static List<Finding> listedOnce(List<Finding> equal) {
        Map<String, List<Finding>> named =
                equal.stream()
                        .collect(
                                Collectors.groupingBy(
                                        finding -> finding.misconception().name(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return named.values().stream().map(Diagnostician::together).toList();
    }

    private static Finding together(List<Finding> sameRule) {
        Finding first = sameRule.getFirst();
        List<Misconception> elsewhere =
                sameRule.stream()
                        .skip(1)
                        .map(Finding::misconception)
                        .filter(rule -> !rule.details().isEmpty())
                        .toList();
        return new Finding(first.misconception(), first.explains(), first.slips(), elsewhere);
    }

    private Optional<Question> question(List<Finding> findings) {
        List<Misconception> tied = findings.stream().map(Finding::misconception).toList();
        return tied.size() < 2
                ? Optional.empty()
                : questions.computeIfAbsent(tied, this::separating);
    }

    private Optional<Question> separating(List<Misconception> tied) {
        return tied.stream().anyMatch(Carried.class::isInstance)
                ? new ChainSeparation(exercise, tied).best()
                : new Separation(alone, tied).best();
    }
}
