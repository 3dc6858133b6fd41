package kernelwalk.exercise;

import java.math.BigInteger;
import java.util.List;

/** Which framework draws, where its version or what it stands on makes other numbers from the same seed. */
public enum SeededFramework {
    /** Keras 2.0 to 2.9, after {@code tf.random.set_seed}. */
    KERAS_2("keras-2.9", "Keras 2.0–2.9", Seeds.LONGS),
    /** Keras 3.4 and newer over TensorFlow, after {@code keras.utils.set_random_seed}. */
    KERAS_3_TENSORFLOW("keras-3-tensorflow", "Keras 3 (TensorFlow)", Seeds.WORDS),
    /** Keras 3.4 and newer over JAX, after {@code keras.utils.set_random_seed}. */
    KERAS_3_JAX("keras-3-jax", "Keras 3 (JAX)", Seeds.WORDS),
    /** Keras 3.4 and newer over PyTorch, after {@code keras.utils.set_random_seed}. */
    KERAS_3_TORCH("keras-3-torch", "Keras 3 (PyTorch)", Seeds.WORDS),
    /** PyTorch on a processor, after {@code torch.manual_seed}. */
    PYTORCH("pytorch", "PyTorch", Seeds.LONGS_EITHER_WAY);

    private final String code;
    private final String title;
    private final Seeds seeds;

    SeededFramework(String code, String title, Seeds seeds) {
        this.code = code;
        this.title = title;
        this.seeds = seeds;
    }

    /** The name on the command line, such as {@code keras-3-jax}. */
    public String code() {
        return code;
    }

    /** Its name and version, the same in every language. */
    public String title() {
        return title;
    }

    /** Whether it is PyTorch itself, whose axes and layers are its own. */
    public boolean isTorch() {
        return this == PYTORCH;
    }

    /** Whether it is Keras 3, over whatever it stands on. */
    public boolean isKeras3() {
        return this != KERAS_2 && this != PYTORCH;
    }

    /** How its layers can begin: the modules of PyTorch in their own way alone. */
    public List<Initializer> initializers() {
        return isTorch() ? List.of(Initializer.DEFAULT) : List.of(Initializer.values());
    }

    /** The least seed that it takes. */
    public BigInteger leastSeed() {
        return seeds.least;
    }

    /** The largest seed that it takes. */
    public BigInteger mostSeed() {
        return seeds.most;
    }

    /** Whether it takes a seed. */
    public boolean takes(BigInteger seed) {
        return seed.compareTo(seeds.least) >= 0 && seed.compareTo(seeds.most) <= 0;
    }

    /** From which to which number the seeds of a framework go. */
    private enum Seeds {
        WORDS(0, 32),
        LONGS(63, 63),
        LONGS_EITHER_WAY(63, 64);

        private final BigInteger least;
        private final BigInteger most;

        Seeds(int bitsBelow, int bits) {
            least = bitsBelow == 0 ? BigInteger.ZERO : BigInteger.TWO.pow(bitsBelow).negate();
            most = BigInteger.TWO.pow(bits).subtract(BigInteger.ONE);
        }
    }
}
