package kernelwalk.exercise;

import java.util.List;
import java.util.Locale;

/** How wide the range is in which the weights of a layer are drawn. */
public enum Initializer {
    /** What a layer has by itself: glorot uniform in Keras, in PyTorch what its modules do. */
    DEFAULT,
    /** ±√(6 ÷ (fan in + fan out)). */
    GLOROT_UNIFORM,
    /** ±√(6 ÷ fan in). */
    HE_UNIFORM,
    /** ±√(3 ÷ fan in). */
    LECUN_UNIFORM;

    /** Those that have a name in Keras. */
    public static final List<Initializer> NAMED =
            List.of(GLOROT_UNIFORM, HE_UNIFORM, LECUN_UNIFORM);

    /** The name in Keras, such as {@code glorot_uniform}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The limit as Keras computes it, in doubles.
     *
     * @see <a href="https://github.com/keras-team/keras/blob/v3.4.1/keras/src/initializers/random_initializers.py">Keras'
     *     VarianceScaling</a>
     */
    public double limit(long fanIn, long fanOut) {
        double scale =
                switch (this) {
                    case DEFAULT, GLOROT_UNIFORM -> 1 / Math.max(1, (fanIn + fanOut) / 2.0);
                    case HE_UNIFORM -> 2 / Math.max(1.0, fanIn);
                    case LECUN_UNIFORM -> 1 / Math.max(1.0, fanIn);
                };
        return Math.sqrt(3 * scale);
    }
}
