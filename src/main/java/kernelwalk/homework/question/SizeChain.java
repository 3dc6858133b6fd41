package kernelwalk.homework.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.Pointwise;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Rearranging.Dropout;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.misconception.Carried;
import kernelwalk.homework.misconception.Misconceptions;

/**
 * How large is what each layer of an exercise gives? A wrong size that is carried on rightly is one mistake.
 *
 * @param exercise its layers up to the open one are asked about
 */
public record SizeChain(Exercise exercise) {

    /** More explanations than these do not help. */
    private static final int MOST_CARRIED = 3;

    /**
     * What the size of one layer is.
     *
     * @param layer       the layer, from 0
     * @param expected    the right size
     * @param answer      what was said, if anything was
     * @param coming      what comes in by what was said of the layers before
     * @param origin      the layer whose wrong size it all follows from, where what comes in is wrong
     * @param carriedFrom the same, where the answer is wrong and follows from it
     * @param findings    which wrong rules come to a wrong size that does not follow
     */
    public record Sized(
            int layer,
            Shape expected,
            Optional<Shape> answer,
            Shape coming,
            OptionalInt origin,
            OptionalInt carriedFrom,
            List<SizeFinding> findings) {

        /** Whether the right size was said. */
        public boolean isRight() {
            return answer.equals(Optional.of(expected));
        }
    }

    /** Checks what was said of the layers, from 0; every layer up to the open one is in the result. */
    public List<Sized> check(SortedMap<Integer, Shape> answers) {
        var sizes = new ArrayList<Sized>();
        Shape coming = exercise.typedInput().layout();
        OptionalInt origin = OptionalInt.empty();
        int lastSaid = -1;
        for (int layer = 0; layer <= exercise.opened(); layer++) {
            Optional<Shape> answer = Optional.ofNullable(answers.get(layer));
            Sized sized = sized(layer, answer, coming, origin, lastSaid);
            sizes.add(sized);
            if (sized.findings().stream().anyMatch(SizeFinding::isOrder)) {
                lastSaid = layer;
                origin = OptionalInt.empty();
                coming = sized.expected();
            } else if (answer.isPresent()) {
                lastSaid = layer;
                origin = sized.isRight() ? OptionalInt.empty() : originOf(sized);
                coming = answer.get();
            } else {
                coming = behind(layer, coming).orElse(sized.expected());
                origin = coming.equals(sized.expected()) ? OptionalInt.empty() : origin;
            }
        }
        return List.copyOf(sizes);
    }

    private static OptionalInt originOf(Sized sized) {
        return sized.carriedFrom().isPresent()
                ? sized.carriedFrom()
                : OptionalInt.of(sized.layer());
    }

    private Sized sized(
            int layer, Optional<Shape> answer, Shape coming, OptionalInt origin, int lastSaid) {
        Exercise right = exercise.at(layer);
        Shape expected = SizeQuestion.of(right).expected();
        var blank =
                new Sized(layer, expected, answer, coming, origin, OptionalInt.empty(), List.of());
        if (answer.isEmpty() || blank.isRight()) {
            return blank;
        }
        if (origin.isPresent() && behind(layer, coming).equals(answer)) {
            return new Sized(layer, expected, answer, coming, origin, origin, List.of());
        }
        List<SizeFinding> own = explanations(layer, coming, answer.get());
        if (own.isEmpty() || own.stream().allMatch(it -> it.part() != SizeFinding.Part.WHOLE)) {
            List<Carried> carried =
                    carried(layer, lastSaid, it -> behind(layer, it).equals(answer));
            if (!carried.isEmpty()) {
                return new Sized(
                        layer,
                        expected,
                        answer,
                        coming,
                        origin,
                        OptionalInt.of(carried.getFirst().place()),
                        carried.stream().map(SizeFinding::ofAll).toList());
            }
        }
        return new Sized(layer, expected, answer, coming, origin, OptionalInt.empty(), own);
    }

    private List<SizeFinding> explanations(int layer, Shape coming, Shape answer) {
        Exercise right = exercise.at(layer);
        List<SizeFinding> own =
                coming.equals(right.input().layout())
                        ? List.of()
                        : fitted(layer, coming)
                                .map(it -> SizeQuestion.of(it).explanations(answer))
                                .orElse(List.of());
        return own.isEmpty() ? SizeQuestion.of(right).explanations(answer) : own;
    }

    /** The layer with something else coming in, with as many channels as it can take. */
    private Optional<Exercise> fitted(int layer, Shape coming) {
        Exercise alone = exercise.at(layer).alone();
        int channels = alone.input().layout().channels();
        return Stream.of(coming.channels(), channels)
                .distinct()
                .flatMap(
                        count ->
                                with(
                                        alone,
                                        new Shape(
                                                coming.samples(),
                                                coming.height(),
                                                coming.width(),
                                                count))
                                        .stream())
                .findFirst();
    }

    private static Optional<Exercise> with(Exercise alone, Shape shape) {
        try {
            Exercise other = alone.with(Tensor.filled(shape, _ -> Rational.ZERO));
            Geometry.of(shape, other.operation(), other.convention());
            return Optional.of(other);
        } catch (ConvolutionException impossible) {
            return Optional.empty();
        }
    }

    /** What a layer gives when that comes into it; nothing where it cannot. */
    private Optional<Shape> behind(int layer, Shape coming) {
        var operation = exercise.layers().get(layer).operation();
        if (operation instanceof Pointwise || operation instanceof Dropout) {
            return Optional.of(coming);
        }
        return fitted(layer, coming)
                .map(
                        it ->
                                Geometry.of(it.input().layout(), it.operation(), it.convention())
                                        .output());
    }

    /**
     * Wrong rules in layers of which nothing was said, by which something comes into a later one that is sought: the
     * earliest and commonest, no more than a few.
     *
     * @param layer    that later layer, from 0
     * @param lastSaid the last layer before it of which something was said, from 0; below 0 where there is none
     * @param isSought whether what comes in explains an answer
     */
    List<Carried> carried(int layer, int lastSaid, Predicate<Shape> isSought) {
        return IntStream.range(lastSaid + 1, layer)
                .boxed()
                .flatMap(place -> carriedFrom(place, layer, isSought))
                .limit(MOST_CARRIED)
                .toList();
    }

    private Stream<Carried> carriedFrom(int place, int layer, Predicate<Shape> isSought) {
        Exercise there = exercise.at(place);
        Shape right = SizeQuestion.of(there).expected();
        return Stream.concat(Misconceptions.ofSizes().stream(), Misconceptions.all().stream())
                .filter(
                        rule ->
                                rule.size(there)
                                        .filter(it -> !it.equals(right))
                                        .flatMap(it -> onwards(it, layer, place))
                                        .filter(isSought)
                                        .isPresent())
                .map(rule -> Carried.from(exercise, place, rule));
    }

    /** What comes into a layer when another one before it gives that. */
    private Optional<Shape> onwards(Shape given, int layer, int from) {
        Optional<Shape> coming = Optional.of(given);
        for (int next = from + 1; next < layer; next++) {
            int there = next;
            coming = coming.flatMap(it -> behind(there, it));
        }
        return coming;
    }
}
