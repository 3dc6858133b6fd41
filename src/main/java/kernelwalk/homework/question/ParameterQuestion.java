package kernelwalk.homework.question;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.exercise.Exercise;

/**
 * How many numbers does the layer learn?
 *
 * @param height   KH
 * @param width    KW
 * @param channels channels that one filter reads
 * @param filters  F
 */
public record ParameterQuestion(int height, int width, int channels, int filters) {

    /** What can be forgotten in counting; each has a sentence, {@code parameter-count.} and its code. */
    public enum Slip {
        /** One bias for each filter is left out. */
        WITHOUT_BIAS,
        /** One bias is counted for the whole layer. */
        ONE_BIAS,
        /** Each filter is counted as if it read one channel. */
        WITHOUT_CHANNELS,
        /** One filter is counted. */
        ONE_FILTER,
        /** The bias of each filter is counted once for each channel. */
        BIAS_PER_CHANNEL;

        /** The stable name, such as {@code without-bias}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The question about an exercise; a pool learns nothing, so there is none. */
    public static Optional<ParameterQuestion> of(Exercise exercise) {
        if (!(exercise.operation() instanceof Weighted weighted)) {
            return Optional.empty();
        }
        KernelShape kernel = weighted.kernel().layout();
        return Optional.of(
                new ParameterQuestion(
                        kernel.height(), kernel.width(), kernel.channels(), kernel.filters()));
    }

    /** KH·KW·C/groups·F weights and F biases. */
    public long expected() {
        return weights() + filters;
    }

    private long weights() {
        return (long) height * width * channels * filters;
    }

    /** Whether a count is right. */
    public boolean isRight(long answer) {
        return answer == expected();
    }

    /** What was forgotten, if one thing explains a wrong count. */
    public Optional<Slip> slip(long answer) {
        if (isRight(answer)) {
            return Optional.empty();
        }
        return Arrays.stream(Slip.values()).filter(slip -> count(slip) == answer).findFirst();
    }

    long count(Slip slip) {
        return switch (slip) {
            case WITHOUT_BIAS -> weights();
            case ONE_BIAS -> weights() + 1;
            case WITHOUT_CHANNELS -> (long) height * width * filters + filters;
            case ONE_FILTER -> (long) height * width * channels + 1;
            case BIAS_PER_CHANNEL -> weights() + (long) channels * filters;
        };
    }
}
