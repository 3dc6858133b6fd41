package kernelwalk.homework.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.Exact;
import kernelwalk.homework.answer.Expected;
import kernelwalk.homework.misconception.Carried;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.misconception.Misconceptions;
import kernelwalk.homework.misconception.Variation;

/** What comes of every wrong rule in a layer before the open one; worked out when it is first needed. */
final class CarriedErrors {

    /** In larger chains no errors are carried on. */
    private static final long MOST_MULTIPLICATIONS = 1 << 16;

    private final Exercise exercise;
    private final Expected right;
    private final Once<List<Candidate>> all = new Once<>(this::made);

    CarriedErrors(Exercise exercise, Expected right) {
        this.exercise = exercise;
        this.right = right;
    }

    /** Every rule of every layer before whose answer is not the right one in the end. */
    List<Candidate> all() {
        return all.get();
    }

    private List<Candidate> made() {
        long multiplications =
                layers().mapToLong(
                                place ->
                                        Variation.of(exercise.at(place))
                                                .geometry()
                                                .multiplications())
                        .sum();
        return multiplications > MOST_MULTIPLICATIONS
                ? List.of()
                : layers().boxed().flatMap(this::of).toList();
    }

    private IntStream layers() {
        return IntStream.range(0, exercise.opened());
    }

    private Stream<Candidate> of(int place) {
        Tensor<Shape> there = exercise.at(place).compute().output();
        Predicate<Misconception> shows =
                rule ->
                        rule.answer(exercise.at(place))
                                .filter(wrong -> !Exact.areSame(wrong, there))
                                .isPresent();
        return Misconceptions.variants().stream()
                .filter(shows)
                .map(rule -> Carried.from(exercise, place, rule))
                .flatMap(carried -> candidate(carried).stream());
    }

    private Optional<Candidate> candidate(Carried carried) {
        return carried.worked(exercise)
                .map(Expected::of)
                .filter(expected -> !Exact.areSame(expected.results(), right.results()))
                .map(expected -> new Candidate(carried, expected));
    }
}
