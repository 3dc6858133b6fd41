package kernelwalk.homework.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.diagnosis.Question.Choice;
import kernelwalk.homework.misconception.BorderLeftOut;
import kernelwalk.homework.misconception.Carried;
import kernelwalk.homework.misconception.Combination;
import kernelwalk.homework.misconception.CopiedLine;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.misconception.Misreading;
import kernelwalk.homework.misconception.OneWindow;
import kernelwalk.homework.misconception.OtherLayout;
import kernelwalk.homework.misconception.Reworking;
import kernelwalk.homework.misconception.ShiftedValues;
import kernelwalk.homework.misconception.SingleSlip;
import kernelwalk.homework.problem.ProblemMaker;

/**
 * Looks for the question that tells rules apart: the earliest product for which they have the most choices, or else a
 * cell of a fresh problem.
 *
 * @param exercise the exercise that all rules answer alike
 * @param rules    at least two
 */
record Separation(Exercise exercise, List<Misconception> rules) {

    private static final int MOST_CELLS = 16;
    private static final int FRESH_PROBLEMS = 4;

    /** Two factors. */
    private record Factors(Value input, Value weight) {}

    /** The question with the most choices; nothing when no question has two. */
    Optional<Question> best() {
        if (rules.stream().anyMatch(Separation::isAboutTheWriting)) {
            return Optional.empty();
        }
        Optional<Question> product = ofProduct();
        if (product.isPresent() && product.get().choices().size() == rules.size()) {
            return product;
        }
        return Stream.concat(product.stream(), ofResult().stream())
                .max(Comparator.comparingInt(question -> question.choices().size()));
    }

    /** What was worked in this layer is right, so that nothing else can be asked. */
    static boolean isAboutTheWriting(Misconception rule) {
        return rule instanceof OneWindow || rule instanceof OtherLayout;
    }

    private Optional<Question> ofProduct() {
        List<Optional<Computation>> worked = rules.stream().map(this::worked).toList();
        if (worked.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<Computation> computations = worked.stream().map(Optional::get).toList();
        Shape shape = computations.getFirst().geometry().output();
        Question best = null;
        for (int index = 0; index < Math.min(shape.count(), MOST_CELLS); index++) {
            Cell cell = shape.cell(index);
            boolean isThere =
                    computations.stream()
                            .allMatch(other -> other.geometry().output().indexOf(cell).isPresent());
            Optional<Question> found = isThere ? ofProduct(computations, cell) : Optional.empty();
            if (found.isPresent()
                    && (best == null || found.get().choices().size() > best.choices().size())) {
                best = found.get();
            }
            if (best != null && best.choices().size() == rules.size()) {
                break;
            }
        }
        return Optional.ofNullable(best);
    }

    /** What a rule multiplies: a misreading's own products; where a single cell slipped, the right ones. */
    private Optional<Computation> worked(Misconception rule) {
        return switch (rule) {
            case Misreading misreading -> misreading.computable(exercise).map(Exercise::compute);
            case Combination both -> both.misread(exercise).map(Exercise::compute);
            case SingleSlip _ -> Optional.of(exercise.compute());
            case Reworking _,
                    CopiedLine _,
                    ShiftedValues _,
                    BorderLeftOut _,
                    Carried _,
                    OneWindow _,
                    OtherLayout _ ->
                    Optional.empty();
        };
    }

    private Optional<Question> ofProduct(List<Computation> computations, Cell cell) {
        List<Ledger> ledgers =
                computations.stream().map(computation -> computation.writtenDown(cell)).toList();
        int terms = ledgers.stream().mapToInt(ledger -> ledger.entries().size()).min().orElse(0);
        Question best = null;
        for (int term = 0; term < terms; term++) {
            Map<Factors, List<Misconception>> groups = new LinkedHashMap<>();
            for (int rule = 0; rule < rules.size(); rule++) {
                var tap = ledgers.get(rule).entries().get(term).tap();
                groups.computeIfAbsent(
                                new Factors(tap.value(), tap.weight()), _ -> new ArrayList<>())
                        .add(rules.get(rule));
            }
            if (groups.size() > 1 && (best == null || groups.size() > best.choices().size())) {
                best = new Question.OfProduct(exercise, cell, term, products(groups));
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<Choice> products(Map<Factors, List<Misconception>> groups) {
        return groups.entrySet().stream()
                .<Choice>map(
                        group ->
                                new Choice.Product(
                                        group.getKey().input(),
                                        group.getKey().weight(),
                                        List.copyOf(group.getValue())))
                .toList();
    }

    private Optional<Question> ofResult() {
        return Stream.iterate(1L, seed -> seed + 1)
                .limit(FRESH_PROBLEMS)
                .flatMap(seed -> fresh(seed).stream())
                .flatMap(other -> ofResult(other).stream())
                .max(Comparator.comparingInt(question -> question.choices().size()));
    }

    private Optional<Exercise> fresh(long seed) {
        try {
            return Optional.of(ProblemMaker.fresh(exercise, seed));
        } catch (ConvolutionException impossible) {
            return Optional.empty();
        }
    }

    private Optional<Question> ofResult(Exercise fresh) {
        Tensor<Shape> right = fresh.compute().output();
        List<Tensor<Shape>> answers = new ArrayList<>();
        for (Misconception rule : rules) {
            Optional<Tensor<Shape>> answer =
                    rule.isFitted() ? Optional.of(right) : rule.answer(fresh);
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            answers.add(answer.get());
        }
        Question best = null;
        Shape shape = answers.getFirst().layout();
        for (int index = 0; index < Math.min(shape.count(), MOST_CELLS); index++) {
            Cell cell = shape.cell(index);
            Map<Value, List<Misconception>> groups = new LinkedHashMap<>();
            for (int rule = 0; rule < rules.size(); rule++) {
                Tensor<Shape> answer = answers.get(rule);
                OptionalInt place = answer.layout().indexOf(cell);
                if (place.isPresent()) {
                    groups.computeIfAbsent(answer.at(place.getAsInt()), _ -> new ArrayList<>())
                            .add(rules.get(rule));
                }
            }
            if (groups.size() > 1 && (best == null || groups.size() > best.choices().size())) {
                best = new Question.OfResult(fresh, cell, results(groups));
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<Choice> results(Map<Value, List<Misconception>> groups) {
        return groups.entrySet().stream()
                .<Choice>map(
                        group -> new Choice.Result(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }
}
