package kernelwalk.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Operation.Weighted;

/**
 * An exercise with one change, to be held against it.
 *
 * @param change what was chosen otherwise, if it was not the kernel
 * @param kernel the well-known kernel that it has instead, if that is the change
 * @param made   the exercise with the change
 */
public record WhatIf(Optional<Choice> change, Optional<KernelPreset> kernel, Exercise made) {

    private static final List<Integer> STRIDES = List.of(1, 2, 3);
    private static final List<Integer> DILATIONS = List.of(1, 2);
    private static final List<PaddingKind> PADDINGS =
            List.of(PaddingKind.VALID, PaddingKind.SAME, PaddingKind.FULL);

    /** Whatever can be changed in one step and still be computed; without a sliding window nothing. */
    public static List<WhatIf> of(Exercise exercise) {
        if (!OperationType.of(exercise.operation()).slides()) {
            return List.of();
        }
        var all = new ArrayList<Optional<WhatIf>>();
        STRIDES.forEach(
                by -> all.add(chosen(exercise, Choice.STRIDE_ROWS, now -> strided(now, by))));
        PADDINGS.forEach(kind -> all.add(chosen(exercise, Choice.PADDING, now -> now.with(kind))));
        DILATIONS.forEach(
                by -> all.add(chosen(exercise, Choice.DILATION_ROWS, now -> dilated(now, by))));
        OperationType.SLIDING.forEach(
                type -> all.add(chosen(exercise, Choice.TYPE, now -> now.with(type))));
        all.add(chosen(exercise, Choice.FLIP, now -> now.withFlip(!now.flip())));
        Stream.of(Convention.values())
                .forEach(
                        rules ->
                                all.add(
                                        chosen(
                                                exercise,
                                                Choice.CONVENTION,
                                                now -> now.with(rules))));
        if (exercise.operation() instanceof Weighted) {
            Stream.of(KernelPreset.values()).map(it -> with(it, exercise)).forEach(all::add);
        }
        return all.stream().flatMap(Optional::stream).toList();
    }

    private static Choices strided(Choices now, int by) {
        return now.with(Choice.STRIDE_ROWS, by).with(Choice.STRIDE_COLUMNS, by);
    }

    private static Choices dilated(Choices now, int by) {
        return now.with(Choice.DILATION_ROWS, by).with(Choice.DILATION_COLUMNS, by);
    }

    private static Optional<WhatIf> chosen(
            Exercise exercise, Choice choice, UnaryOperator<Choices> change) {
        Choices before = Choices.of(exercise);
        return before.has(choice)
                ? made(
                        exercise,
                        () -> change.apply(before).appliedTo(exercise),
                        made -> new WhatIf(Optional.of(choice), Optional.empty(), made))
                : Optional.empty();
    }

    private static Optional<WhatIf> with(KernelPreset preset, Exercise exercise) {
        return made(
                exercise,
                () -> preset.in(exercise, OptionalInt.empty()),
                made -> new WhatIf(Optional.empty(), Optional.of(preset), made));
    }

    /** The change, where it changes something and what it makes can be computed. */
    private static Optional<WhatIf> made(
            Exercise exercise, Supplier<Exercise> making, Function<Exercise, WhatIf> change) {
        try {
            Exercise made = making.get();
            made.compute();
            return made.equals(exercise) ? Optional.empty() : Optional.of(change.apply(made));
        } catch (ConvolutionException impossible) {
            return Optional.empty();
        }
    }
}
