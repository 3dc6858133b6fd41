package kernelwalk.homework.misconception;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Padding;
import kernelwalk.exercise.Exercise;

/** Wrong rules about what stands beyond the edge of the input. */
final class PaddingMisreadings {

    private PaddingMisreadings() {}

    static List<Misconception> all() {
        return List.of(
                margins("padding-ignored", _ -> Margins.NONE),
                margins(
                                "padding-one-side-only",
                                margins -> new Margins(margins.top(), 0, margins.left(), 0))
                        .where(exercise -> pads(exercise, Margins::top, Margins::left)),
                margins(
                                "padding-other-side-only",
                                margins -> new Margins(0, margins.bottom(), 0, margins.right()))
                        .where(exercise -> pads(exercise, Margins::bottom, Margins::right)),
                oddZero("same-extra-zero-first", true),
                oddZero("same-extra-zero-last", false),
                border("border-zeros", Border.ZEROS),
                insteadOfZeros("border-repeated", Border.REPLICATE),
                insteadOfCopies("border-repeated", Border.REPLICATE),
                insteadOfZeros("border-mirrored", Border.REFLECT),
                insteadOfCopies("border-mirrored", Border.REFLECT),
                insteadOfZeros("border-mirrored-with-edge", Border.SYMMETRIC),
                insteadOfCopies("border-mirrored-with-edge", Border.SYMMETRIC),
                insteadOfZeros("border-wrapped", Border.CIRCULAR),
                insteadOfCopies("border-wrapped", Border.CIRCULAR),
                BorderLeftOut.WITH_ZEROS,
                BorderLeftOut.AS_THE_INPUT,
                new Rule("pool-counts-padding", PaddingMisreadings::countsPadding),
                new Rule("pool-skips-padding", PaddingMisreadings::skipsPadding));
    }

    private static Rule margins(String name, UnaryOperator<Margins> change) {
        return Rule.ofWindow(
                name,
                (variation, geometry) ->
                        Optional.of(variation.padding(change.apply(geometry.margins()))));
    }

    /** "same" with its odd zero on the other side; the conventions that put it there already are not misread. */
    private static Rule oddZero(String name, boolean first) {
        return Rule.ofWindow(
                name,
                (variation, geometry) -> {
                    Exercise exercise = variation.exercise();
                    boolean isFirst = exercise.convention() == Convention.SCIPY;
                    return exercise.operation().padding() instanceof Padding.Same
                                    && isFirst != first
                            ? Optional.of(variation.padding(swapped(geometry.margins())))
                            : Optional.empty();
                });
    }

    private static Margins swapped(Margins margins) {
        return new Margins(margins.bottom(), margins.top(), margins.right(), margins.left());
    }

    private static boolean pads(
            Exercise exercise, ToIntFunction<Margins> rows, ToIntFunction<Margins> columns) {
        Margins margins = Variation.of(exercise).geometry().margins();
        return rows.applyAsInt(margins) + columns.applyAsInt(margins) > 0;
    }

    /** Where other numbers than these stand beyond the edge: a pool that leaves padding out has none there. */
    private static Rule border(String name, Border border) {
        return Rule.ofWindow(name, (variation, geometry) -> within(variation, geometry, border))
                .where(
                        exercise ->
                                exercise.operation().padding().border() != border
                                        && hasBorder(exercise.operation()));
    }

    private static Rule insteadOfZeros(String name, Border border) {
        return border(name, border).where(PaddingMisreadings::hasZeros);
    }

    /** With a sentence that says nothing of zeros. */
    private static Rule insteadOfCopies(String name, Border border) {
        return border(name, border)
                .where(exercise -> !hasZeros(exercise))
                .worded(name + "-for-another");
    }

    private static boolean hasZeros(Exercise exercise) {
        return exercise.operation().padding().border() == Border.ZEROS;
    }

    private static boolean hasBorder(Operation operation) {
        return operation instanceof Convolution
                || operation instanceof AveragePooling pool && pool.countPadding();
    }

    /** With numbers in the place of the padding, where the output keeps its size. */
    private static Optional<Exercise> within(
            Variation variation, Geometry geometry, Border border) {
        Exercise extended =
                Variation.of(variation.extended(geometry.margins(), border))
                        .padding(Padding.valid());
        return Variation.of(extended).geometry().output().equals(geometry.output())
                ? Optional.of(extended)
                : Optional.empty();
    }

    /** A maximum that takes padded zeros for numbers, or a mean that is divided by them too. */
    private static Optional<Exercise> countsPadding(Exercise exercise) {
        var variation = Variation.of(exercise);
        if (exercise.operation() instanceof MaxPooling) {
            return within(variation, variation.geometry(), Border.ZEROS);
        }
        return pooling(exercise, variation.countPadding(true));
    }

    private static Optional<Exercise> skipsPadding(Exercise exercise) {
        return pooling(exercise, Variation.of(exercise).countPadding(false));
    }

    private static Optional<Exercise> pooling(Exercise exercise, Exercise misread) {
        return exercise.operation() instanceof Pooling ? Optional.of(misread) : Optional.empty();
    }
}
