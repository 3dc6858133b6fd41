package kernelwalk.convolution;

import java.util.Arrays;

/** Row sums in float32; those of float16 are rounded to it at the end, and again with the bias. */
final class FloatRowSums extends RowSums {

    private final float[] input;
    private final float[] weights;
    private final float[] bias;
    private final boolean half;
    private final float[] output;
    private final float[] sums;

    /**
     * @param weights one 1 for an average
     * @param half    whether the finished sums are rounded to float16
     * @param output  where the finished sums go
     */
    FloatRowSums(
            Geometry geometry,
            Operation operation,
            float[] input,
            float[] weights,
            float[] bias,
            boolean half,
            float[] output) {
        super(geometry, operation);
        this.input = input;
        this.weights = weights;
        this.bias = bias;
        this.half = half;
        this.output = output;
        this.sums = new float[width()];
    }

    @Override
    void clear() {
        Arrays.fill(sums, 0);
    }

    @Override
    void add(TapRun run, int first, int step, int weight) {
        float factor = weights[weight];
        int at = run.output();
        for (int i = 0; i < run.count(); i++) {
            sums[at] = Math.fma(input[first + i * step], factor, sums[at]);
            at += run.outputStep();
        }
    }

    @Override
    void finish(int first, int step, int filter, int cells) {
        for (int column = 0; column < sums.length; column++) {
            float ended = isAverage() ? sums[column] / (cells * cells(column)) : sums[column];
            float rounded = half ? nearestHalf(ended) : ended;
            output[first + column * step] =
                    isAverage() ? rounded : withBias(rounded, bias[filter], half);
        }
    }

    /** A float32 holds a sum of two float16 well enough to be rounded once more as if it were exact. */
    static float withBias(float sum, float bias, boolean half) {
        return half ? nearestHalf(sum + bias) : sum + bias;
    }

    /** The float16 nearest to a float32. */
    static float nearestHalf(float number) {
        return Float.float16ToFloat(Float.floatToFloat16(number));
    }
}
