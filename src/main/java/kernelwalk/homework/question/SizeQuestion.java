package kernelwalk.homework.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.misconception.Combination;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.misconception.Misconceptions;
import kernelwalk.homework.misconception.Misreading;
import kernelwalk.homework.misconception.Variation;
import kernelwalk.homework.question.SizeFinding.Part;

/**
 * How large is the output?
 *
 * @param exercise what is asked about
 * @param expected N × OH × OW × F
 */
public record SizeQuestion(Exercise exercise, Shape expected) {

    /** They say something of rows and columns together, so that one length alone is no sign of them. */
    private static final Set<String> EXCHANGES = Set.of("output-transposed", "strides-swapped");

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

    /**
     * The wrong rules that come to a wrong shape, commonest first; none when the shape is right. Where no rule comes to
     * it, two rules at once; where no two do either, those that come to a part of it that is wrong.
     */
    public List<SizeFinding> explanations(Shape answer) {
        if (isRight(answer)) {
            return List.of();
        }
        List<Sized> all =
                Stream.concat(Misconceptions.all().stream(), Misconceptions.ofSizes().stream())
                        .flatMap(rule -> Sized.of(rule, exercise))
                        .toList();
        return Stream.of(
                        channelsFirst(answer),
                        ofOne(all, answer),
                        ofTwo(all, answer),
                        ofParts(all, answer))
                .filter(findings -> !findings.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** A rule with the size that it comes to. */
    private record Sized(Misconception rule, Shape shape) {

        static Stream<Sized> of(Misconception rule, Exercise exercise) {
            return rule.size(exercise).map(shape -> new Sized(rule, shape)).stream();
        }
    }

    /** The right lengths in another order are no mistake about the layer. */
    private List<SizeFinding> channelsFirst(Shape answer) {
        return ofOne(Sized.of(Misconceptions.channelsFirst(), exercise).toList(), answer);
    }

    private static List<SizeFinding> ofOne(List<Sized> all, Shape answer) {
        return all.stream()
                .filter(sized -> sized.shape().equals(answer))
                .map(sized -> SizeFinding.ofAll(sized.rule()))
                .toList();
    }

    /** Only rules that change the size, each of which has a part in it. */
    private List<SizeFinding> ofTwo(List<Sized> all, Shape answer) {
        List<Misconception> changing =
                all.stream()
                        .filter(sized -> !sized.shape().equals(expected))
                        .map(Sized::rule)
                        .toList();
        return IntStream.range(0, changing.size())
                .boxed()
                .filter(i -> changing.get(i) instanceof Misreading)
                .flatMap(
                        i ->
                                changing.subList(i + 1, changing.size()).stream()
                                        .map(
                                                second ->
                                                        new Combination(
                                                                (Misreading) changing.get(i),
                                                                second)))
                .filter(both -> both.size(exercise).equals(Optional.of(answer)))
                .map(SizeFinding::ofAll)
                .toList();
    }

    private List<SizeFinding> ofParts(List<Sized> all, Shape answer) {
        return Stream.of(
                        ofPart(all, answer, Part.HEIGHT, Shape::height),
                        ofPart(all, answer, Part.WIDTH, Shape::width),
                        ofPart(all, answer, Part.FILTERS, Shape::channels))
                .flatMap(part -> part)
                .toList();
    }

    private Stream<SizeFinding> ofPart(
            List<Sized> all, Shape answer, Part part, ToIntFunction<Shape> length) {
        int given = length.applyAsInt(answer);
        return given == length.applyAsInt(expected)
                ? Stream.empty()
                : all.stream()
                        .filter(sized -> !EXCHANGES.contains(sized.rule().name()))
                        .filter(sized -> length.applyAsInt(sized.shape()) == given)
                        .map(sized -> new SizeFinding(sized.rule(), part, given));
    }
}
