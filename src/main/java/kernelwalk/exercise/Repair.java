package kernelwalk.exercise;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kernelwalk.convolution.Cause;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Windowless;
import kernelwalk.notation.AxisOrder;
import kernelwalk.notation.NumberArray;

/**
 * One thing that brings an attempt nearer to an exercise.
 *
 * <p>A repair is offered only where it makes progress: an axis is no longer missing, the type is taken, or the
 * operation fails at a later check than before. So a chain of repairs ends.
 */
public enum Repair {
    /** Gives the input an axis of length 1 at its end. */
    ADD_CHANNEL_AXIS {
        @Override
        Optional<Attempt> change(Attempt attempt) {
            List<Integer> shape = new ArrayList<>(attempt.input().shape());
            shape.add(1);
            return mayMiss(attempt, true) ? reshaped(attempt, shape) : Optional.empty();
        }
    },
    /** Gives the input an axis of length 1 at its beginning. */
    ADD_BATCH_AXIS {
        @Override
        Optional<Attempt> change(Attempt attempt) {
            List<Integer> shape = new ArrayList<>(attempt.input().shape());
            shape.addFirst(1);
            return mayMiss(attempt, false) ? reshaped(attempt, shape) : Optional.empty();
        }
    },
    /** Takes away the first axis of length 1 of an input that has too many axes. */
    DROP_AXIS {
        @Override
        Optional<Attempt> change(Attempt attempt) {
            List<Integer> shape = new ArrayList<>(attempt.input().shape());
            boolean tooMany = shape.size() > Attempt.AXES && shape.remove(Integer.valueOf(1));
            return tooMany ? reshaped(attempt, shape) : Optional.empty();
        }
    },
    /** Puts the axes N × C × H × W in the order N × H × W × C. */
    TRANSPOSE {
        @Override
        Optional<Attempt> change(Attempt attempt) {
            return isChannelsFirst(attempt)
                    ? Optional.of(attempt.with(AxisOrder.NCHW.toKeras(attempt.input())))
                    : Optional.empty();
        }
    },
    /** Rounds the input to the type that it was declared to have, and computes in float32. */
    CAST_TO_FLOAT32 {
        @Override
        Optional<Attempt> change(Attempt attempt) {
            return attempt.dtype()
                    .map(
                            type ->
                                    attempt.with(
                                                    new NumberArray(
                                                            attempt.input().shape(),
                                                            attempt.input().values().stream()
                                                                    .map(type::nearest)
                                                                    .toList()))
                                            .cast(NumberType.FLOAT32));
        }
    },
    /** Moves the window by one cell. */
    STRIDE_ONE(Cause.STRIDE_NOT_POSITIVE, Cause.SAME_WITH_STRIDE) {
        @Override
        Optional<Attempt> change(Attempt attempt) {
            return changed(attempt, it -> it.withStrides(Size.ONE));
        }
    },
    /** Puts the taps of a window side by side. */
    DILATION_ONE(Cause.DILATION_NOT_POSITIVE, Cause.KERNEL_LARGER_THAN_INPUT) {
        @Override
        Optional<Attempt> change(Attempt attempt) {
            return changed(attempt, it -> it.withDilations(Size.ONE));
        }
    },
    /** Adds no rows and columns to the output of a transposed convolution. */
    NO_OUTPUT_PADDING(Cause.NEGATIVE_OUTPUT_PADDING, Cause.OUTPUT_PADDING_TOO_LARGE) {
        @Override
        Optional<Attempt> change(Attempt attempt) {
            return changed(attempt, Repair::withoutOutputPadding);
        }
    },
    /** Keeps the channels together. */
    ONE_GROUP(
            Cause.GROUPS_NOT_POSITIVE, Cause.CHANNELS_NOT_DIVISIBLE, Cause.FILTERS_NOT_DIVISIBLE) {
        @Override
        Optional<Attempt> change(Attempt attempt) {
            return changedWeights(attempt, it -> it.withGroups(1));
        }
    },
    /** Gives the kernel as many channels as it has to read; new weights are 0. */
    MATCH_CHANNELS(Cause.CHANNELS_DIFFER) {
        @Override
        Optional<Attempt> change(Attempt attempt) {
            int groups = ((Weighted) attempt.operation()).groups();
            int channels = attempt.input().shape().getLast() / groups;
            return changedWeights(attempt, it -> withKernelChannels(it, channels));
        }
    },
    /** Gives every filter one bias; new ones are 0. */
    MATCH_BIAS(Cause.BIAS_COUNT_DIFFERS) {
        @Override
        Optional<Attempt> change(Attempt attempt) {
            return changedWeights(attempt, Repair::withBiasForEachFilter);
        }
    },
    /** Pads so that the output is as large as the input. */
    PAD_SAME(Cause.KERNEL_LARGER_THAN_INPUT) {
        @Override
        Optional<Attempt> change(Attempt attempt) {
            return changed(attempt, it -> it.withPadding(Padding.same()));
        }
    },
    /** Pads by numbers, equally on opposite sides, so that the window fits. */
    PAD_BY_NUMBERS(Cause.KERNEL_LARGER_THAN_INPUT) {
        @Override
        Optional<Attempt> change(Attempt attempt) {
            int rows = side(attempt, 1, Size::height);
            int columns = side(attempt, 2, Size::width);
            Padding padding = Padding.explicit(rows, rows, columns, columns);
            return changed(attempt, it -> it.withPadding(padding));
        }

        private static int side(
                Attempt attempt, int axis, java.util.function.ToIntFunction<Size> along) {
            Operation operation = attempt.operation();
            int window = along.applyAsInt(operation.window());
            int extent = (window - 1) * along.applyAsInt(operation.dilations()) + 1;
            return Math.max(0, Math.ceilDiv(extent - attempt.input().shape().get(axis), 2));
        }
    },
    /** Makes the window no larger than the input. */
    SHRINK_KERNEL(Cause.KERNEL_LARGER_THAN_INPUT) {
        @Override
        Optional<Attempt> change(Attempt attempt) {
            Size window = attempt.operation().window();
            List<Integer> shape = attempt.input().shape();
            var smaller =
                    new Size(
                            Math.min(window.height(), shape.get(1)),
                            Math.min(window.width(), shape.get(2)));
            return smaller.equals(window)
                    ? Optional.empty()
                    : changed(attempt, it -> withWindow(it, smaller));
        }
    },
    /** Makes an empty pooling window one cell large. */
    LEAST_WINDOW(Cause.SIZE_NOT_POSITIVE) {
        @Override
        Optional<Attempt> change(Attempt attempt) {
            Size window = attempt.operation().window();
            var least = new Size(Math.max(1, window.height()), Math.max(1, window.width()));
            return changed(attempt, it -> withWindow(it, least));
        }
    },
    /** Pads and crops nothing. */
    NO_PADDING(Cause.NOTHING_LEFT, Cause.WINDOW_IN_PADDING) {
        @Override
        Optional<Attempt> change(Attempt attempt) {
            return changed(attempt, it -> it.withPadding(Padding.valid()));
        }
    };

    private final Set<Cause> causes;

    Repair(Cause... causes) {
        this.causes = causes.length == 0 ? Set.of() : EnumSet.of(causes[0], causes);
    }

    /** The repairs that bring an attempt nearer to an exercise, likeliest first. */
    public static List<Repair> of(Attempt attempt) {
        return Stream.of(values()).filter(repair -> repair.made(attempt).isPresent()).toList();
    }

    /** A name for keys, such as {@code add-channel-axis}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the repair makes of an attempt: an exercise, or an attempt with less in its way; empty if it is no help. */
    public Optional<Sheet> made(Attempt attempt) {
        boolean applies =
                causes.isEmpty()
                        || attempt.problem().filter(it -> causes.contains(it.reason())).isPresent();
        return applies
                ? change(attempt).filter(after -> isProgress(attempt, after)).map(Attempt::settled)
                : Optional.empty();
    }

    /** The change, unless there is nothing to change. */
    abstract Optional<Attempt> change(Attempt attempt);

    private static boolean isProgress(Attempt before, Attempt after) {
        if (missingAxes(before) != missingAxes(after)) {
            return missingAxes(after) < missingAxes(before);
        }
        if (before.dtype().isPresent() != after.dtype().isPresent()) {
            return after.dtype().isEmpty();
        }
        return checksPassed(after) > checksPassed(before);
    }

    private static int missingAxes(Attempt attempt) {
        return Math.abs(Attempt.AXES - attempt.input().rank());
    }

    /** The checks in the order in which the shapes are checked; a cause that stands later was reached later. */
    private static int checksPassed(Attempt attempt) {
        return attempt.problem().map(ConvolutionException::reason).map(Repair::place).orElse(99);
    }

    private static int place(Cause cause) {
        return switch (cause) {
            case STRIDE_NOT_POSITIVE -> 0;
            case DILATION_NOT_POSITIVE -> 1;
            case NEGATIVE_OUTPUT_PADDING -> 2;
            case OUTPUT_PADDING_TOO_LARGE -> 3;
            case GROUPS_NOT_POSITIVE -> 4;
            case CHANNELS_NOT_DIVISIBLE -> 5;
            case FILTERS_NOT_DIVISIBLE -> 6;
            case CHANNELS_DIFFER -> 7;
            case BIAS_COUNT_DIFFERS -> 8;
            case SIZE_NOT_POSITIVE -> 9;
            case SAME_WITH_STRIDE -> 10;
            case BORDER_WITHOUT_CONVOLUTION, BORDER_TOO_WIDE -> 11;
            case NOTHING_LEFT, KERNEL_LARGER_THAN_INPUT -> 12;
            case WINDOW_IN_PADDING -> 13;
            case TOO_MANY_VALUES,
                    TOO_MANY_CELLS,
                    TOO_MUCH_WORK,
                    TOO_MANY_DIGITS,
                    TOO_MUCH_MEMORY,
                    TOO_MUCH_TO_MARK,
                    CANCELLED,
                    WRONG_COUNT,
                    NEGATIVE_PADDING,
                    PADDING_TOO_LARGE,
                    NUMBER_NOT_FINITE,
                    NUMBER_NOT_INT32,
                    NO_INTEGER_MEAN,
                    NO_INTEGER_FUNCTION,
                    NOT_ONE_FOR_EACH_CHANNEL,
                    VARIANCE_NOT_POSITIVE,
                    FACTORS_NOT_POSITIVE,
                    NUMBER_NEGATIVE,
                    NO_SHARE,
                    INPUTS_DIFFER,
                    NOT_FLAT,
                    INPUT_OF_A_LAYER,
                    MAPS_AFTER_UNITS ->
                    14;
        };
    }

    private static Optional<Attempt> changed(Attempt attempt, UnaryOperator<Operation> change) {
        return Optional.of(attempt.with(change.apply(attempt.operation())));
    }

    /** The change to an operation with weights; a pool stays as it is. */
    private static Optional<Attempt> changedWeights(
            Attempt attempt, UnaryOperator<Weighted> change) {
        return changed(
                attempt, it -> it instanceof Weighted weighted ? change.apply(weighted) : it);
    }

    private static Operation withoutOutputPadding(Operation operation) {
        return operation instanceof TransposedConvolution transposed
                ? transposed.withOutputPadding(Size.ZERO)
                : operation;
    }

    /** A window of another size: the weights that are in both stay, new ones are 0. */
    private static Operation withWindow(Operation operation, Size window) {
        return switch (operation) {
            case Weighted weighted -> {
                KernelShape old = weighted.kernel().layout();
                yield reshaped(
                        weighted,
                        new KernelShape(
                                window.height(), window.width(), old.channels(), old.filters()));
            }
            case Pooling pool -> pool.withWindow(window);
            case Windowless windowless -> windowless;
        };
    }

    /** A kernel that reads so many channels: the weights that are in both stay, new ones are 0. */
    private static Weighted withKernelChannels(Weighted weighted, int channels) {
        KernelShape old = weighted.kernel().layout();
        return reshaped(
                weighted, new KernelShape(old.height(), old.width(), channels, old.filters()));
    }

    private static Weighted reshaped(Weighted weighted, KernelShape shape) {
        return weighted.withKernel(Reshaping.kernel(weighted.kernel(), shape));
    }

    /** A bias for each filter: those that were there stay, new ones are 0. */
    private static Weighted withBiasForEachFilter(Weighted weighted) {
        int filters = weighted.kernel().layout().filters();
        return weighted.withBias(Reshaping.bias(weighted.bias(), filters));
    }

    /**
     * Whether an axis may be missing at the end or at the beginning: where only one of them leaves the channels where
     * the operation or the other framework has them, it is that one.
     */
    private static boolean mayMiss(Attempt attempt, boolean atEnd) {
        int rank = attempt.input().rank();
        if (rank != Attempt.AXES - 1 || attempt.channelsRead().isEmpty()) {
            return rank < Attempt.AXES;
        }
        int wanted = attempt.channelsRead().getAsInt();
        List<Integer> shape = attempt.input().shape();
        boolean end = wanted == 1;
        boolean beginning = shape.getLast() == wanted || shape.getFirst() == wanted;
        return atEnd ? end || !beginning : beginning || !end;
    }

    private static Optional<Attempt> reshaped(Attempt attempt, List<Integer> shape) {
        return Optional.of(attempt.with(attempt.input().reshaped(shape)));
    }

    private static boolean isChannelsFirst(Attempt attempt) {
        List<Integer> shape = attempt.input().shape();
        int wanted = attempt.channelsRead().orElse(-1);
        return shape.size() == Attempt.AXES && shape.get(3) != wanted && shape.get(1) == wanted;
    }
}
