package kernelwalk.cli;

import java.util.Optional;
import java.util.SplittableRandom;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.OperationType;
import kernelwalk.homework.misconception.Misconceptions;
import kernelwalk.homework.problem.Difficulty;
import kernelwalk.homework.problem.NumberKind;
import kernelwalk.homework.problem.ProblemMaker;
import kernelwalk.homework.problem.ProblemPlan;
import kernelwalk.homework.problem.Redraw;

/** What is asked of problems; what is not asked is drawn, as the difficulty has it. */
record PlanWishes(
        OperationType operation,
        Difficulty difficulty,
        Optional<Size> input,
        Optional<Size> window,
        Optional<Size> strides,
        Optional<Padding> padding,
        Optional<Size> dilations,
        Optional<Integer> channels,
        Optional<Integer> filters,
        Optional<Boolean> bias,
        Optional<NumberKind> numbers) {

    /** No problem has a larger output; a transposed convolution with a stride of 32 would. */
    static final int MOST_CELLS = 1 << 16;

    /** So many plans are drawn until one goes together with what is asked. */
    private static final int MOST_PLANS = 100;

    /** Whether filters or a bias are asked of an operation that has neither. */
    boolean asksPoolForWeights() {
        return operation.isPooling() && (filters.isPresent() || bias.orElse(false));
    }

    /**
     * A problem that tells wrong rules apart as well as its parameters allow; the same for the same seed. Nothing when
     * its output would have more than {@link #MOST_CELLS} cells.
     *
     * @throws ConvolutionException when what is asked cannot be computed
     */
    Optional<Redraw> problem(long seed) {
        var random = new SplittableRandom(seed);
        for (int plans = 1; ; plans++) {
            try {
                ProblemPlan plan = plan(random.nextLong());
                Exercise first = ProblemMaker.problem(plan, random.nextLong());
                long redrawSeed = random.nextLong();
                return first.atEnd().compute().geometry().output().count() > MOST_CELLS
                        ? Optional.empty()
                        : Optional.of(Redraw.of(first, Misconceptions.all(), redrawSeed));
            } catch (ConvolutionException impossible) {
                if (plans == MOST_PLANS) {
                    throw impossible;
                }
            }
        }
    }

    private ProblemPlan plan(long seed) {
        var drawn = ProblemPlan.drawn(operation, difficulty, seed);
        Size wantedWindow = window.orElse(drawn.window());
        Size wantedStrides = strides.orElse(drawn.strides());
        Size wantedDilations = dilations.orElse(drawn.dilations());
        Size wantedInput =
                input.orElse(
                        new Size(
                                length(
                                        drawn.input().height(),
                                        wantedWindow.height(),
                                        wantedStrides.height(),
                                        wantedDilations.height()),
                                length(
                                        drawn.input().width(),
                                        wantedWindow.width(),
                                        wantedStrides.width(),
                                        wantedDilations.width())));
        return ProblemPlan.of(operation, wantedInput, wantedWindow)
                .withStrides(wantedStrides)
                .withPadding(padding.orElse(drawn.padding()))
                .withDilations(wantedDilations)
                .withChannels(channels.orElse(drawn.channels()))
                .withFilters(filters.orElse(drawn.filters()))
                .withBias(bias.orElse(drawn.hasBias()))
                .with(numbers.orElse(drawn.numbers()))
                .with(drawn.convention());
    }

    /** Long enough for two windows, as drawn plans are. */
    private int length(int drawn, int window, int stride, int dilation) {
        return operation == OperationType.TRANSPOSED_CONVOLUTION
                ? drawn
                : Math.max(drawn, ProblemPlan.lengthForTwoWindows(window, stride, dilation));
    }
}
