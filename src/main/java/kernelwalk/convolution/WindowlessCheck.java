package kernelwalk.convolution;

import java.util.List;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Rearranging.Dropout;

/**
 * Whether an operation without a window can be done to an input.
 *
 * @param input   N × H × W × C
 * @param numbers the arithmetic
 */
record WindowlessCheck(Shape input, NumberType numbers) {

    /**
     * @throws ConvolutionException when it cannot
     */
    void check(Windowless operation) {
        switch (operation) {
            case Relu relu -> check(relu);
            case BatchNormalization batch -> check(batch);
            case Dropout(Rational rate) -> {
                if (rate.signum() < 0 || rate.compareTo(Rational.ONE) >= 0) {
                    throw new ConvolutionException(Cause.NO_SHARE, Place.RATE, rate);
                }
            }
            case Pointwise _ -> checkFunction();
            case Rearranging _ -> {}
        }
    }

    private void check(Relu relu) {
        checkNotNegative(relu.negativeSlope(), Place.NEGATIVE_SLOPE);
        relu.maximum().ifPresent(most -> checkNotNegative(most, Place.MAXIMUM));
    }

    private void checkNotNegative(Rational number, Place place) {
        if (number.signum() < 0) {
            throw new ConvolutionException(Cause.NUMBER_NEGATIVE, place, number);
        }
        Arithmetic.of(numbers).convert(number, place);
    }

    private void checkFunction() {
        if (numbers == NumberType.INT32) {
            throw new ConvolutionException(Cause.NO_INTEGER_FUNCTION, Place.NUMBERS);
        }
    }

    private void check(BatchNormalization batch) {
        checkFunction();
        checkCount(batch.mean(), Place.MEAN);
        checkCount(batch.variance(), Place.VARIANCE);
        checkCount(batch.scale(), Place.SCALE);
        checkCount(batch.offset(), Place.OFFSET);
        if (!numbers.isFloat()) {
            batch.holding(Arithmetic.of(numbers)::convert);
        }
        for (int channel = 0; channel < input.channels(); channel++) {
            double variance = batch.variance().get(channel).toDouble();
            double epsilon = batch.epsilon().toDouble();
            if (Double.isFinite(variance) && Double.isFinite(epsilon)) {
                Rational spread =
                        TypedNumbers.exact(batch.variance().get(channel))
                                .plus(TypedNumbers.exact(batch.epsilon()));
                if (spread.signum() <= 0) {
                    throw new ConvolutionException(
                            Cause.VARIANCE_NOT_POSITIVE, Place.VARIANCE, channel, spread);
                }
            }
        }
    }

    private void checkCount(List<Value> numbers, Place place) {
        if (numbers.size() != input.channels()) {
            throw new ConvolutionException(
                    Cause.NOT_ONE_FOR_EACH_CHANNEL, place, numbers.size(), input.channels());
        }
    }
}
