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
     * @param width   how many columns
     * @param taps    what each tap reads, one number per column
     * @param count   how many taps
     * @param weights the kernel
     * @param at      where the first tap's weight for the first filter stands
     * @param step    from one tap's weights to the next tap's
     * @param sums    of the four filters
     */
    static void addToFour(
            int width,
            float[][] taps,
            int count,
            float[] weights,
            int at,
            int step,
            float[][] sums) {
        int tap = 0;
        for (; tap + 3 <= count; tap += 3) {
            addThreeToFour(
                    width,
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
            addOneToFour(
                    width, taps[tap], weights, at + tap * step, sums[0], sums[1], sums[2], sums[3]);
        }
    }

    private static void addThreeToFour(
            int width,
            float[] x,
            float[] y,
            float[] z,
            float[] w,
            int at,
            int step,
            float[] a,
            float[] b,
            float[] c,
            float[] d) {
        float ax = w[at], bx = w[at + 1], cx = w[at + 2], dx = w[at + 3];
        int two = at + step;
        float ay = w[two], by = w[two + 1], cy = w[two + 2], dy = w[two + 3];
        int three = two + step;
        float az = w[three], bz = w[three + 1], cz = w[three + 2], dz = w[three + 3];
        for (int i = 0; i < width; i++) {
            float xi = x[i], yi = y[i], zi = z[i];
            a[i] = Math.fma(zi, az, Math.fma(yi, ay, Math.fma(xi, ax, a[i])));
            b[i] = Math.fma(zi, bz, Math.fma(yi, by, Math.fma(xi, bx, b[i])));
            c[i] = Math.fma(zi, cz, Math.fma(yi, cy, Math.fma(xi, cx, c[i])));
            d[i] = Math.fma(zi, dz, Math.fma(yi, dy, Math.fma(xi, dx, d[i])));
        }
    }

    private static void addOneToFour(
            int width, float[] x, float[] w, int at, float[] a, float[] b, float[] c, float[] d) {
        float ax = w[at], bx = w[at + 1], cx = w[at + 2], dx = w[at + 3];
        for (int i = 0; i < width; i++) {
            float xi = x[i];
            a[i] = Math.fma(xi, ax, a[i]);
            b[i] = Math.fma(xi, bx, b[i]);
            c[i] = Math.fma(xi, cx, c[i]);
            d[i] = Math.fma(xi, dx, d[i]);
        }
    }

    /** Adds taps to the sums of one filter; the parameters are those of {@link #addToFour}. */
    static void addToOne(
            int width, float[][] taps, int count, float[] weights, int at, int step, float[] sums) {
        int tap = 0;
        for (; tap + 9 <= count; tap += 9) {
            addNineToOne(width, taps, tap, weights, at + tap * step, step, sums);
        }
        for (; tap + 3 <= count; tap += 3) {
            addThreeToOne(
                    width,
                    taps[tap],
                    taps[tap + 1],
                    taps[tap + 2],
                    weights,
                    at + tap * step,
                    step,
                    sums);
        }
        for (; tap < count; tap++) {
            addOneToOne(width, taps[tap], weights[at + tap * step], sums);
        }
    }

    private static void addNineToOne(
            int width, float[][] taps, int tap, float[] w, int at, int step, float[] sums) {
        float[] x0 = taps[tap], x1 = taps[tap + 1], x2 = taps[tap + 2];
        float[] x3 = taps[tap + 3], x4 = taps[tap + 4], x5 = taps[tap + 5];
        float[] x6 = taps[tap + 6], x7 = taps[tap + 7], x8 = taps[tap + 8];
        float w0 = w[at], w1 = w[at + step], w2 = w[at + 2 * step];
        float w3 = w[at + 3 * step], w4 = w[at + 4 * step], w5 = w[at + 5 * step];
        float w6 = w[at + 6 * step], w7 = w[at + 7 * step], w8 = w[at + 8 * step];
        for (int i = 0; i < width; i++) {
            float sum = Math.fma(x2[i], w2, Math.fma(x1[i], w1, Math.fma(x0[i], w0, sums[i])));
            sum = Math.fma(x5[i], w5, Math.fma(x4[i], w4, Math.fma(x3[i], w3, sum)));
            sums[i] = Math.fma(x8[i], w8, Math.fma(x7[i], w7, Math.fma(x6[i], w6, sum)));
        }
    }

    private static void addThreeToOne(
            int width, float[] x, float[] y, float[] z, float[] w, int at, int step, float[] sums) {
        float wx = w[at], wy = w[at + step], wz = w[at + 2 * step];
        for (int i = 0; i < width; i++) {
            sums[i] = Math.fma(z[i], wz, Math.fma(y[i], wy, Math.fma(x[i], wx, sums[i])));
        }
    }

    private static void addOneToOne(int width, float[] x, float w, float[] sums) {
        for (int i = 0; i < width; i++) {
            sums[i] = Math.fma(x[i], w, sums[i]);
        }
    }

    /** Adds a filter's bias to its sums. */
    static void addBias(int width, float[] sums, float bias) {
        for (int i = 0; i < width; i++) {
            sums[i] += bias;
        }
    }

    /** Rounds the sums of a filter to float16. */
    static void round(int width, float[] sums) {
        for (int i = 0; i < width; i++) {
            sums[i] = FloatRowSums.nearestHalf(sums[i]);
        }
    }
}
