package kernelwalk.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Rearranging.Dropout;
import kernelwalk.convolution.Value;
import kernelwalk.convolution.Windowless;
import kernelwalk.notation.NumberText;

/** Numbers that an operation without a window has of its own, which stand in no cell. */
public enum OwnNumber {
    /** What negative numbers are multiplied by. */
    NEGATIVE_SLOPE,
    /** What no result is above; may be missing. */
    MAXIMUM,
    /** The share that is left out while a network learns. */
    RATE,
    /** A mean for each channel. */
    MEAN,
    /** A variance for each channel. */
    VARIANCE,
    /** A scale for each channel. */
    SCALE,
    /** An offset for each channel. */
    OFFSET,
    /** What is added to each variance. */
    EPSILON;

    /** A name for keys, such as {@code negative-slope}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether an operation has it. */
    public boolean belongsTo(Operation operation) {
        return switch (this) {
            case NEGATIVE_SLOPE, MAXIMUM -> operation instanceof Relu;
            case RATE -> operation instanceof Dropout;
            case MEAN, VARIANCE, SCALE, OFFSET, EPSILON -> operation instanceof BatchNormalization;
        };
    }

    /** The numbers of an operation that has them: one for each channel, one, or none. */
    public List<Value> of(Operation operation) {
        return switch (operation) {
            case Relu relu ->
                    this == NEGATIVE_SLOPE
                            ? List.of(relu.negativeSlope())
                            : List.copyOf(relu.maximum().stream().toList());
            case Dropout dropout -> List.of(dropout.rate());
            case BatchNormalization batch ->
                    switch (this) {
                        case MEAN -> batch.mean();
                        case VARIANCE -> batch.variance();
                        case SCALE -> batch.scale();
                        case OFFSET -> batch.offset();
                        case EPSILON -> List.of(batch.epsilon());
                        case NEGATIVE_SLOPE, MAXIMUM, RATE -> List.of();
                    };
            case Weighted _, Pooling _, Windowless _ -> List.of();
        };
    }

    /** How the numbers of an operation are typed: between them commas. */
    public String text(Operation operation) {
        return String.join(", ", of(operation).stream().map(NumberText::typed).toList());
    }

    /**
     * What a text says.
     *
     * @param numbers the arithmetic of the exercise
     * @throws kernelwalk.notation.NotationException when a word is no number
     */
    public List<Value> read(String text, NumberType numbers) {
        NumberType type = isFraction() ? NumberType.EXACT : numbers;
        List<Value> read = new ArrayList<>();
        for (String word : text.strip().split(",\\s+|[\\s;]+")) {
            if (!word.isEmpty() || this != MAXIMUM) {
                read.add(NumberText.parse(word, type));
            }
        }
        return read;
    }

    private boolean isFraction() {
        return switch (this) {
            case NEGATIVE_SLOPE, MAXIMUM, RATE -> true;
            case MEAN, VARIANCE, SCALE, OFFSET, EPSILON -> false;
        };
    }

    /** Whether there is one for each channel. */
    public boolean isByChannel() {
        return switch (this) {
            case MEAN, VARIANCE, SCALE, OFFSET -> true;
            case NEGATIVE_SLOPE, MAXIMUM, RATE, EPSILON -> false;
        };
    }

    /** Whether there may be as many numbers: one, or one for each channel; none where it may be missing. */
    public boolean takes(int count, int channels) {
        return switch (this) {
            case MEAN, VARIANCE, SCALE, OFFSET -> count == channels;
            case MAXIMUM -> count <= 1;
            case NEGATIVE_SLOPE, RATE, EPSILON -> count == 1;
        };
    }

    /**
     * An operation with other numbers.
     *
     * @param operation has such numbers
     * @param numbers   as many as it takes
     */
    public Operation in(Operation operation, List<Value> numbers) {
        return switch (operation) {
            case Relu relu when this == MAXIMUM -> new Relu(relu.negativeSlope(), first(numbers));
            case Relu relu -> new Relu(first(numbers).orElseThrow(), relu.maximum());
            case Dropout _ -> new Dropout(first(numbers).orElseThrow());
            case BatchNormalization batch ->
                    new BatchNormalization(
                            this == MEAN ? numbers : batch.mean(),
                            this == VARIANCE ? numbers : batch.variance(),
                            this == SCALE ? numbers : batch.scale(),
                            this == OFFSET ? numbers : batch.offset(),
                            this == EPSILON ? numbers.getFirst() : batch.epsilon());
            case Weighted _, Pooling _, Windowless _ ->
                    throw new IllegalArgumentException(this + " in " + operation);
        };
    }

    private static Optional<Rational> first(List<Value> numbers) {
        return numbers.stream().findFirst().map(Rational.class::cast);
    }
}
