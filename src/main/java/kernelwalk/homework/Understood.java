package kernelwalk.homework;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.AnswerText;
import kernelwalk.homework.answer.PointedThousands;
import kernelwalk.homework.answer.ReadAnswer;

/**
 * What a text was taken for as an answer to an exercise whose result is known.
 *
 * @param answer what it was taken for
 * @param better the same numbers with their axes in another order, where more of them are right so
 */
public record Understood(ReadAnswer answer, Optional<Better> better) {

    /**
     * Another way to read an answer.
     *
     * @param answer what it would be
     * @param right  how many cells would be right
     */
    public record Better(ReadAnswer answer, int right) {}

    /**
     * The meaning of a text under which the most cells are right. The axes of a tensor are not chosen so, but told: they
     * belong to what is asked.
     *
     * @param meanings what the text can mean, at least one
     * @throws kernelwalk.notation.NotationException when several do equally well
     */
    public static Understood of(List<ReadAnswer> meanings, Marking marking) {
        ReadAnswer likeliest = meanings.size() == 1 ? meanings.getFirst() : best(meanings, marking);
        ReadAnswer taken = withThousands(likeliest, marking);
        int right = right(taken.answer(), marking);
        Optional<Better> better =
                taken.otherwise()
                        .map(other -> new Better(other, right(other.answer(), marking)))
                        .filter(other -> other.right() > right);
        return new Understood(taken, better);
    }

    /** With points between thousands, where only so anything is right. */
    private static ReadAnswer withThousands(ReadAnswer read, Marking marking) {
        return right(read.answer(), marking) > 0
                ? read
                : PointedThousands.of(read)
                        .filter(whole -> right(whole.answer(), marking) > 0)
                        .orElse(read);
    }

    private static ReadAnswer best(List<ReadAnswer> meanings, Marking marking) {
        int most =
                meanings.stream().mapToInt(it -> right(it.answer(), marking)).max().orElseThrow();
        return AnswerText.only(
                meanings.stream().filter(it -> right(it.answer(), marking) == most).toList());
    }

    private static int right(Answer answer, Marking marking) {
        return answer.shape().equals(marking.shape())
                ? (int)
                        IntStream.range(0, answer.cells().size())
                                .filter(i -> isRight(answer, marking, i))
                                .count()
                : 0;
    }

    private static boolean isRight(Answer answer, Marking marking, int index) {
        return marking.check(index, answer.at(index)).verdict() == CellVerdict.RIGHT;
    }
}
