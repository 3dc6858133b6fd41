package kernelwalk.homework.problem;

import java.util.Optional;
import java.util.SplittableRandom;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.OperationType;
import kernelwalk.homework.misconception.Misconceptions;

/** What is asked of problems; what is not asked is drawn, as the difficulty has it. */
public record PlanWishes(
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
        Optional<NumberKind> numbers)
        implements Wishes {

    /** No problem has a larger output; a transposed convolution with a stride of 32 would. */
    public static final int MOST_CELLS = 1 << 16;

    /** So many plans are drawn until one goes together with what is asked. */
    private static final int MOST_PLANS = 100;

    /** Whether filters or a bias are asked of an operation that has neither. */
    public boolean asksPoolForWeights() {
        return operation.isPooling() && (filters.isPresent() || bias.orElse(false));
    }

    /**
     * A problem that tells wrong rules apart as well as its parameters allow; the same for the same seed. Nothing when
     * its output would have more than {@link #MOST_CELLS} cells.
     *
     * @throws ConvolutionException when what is asked cannot be computed
     */
    public Optional<Redraw> problem(long seed) {
        First first = first(seed);
        return first.exercise().atEnd().compute().geometry().output().count() > MOST_CELLS
                ? Optional.empty()
                : Optional.of(
                        Redraw.of(first.exercise(), Misconceptions.all(), first.redrawSeed()));
    }

    @Override
    public Optional<Exercise> exercise(long seed) {
        return problem(seed).map(Redraw::exercise);
    }

    /** The plan of the problem of a seed; where what is asked cannot be computed, the one that was tried first. */
    public ProblemPlan plan(long seed) {
        try {
            return first(seed).plan();
        } catch (ConvolutionException impossible) {
            return drawn(new SplittableRandom(seed).nextLong());
        }
    }

    /** A plan that goes together with what is asked, and a first problem of it. */
    private record First(ProblemPlan plan, Exercise exercise, long redrawSeed) {}

    private First first(long seed) {
        var random = new SplittableRandom(seed);
        for (int plans = 1; ; plans++) {
            try {
                ProblemPlan plan = drawn(random.nextLong());
                Exercise exercise = ProblemMaker.problem(plan, random.nextLong());
                return new First(plan, exercise, random.nextLong());
            } catch (ConvolutionException impossible) {
                if (plans == MOST_PLANS) {
                    throw impossible;
                }
            }
        }
    }

    private ProblemPlan drawn(long seed) {
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
                : Math.clamp(
                        ProblemPlan.lengthForTwoWindows(window, stride, dilation),
                        drawn,
                        ProblemPlan.LONGEST_SIDE);
    }
}
