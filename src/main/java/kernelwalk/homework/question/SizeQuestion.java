package kernelwalk.homework.question;

import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.misconception.Misconceptions;
import kernelwalk.homework.misconception.Variation;

/**
 * How large is the output?
 *
 * @param exercise what is asked about
 * @param expected N × OH × OW × F
 */
public record SizeQuestion(Exercise exercise, Shape expected) {

    /**
     * The question about an exercise.
     *
     * @throws kernelwalk.convolution.ConvolutionException when it cannot be computed
     */
    public static SizeQuestion of(Exercise exercise) {
        return new SizeQuestion(exercise, Variation.of(exercise).geometry().output());
    }

    /** Whether a shape is that of the output. */
    public boolean isRight(Shape answer) {
        return answer.equals(expected);
    }

    /** The wrong rules that come to a wrong shape, commonest first; none when the shape is right. */
    public List<Misconception> explanations(Shape answer) {
        return isRight(answer)
                ? List.of()
                : Misconceptions.all().stream()
                        .filter(
                                rule ->
                                        Optional.of(answer)
                                                .equals(
                                                        rule.answer(exercise)
                                                                .map(output -> output.layout())))
                        .toList();
    }
}
