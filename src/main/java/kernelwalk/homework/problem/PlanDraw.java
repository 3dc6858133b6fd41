package kernelwalk.homework.problem;

import java.util.SplittableRandom;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.OperationType;

/** Draws plans with the sizes of typical courses: input 4 to 6, kernel 2 or 3, stride 1 or 2, padding 0 or 1. */
final class PlanDraw {

    private final OperationType operation;
    private final Difficulty difficulty;
    private final SplittableRandom random;

    PlanDraw(OperationType operation, Difficulty difficulty, long seed) {
        this.operation = operation;
        this.difficulty = difficulty;
        this.random = new SplittableRandom(seed);
    }

    ProblemPlan plan() {
        boolean pools = operation.isPooling();
        int window = from(2, 3);
        int stride = stride(window, pools);
        int channels = difficulty == Difficulty.HARD ? from(2, 3) : 1;
        return ProblemPlan.of(operation, input(window, stride), square(window))
                .withStrides(square(stride))
                .withPadding(padding())
                .withChannels(channels)
                .withFilters(pools || difficulty != Difficulty.HARD ? 1 : 2)
                .withBias(!pools && difficulty != Difficulty.EASY)
                .with(numbers());
    }

    private int stride(int window, boolean pools) {
        if (difficulty == Difficulty.EASY) {
            return pools ? Math.min(window, 2) : 1;
        }
        return from(1, 2);
    }

    /** Large enough for at least two windows along each axis, without counting on padding. */
    private Size input(int window, int stride) {
        if (operation == OperationType.TRANSPOSED_CONVOLUTION) {
            return new Size(from(2, 3), from(2, 3));
        }
        int least = Math.max(4, ProblemPlan.lengthForTwoWindows(window, stride, 1));
        int most = difficulty == Difficulty.EASY ? Math.max(least, 5) : 6;
        return difficulty == Difficulty.EASY
                ? square(from(least, most))
                : new Size(from(least, most), from(least, most));
    }

    private static Size square(int length) {
        return new Size(length, length);
    }

    private Padding padding() {
        return switch (difficulty) {
            case EASY -> Padding.valid();
            case USUAL, HARD ->
                    switch (from(0, 2)) {
                        case 0 -> Padding.valid();
                        case 1 -> Padding.same();
                        default -> Padding.explicit(1, 1, 1, 1);
                    };
        };
    }

    private NumberKind numbers() {
        return switch (difficulty) {
            case EASY, USUAL -> NumberKind.INTEGERS;
            case HARD -> NumberKind.values()[from(0, NumberKind.values().length - 1)];
        };
    }

    private int from(int least, int most) {
        return random.nextInt(least, most + 1);
    }
}
