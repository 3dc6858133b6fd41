package kernelwalk.homework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.AnswerCell.Written;
import kernelwalk.homework.answer.Expected;

/**
 * What an exercise comes to under the rules of frameworks and textbooks.
 *
 * @param places each with what the exercise comes to there
 */
record Conventions(List<Place> places) {

    private record Place(Elsewhere elsewhere, Expected expected) {}

    /**
     * What an exercise comes to everywhere.
     *
     * @param own what it comes to by its own rules
     */
    static Conventions of(Exercise exercise, Expected own) {
        var places = new ArrayList<Place>();
        for (Elsewhere elsewhere : Elsewhere.values()) {
            elsewhere
                    .worked(exercise)
                    .flatMap(there -> expected(exercise, there, own))
                    .ifPresent(numbers -> places.add(new Place(elsewhere, numbers)));
        }
        return new Conventions(places);
    }

    private static Optional<Expected> expected(Exercise exercise, Exercise there, Expected own) {
        try {
            return Optional.of(there.equals(exercise) ? own : Expected.of(there));
        } catch (ConvolutionException impossible) {
            return Optional.empty();
        }
    }

    /** Where every cell of an answer is right. */
    List<Elsewhere> where(Answer answer, MarkingRules rules) {
        return places.stream()
                .filter(place -> isRight(answer, place.expected(), rules))
                .map(Place::elsewhere)
                .toList();
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
