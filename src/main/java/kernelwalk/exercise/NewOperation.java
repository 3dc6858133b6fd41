package kernelwalk.exercise;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.GlobalPooling.GlobalAveragePooling;
import kernelwalk.convolution.GlobalPooling.GlobalMaxPooling;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Pointwise.Sigmoid;
import kernelwalk.convolution.Pointwise.Softmax;
import kernelwalk.convolution.Pointwise.Tanh;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Rearranging.Dropout;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.convolution.Rearranging.UpSampling;
import kernelwalk.convolution.Rearranging.ZeroPadding;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Value;

/** What a layer of each type begins with. */
public final class NewOperation {

    /** Two rows and two columns. */
    public static final Size TWO = new Size(2, 2);

    /** Keras' epsilon. */
    public static final Rational EPSILON = Rational.of(1, 1000);

    /** Keras' and PyTorch's customary share. */
    public static final Rational RATE = Rational.of(1, 2);

    private NewOperation() {}

    /**
     * The operation with which a new layer begins: weights of 1, windows of 2×2.
     *
     * @param channels of what comes into it
     */
    public static Operation of(OperationType type, int channels) {
        return switch (type) {
            case CONVOLUTION -> Convolution.of(Reshaping.ones(new KernelShape(2, 2, channels, 1)));
            case TRANSPOSED_CONVOLUTION ->
                    TransposedConvolution.of(Reshaping.ones(new KernelShape(2, 2, channels, 1)));
            case MAX_POOLING -> MaxPooling.of(TWO);
            case AVERAGE_POOLING -> AveragePooling.of(TWO);
            case DENSE -> Dense.of(Reshaping.ones(new KernelShape(1, 1, channels, 1)));
            case FLATTEN -> new Flatten();
            case RELU -> Relu.PLAIN;
            case SIGMOID -> new Sigmoid();
            case TANH -> new Tanh();
            case SOFTMAX -> new Softmax();
            case BATCH_NORMALIZATION -> normalization(channels, EPSILON);
            case GLOBAL_AVERAGE_POOLING -> new GlobalAveragePooling(Size.ONE);
            case GLOBAL_MAX_POOLING -> new GlobalMaxPooling(Size.ONE);
            case ZERO_PADDING -> new ZeroPadding(new Margins(1, 1, 1, 1));
            case UP_SAMPLING -> new UpSampling(TWO);
            case DROPOUT -> new Dropout(RATE);
        };
    }

    /** Mean 0, variance 1, scale 1, offset 0 for each channel, as the frameworks begin. */
    static BatchNormalization normalization(int channels, Rational epsilon) {
        List<Value> zeros = Collections.nCopies(channels, Rational.ZERO);
        List<Value> ones = Collections.nCopies(channels, Rational.ONE);
        return new BatchNormalization(zeros, ones, ones, zeros, epsilon);
    }

    /** For another number of channels: the numbers of those that were there stay. */
    static BatchNormalization resized(BatchNormalization old, int channels) {
        BatchNormalization fresh = normalization(channels, EPSILON);
        return new BatchNormalization(
                resized(old.mean(), fresh.mean()),
                resized(old.variance(), fresh.variance()),
                resized(old.scale(), fresh.scale()),
                resized(old.offset(), fresh.offset()),
                old.epsilon());
    }

    private static List<Value> resized(List<Value> old, List<Value> fresh) {
        return IntStream.range(0, fresh.size())
                .mapToObj(i -> i < old.size() ? old.get(i) : fresh.get(i))
                .toList();
    }
}
