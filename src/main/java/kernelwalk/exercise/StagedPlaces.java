package kernelwalk.exercise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Shape;

/**
 * Which numbers an exercise has that can be hidden, and at which windows its walk can begin.
 *
 * @param exercise can be computed
 */
public record StagedPlaces(Exercise exercise) {

    /** Whether there is such a layer, from 0. */
    public boolean hasLayer(int layer) {
        return layer < exercise.layers().size();
    }

    /** How long the axes of a card are in a layer, as the place of a number names them; nothing where it has no such card. */
    public Optional<List<Integer>> lengths(int layer, HideableCard card) {
        Exercise there = exercise.at(layer);
        return switch (card) {
            case KERNEL -> kernel(there).map(StagedPlaces::weights);
            case BIAS ->
                    there.operation() instanceof Weighted weighted
                            ? Optional.of(List.of(weighted.bias().size()))
                            : Optional.empty();
            case PRODUCTS -> Optional.of(taps(there));
            case OUTPUT -> Optional.of(geometry(there).output().lengths());
        };
    }

    private static Optional<KernelShape> kernel(Exercise there) {
        return there.operation() instanceof Weighted weighted
                ? Optional.of(weighted.kernel().layout())
                : Optional.empty();
    }

    private static Geometry geometry(Exercise there) {
        return Geometry.of(there.input().layout(), there.operation(), there.convention());
    }

    /** The taps of one window; without a window of its own that is the input. */
    private static List<Integer> taps(Exercise there) {
        if (there.operation() instanceof Weighted weighted) {
            return weights(weighted.kernel().layout()).subList(0, HideableCard.PRODUCTS.axes());
        }
        Shape input = there.input().layout();
        if (!OperationType.of(there.operation()).slides()) {
            return List.of(input.height(), input.width(), input.channels());
        }
        Geometry geometry = geometry(there);
        return List.of(geometry.rows().window(), geometry.columns().window(), input.channels());
    }

    private static List<Integer> weights(KernelShape kernel) {
        return List.of(kernel.height(), kernel.width(), kernel.channels(), kernel.filters());
    }

    /** The axis on which a place lies outside; nothing where it lies inside. */
    public static Optional<Integer> outside(List<Integer> place, List<Integer> lengths) {
        return IntStream.range(0, place.size())
                .filter(axis -> place.get(axis) >= lengths.get(axis))
                .boxed()
                .findFirst();
    }

    /** What there is of a staging: numbers come and go with their layers, kernels and inputs. */
    public Staging of(Staging staging) {
        var inside =
                new Staging(
                        staging.cards(),
                        staging.numbers().stream().filter(this::has).collect(Collectors.toSet()),
                        staging.start());
        return has(staging.start()) ? inside : inside.startingAt(WalkStart.FIRST);
    }

    private boolean has(HiddenNumber number) {
        return hasLayer(number.layer())
                && lengths(number.layer(), number.card())
                        .filter(lengths -> outside(number.place(), lengths).isEmpty())
                        .isPresent();
    }

    private boolean has(WalkStart start) {
        return start.equals(WalkStart.FIRST)
                || hasLayer(start.layer())
                        && lengths(start.layer(), HideableCard.OUTPUT)
                                .filter(lengths -> outside(start.window(), lengths).isEmpty())
                                .isPresent();
    }
}
