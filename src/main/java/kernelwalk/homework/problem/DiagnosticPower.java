package kernelwalk.homework.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.Exact;
import kernelwalk.homework.answer.Expected;
import kernelwalk.homework.misconception.Misconception;

/**
 * What an exercise can tell about wrong rules.
 *
 * @param distinguished rules whose answer no other rule makes, nor the right one
 * @param confused      rules that make the same answer, at least two in each group: the exercise cannot tell them apart
 * @param silent        rules that make the right answer: a student who follows them is not found out
 * @param inapplicable  rules that cannot be followed in this exercise
 */
public record DiagnosticPower(
        List<Misconception> distinguished,
        List<List<Misconception>> confused,
        List<Misconception> silent,
        List<Misconception> inapplicable) {

    public DiagnosticPower {
        distinguished = List.copyOf(distinguished);
        confused = List.copyOf(confused);
        silent = List.copyOf(silent);
        inapplicable = List.copyOf(inapplicable);
    }

    /**
     * Measures an exercise.
     *
     * @param chosen the rules that matter
     * @throws kernelwalk.convolution.ConvolutionException when it cannot be computed
     */
    public static DiagnosticPower of(
            Exercise exercise, Collection<? extends Misconception> chosen) {
        Exercise plain = withoutRounding(exercise);
        Tensor<Shape> right = Exact.of(plain.compute().output());
        Map<Tensor<Shape>, List<Misconception>> groups = new LinkedHashMap<>();
        List<Misconception> inapplicable = new ArrayList<>();
        for (Misconception rule : chosen) {
            Optional<Tensor<Shape>> answer = rule.answer(plain).map(Exact::of);
            if (answer.isEmpty()) {
                inapplicable.add(rule);
            } else {
                groups.computeIfAbsent(answer.get(), _ -> new ArrayList<>()).add(rule);
            }
        }
        List<Misconception> silent = groups.getOrDefault(right, List.of());
        groups.remove(right);
        return new DiagnosticPower(
                groups.values().stream()
                        .filter(group -> group.size() == 1)
                        .map(List::getFirst)
                        .toList(),
                groups.values().stream().filter(group -> group.size() > 1).toList(),
                silent,
                inapplicable);
    }

    /**
     * Measures an exercise by the rules that can show in it. Those that make the right answer whatever its numbers are,
     * as a wrong stride where the stride is 1, count as inapplicable.
     *
     * @param chosen the rules that matter
     * @throws kernelwalk.convolution.ConvolutionException when it cannot be computed
     */
    public static DiagnosticPower ofShowing(
            Exercise exercise, Collection<? extends Misconception> chosen) {
        DiagnosticPower power = of(exercise, chosen);
        List<Misconception> never = RedrawSearch.neverShowing(exercise, power.silent());
        List<Misconception> inapplicable = new ArrayList<>(power.inapplicable());
        inapplicable.addAll(never);
        List<Misconception> silent = new ArrayList<>(power.silent());
        silent.removeAll(never);
        return new DiagnosticPower(power.distinguished(), power.confused(), silent, inapplicable);
    }

    /** In exact arithmetic, so that rounding tells nothing apart; as it is where a number is not finite. */
    private static Exercise withoutRounding(Exercise exercise) {
        exercise.compute();
        boolean isFinite = exercise.numbers().isFloat() && Expected.finite(exercise).isPresent();
        return isFinite ? exercise.with(NumberType.EXACT) : exercise;
    }

    /**
     * What a problem with the parameters of an exercise can tell at most, whatever its numbers.
     *
     * @param chosen the rules that matter
     * @throws kernelwalk.convolution.ConvolutionException when it cannot be computed
     */
    public static DiagnosticPower limit(
            Exercise exercise, Collection<? extends Misconception> chosen) {
        return RedrawSearch.limit(exercise, chosen);
    }

    /** How many rules can be followed. */
    public int possible() {
        int together = confused.stream().mapToInt(List::size).sum();
        return distinguished.size() + together + silent.size();
    }

    /** Whether every rule that can be followed is told from all others and from the right one. */
    public boolean tellsAll() {
        return confused.isEmpty() && silent.isEmpty();
    }
}
