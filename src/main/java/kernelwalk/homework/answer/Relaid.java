package kernelwalk.homework.answer;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.MarkingRules;

/**
 * An answer in another layout than the output, and the same answer in the layout of the output.
 *
 * @param arrangement how it stands
 * @param given       the shape in which it stands
 * @param answer      the same numbers where the output has them
 */
public record Relaid(Arrangement arrangement, Shape given, Answer answer) {

    /** Every way in which a complete answer of another layout can be meant, plainest first. */
    public static Stream<Relaid> all(Answer answer, Shape output) {
        boolean isComplete = answer.written() == output.count();
        return isComplete && answer.shape().count() == output.count()
                ? Arrangement.of(output, answer.shape())
                        .map(arrangement -> of(arrangement, answer, output))
                : Stream.empty();
    }

    private static Relaid of(Arrangement arrangement, Answer answer, Shape output) {
        int[] from = arrangement.places(output, answer.shape());
        AnswerCell[] cells = new AnswerCell[from.length];
        for (int i = 0; i < from.length; i++) {
            cells[from[i]] = answer.at(i);
        }
        return new Relaid(arrangement, answer.shape(), new Answer(output, List.of(cells)));
    }

    /** The layout in which every value is right, if there is one; one value has none. */
    public static Optional<Relaid> right(Answer answer, Expected expected, MarkingRules rules) {
        return expected.shape().count() < 2
                ? Optional.empty()
                : all(answer, expected.shape())
                        .filter(relaid -> isRight(relaid.answer(), expected, rules))
                        .findFirst();
    }

    private static boolean isRight(Answer answer, Expected expected, MarkingRules rules) {
        return IntStream.range(0, answer.cells().size())
                .allMatch(
                        index ->
                                answer.at(index) instanceof AnswerCell.Written written
                                        && expected.accepts(index, written, rules));
    }
}
