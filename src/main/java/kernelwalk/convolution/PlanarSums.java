package kernelwalk.convolution;

/**
 * The inner loops of a planar convolution. Each adds the products of a few taps to the sums of one or four filters,
 * for all columns of a tile.
 *
 * <p>They are written out so that a loaded cell serves several filters and a loaded sum several taps: three taps and
 * four filters are what fits into sixteen vector registers.
 */
final class PlanarSums {

    private PlanarSums() {}

    /**
     * Adds taps to the sums of four neighbouring filters.
     *
     * @param taps    what each tap reads, one number per column
     * @param count   how many taps
     * @param weights the kernel
     * @param at      where the first tap's weight for the first filter stands
     * @param step    from one tap's weights to the next tap's
     * @param sums    of the four filters
     */
    static void addToFour(float[][] taps, int count, float[] weights, int at, int step, float[][] sums) {
        int tap = 0;
        for (; tap + 3 <= count; tap += 3) {
            addThreeToFour(
                    taps[tap],
                    taps[tap + 1],
                    taps[tap + 2],
                    weights,
                    at + tap * step,
                    step,
                    sums[0],
                    sums[1],
                    sums[2],
                    sums[3]);
        }
        for (; tap < count; tap++) {
            addOneToFour(taps[tap], weights, at + tap * step, sums[0], sums[1], sums[2], sums[3]);
        }
    }

    private static void addThreeToFour(
            float[] x, float[] y, float[] z, float[] w, int at, int step, float[] a, float[] b, float[] c, float[] d) {
        float ax = w[at], bx = w[at + 1], cx = w[at + 2], dx = w[at + 3];
        int two = at + step;
        float ay = w[two], by = w[two + 1], cy = w[two + 2], dy = w[two + 3];
        int three = two + step;
        float az = w[three], bz = w[three + 1], cz = w[three + 2], dz = w[three + 3];
        for (int i = 0; i < x.length; i++) {
            a[i] = Math.fma(z[i], az, Math.fma(y[i], ay, Math.fma(x[i], ax, a[i])));
            b[i] = Math.fma(z[i], bz, Math.fma(y[i], by, Math.fma(x[i], bx, b[i])));
            c[i] = Math.fma(z[i], cz, Math.fma(y[i], cy, Math.fma(x[i], cx, c[i])));
            d[i] = Math.fma(z[i], dz, Math.fma(y[i], dy, Math.fma(x[i], dx, d[i])));
        }
    }

    private static void addOneToFour(float[] x, float[] w, int at, float[] a, float[] b, float[] c, float[] d) {
        float ax = w[at], bx = w[at + 1], cx = w[at + 2], dx = w[at + 3];
        for (int i = 0; i < x.length; i++) {
            a[i] = Math.fma(x[i], ax, a[i]);
            b[i] = Math.fma(x[i], bx, b[i]);
            c[i] = Math.fma(x[i], cx, c[i]);
            d[i] = Math.fma(x[i], dx, d[i]);
        }
    }

    /** Adds taps to the sums of one filter; the parameters are those of {@link #addToFour}. */
    static void addToOne(float[][] taps, int count, float[] weights, int at, int step, float[] sums) {
        int tap = 0;
        for (; tap + 9 <= count; tap += 9) {
            addNineToOne(taps, tap, weights, at + tap * step, step, sums);
        }
        for (; tap + 3 <= count; tap += 3) {
            addThreeToOne(taps[tap], taps[tap + 1], taps[tap + 2], weights, at + tap * step, step, sums);
        }
        for (; tap < count; tap++) {
            addOneToOne(taps[tap], weights[at + tap * step], sums);
        }
    }

    private static void addNineToOne(float[][] taps, int tap, float[] w, int at, int step, float[] sums) {
        float[] x0 = taps[tap], x1 = taps[tap + 1], x2 = taps[tap + 2];
        float[] x3 = taps[tap + 3], x4 = taps[tap + 4], x5 = taps[tap + 5];
        float[] x6 = taps[tap + 6], x7 = taps[tap + 7], x8 = taps[tap + 8];
        float w0 = w[at], w1 = w[at + step], w2 = w[at + 2 * step];
        float w3 = w[at + 3 * step], w4 = w[at + 4 * step], w5 = w[at + 5 * step];
        float w6 = w[at + 6 * step], w7 = w[at + 7 * step], w8 = w[at + 8 * step];
        for (int i = 0; i < sums.length; i++) {
            float sum = Math.fma(x2[i], w2, Math.fma(x1[i], w1, Math.fma(x0[i], w0, sums[i])));
            sum = Math.fma(x5[i], w5, Math.fma(x4[i], w4, Math.fma(x3[i], w3, sum)));
            sums[i] = Math.fma(x8[i], w8, Math.fma(x7[i], w7, Math.fma(x6[i], w6, sum)));
        }
    }

    private static void addThreeToOne(float[] x, float[] y, float[] z, float[] w, int at, int step, float[] sums) {
        float wx = w[at], wy = w[at + step], wz = w[at + 2 * step];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.fma(z[i], wz, Math.fma(y[i], wy, Math.fma(x[i], wx, sums[i])));
        }
    }

    private static void addOneToOne(float[] x, float w, float[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.fma(x[i], w, sums[i]);
        }
    }

    /**
     * Adds the biases and writes the sums of four neighbouring filters beside each other.
     *
     * @param filter the first filter
     * @param at     where its first output cell stands
     * @param step   from one column of the output to the next
     */
    static void weaveFour(float[][] sums, float[] bias, int filter, float[] output, int at, int step) {
        float[] a = sums[0], b = sums[1], c = sums[2], d = sums[3];
        float biasA = bias[filter], biasB = bias[filter + 1], biasC = bias[filter + 2], biasD = bias[filter + 3];
        int next = at;
        for (int i = 0; i < a.length; i++) {
            output[next] = a[i] + biasA;
            output[next + 1] = b[i] + biasB;
            output[next + 2] = c[i] + biasC;
            output[next + 3] = d[i] + biasD;
            next += step;
        }
    }

    /** Adds the bias and writes the sums of one filter; the parameters are those of {@link #weaveFour}. */
    static void weaveOne(float[] sums, float bias, float[] output, int at, int step) {
        if (step == 1) {
            for (int i = 0; i < sums.length; i++) {
                output[at + i] = sums[i] + bias;
            }
            return;
        }
        for (int i = 0; i < sums.length; i++) {
            output[at + i * step] = sums[i] + bias;
        }
    }
}
