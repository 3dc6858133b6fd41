package kernelwalk.homework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.AnswerCell.Written;
import kernelwalk.homework.answer.Expected;
import kernelwalk.homework.answer.MarkingRules;
import kernelwalk.homework.misconception.Variation;

/**
 * What an exercise comes to under the rules of frameworks and textbooks.
 *
 * @param places each with one thing that it can come to there; some have several
 */
record Conventions(List<Place> places) {

    private record Place(Elsewhere elsewhere, Expected expected) {}

    /**
     * What an exercise comes to everywhere.
     *
     * @param own what it comes to by its own rules
     */
    static Conventions of(Exercise exercise, Expected own) {
        boolean flip = exercise.operation() instanceof Weighted weighted && weighted.flip();
        var places = new ArrayList<Place>();
        add(places, own, Elsewhere.KERAS, exercise, Convention.KERAS, false);
        add(places, own, Elsewhere.PYTORCH, exercise, Convention.PYTORCH, false);
        if (exercise.operation() instanceof Weighted) {
            add(places, own, Elsewhere.SCIPY, exercise, Convention.SCIPY, true);
            add(places, own, Elsewhere.SCIPY, exercise, Convention.SCIPY, false);
            add(places, own, Elsewhere.TEXTBOOK, exercise, exercise.convention(), !flip);
        }
        return new Conventions(places);
    }

    private static void add(
            List<Place> places,
            Expected own,
            Elsewhere elsewhere,
            Exercise exercise,
            Convention convention,
            boolean flip) {
        Exercise there = Variation.of(exercise.with(convention)).flip(flip);
        there = Variation.of(there).countPadding(elsewhere == Elsewhere.PYTORCH);
        Optional<Expected> expected = there.equals(exercise) ? Optional.of(own) : expected(there);
        expected.ifPresent(numbers -> places.add(new Place(elsewhere, numbers)));
    }

    private static Optional<Expected> expected(Exercise there) {
        try {
            return Optional.of(Expected.of(there));
        } catch (ConvolutionException impossible) {
            return Optional.empty();
        }
    }

    /** Where every cell of an answer is right. */
    List<Elsewhere> where(Answer answer, MarkingRules rules) {
        Stream<Place> right =
                places.stream().filter(place -> isRight(answer, place.expected(), rules));
        return right.map(Place::elsewhere).distinct().toList();
    }

    private static boolean isRight(Answer answer, Expected expected, MarkingRules rules) {
        return answer.shape().equals(expected.shape())
                && IntStream.range(0, answer.cells().size())
                        .allMatch(
                                index ->
                                        answer.at(index) instanceof Written written
                                                && expected.accepts(index, written, rules));
    }
}
