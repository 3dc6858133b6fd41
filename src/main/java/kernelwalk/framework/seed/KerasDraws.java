package kernelwalk.framework.seed;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import kernelwalk.exercise.Initializer;

/**
 * Keras: whatever is random takes one whole number of Python's generator, and a generator of its own from there.
 *
 * @see <a href="https://github.com/keras-team/keras/blob/v3.4.1/keras/src/random/seed_generator.py">Keras 3,
 *     make_default_seed</a>
 */
final class KerasDraws implements Draws {

    private static final int LAST_OPERATION_SEED = Integer.MAX_VALUE;
    private static final long DEFAULT_SEEDS = 1_000_000_000;
    private static final int[] SCRAMBLE = {0x3EC8F720, 0x02461E29};

    private final Supplier<Source> sources;
    private final boolean givesBias;

    private KerasDraws(Supplier<Source> sources, boolean givesBias) {
        this.sources = sources;
        this.givesBias = givesBias;
    }

    /**
     * Keras 2.0 to 2.9 after {@code tf.random.set_seed}: the key is the seed, the counter begins with the operation's.
     *
     * @see <a href="https://github.com/tensorflow/tensorflow/blob/v2.9.0/tensorflow/python/framework/random_seed.py">
     *     TensorFlow's get_seed</a>
     */
    static Draws ofKeras2(long seed) {
        var operations = new PythonRandom(seed);
        int global = Math.floorMod(seed, LAST_OPERATION_SEED);
        return new KerasDraws(
                () -> {
                    int own = operations.below(1L << 31);
                    int rest = own % LAST_OPERATION_SEED;
                    int operation = global == 0 && rest == 0 ? LAST_OPERATION_SEED : rest;
                    return ofPhilox(own, new Philox(new int[] {global, 0}, operation, 0));
                },
                false);
    }

    /**
     * Keras 3 over TensorFlow: stateless numbers from the layer's own seed.
     *
     * @see <a
     *     href="https://github.com/tensorflow/tensorflow/blob/v2.16.1/tensorflow/core/kernels/stateless_random_ops.cc">
     *     TensorFlow's GenerateKey</a>
     */
    static Draws ofTensorFlow(long seed) {
        return ofKeras3(
                seed,
                own -> {
                    int[] words = Philox.block(new int[] {(int) own, 0, 0, 0}, SCRAMBLE);
                    return ofPhilox(
                            own, new Philox(new int[] {words[0], words[1]}, words[2], words[3]));
                });
    }

    /**
     * Keras 3 over JAX.
     *
     * @see <a href="https://github.com/jax-ml/jax/blob/jax-v0.5.0/jax/_src/prng.py">JAX's threefry_random_bits</a>
     */
    static Draws ofJax(long seed) {
        return ofKeras3(
                seed,
                own ->
                        new Source(
                                OptionalLong.of(own),
                                Generator.THREEFRY,
                                UnitBits.HIGH_23,
                                true,
                                new Threefry((int) own, 0)::next));
    }

    /** Keras 3 over PyTorch. */
    static Draws ofTorch(long seed) {
        return ofKeras3(
                seed,
                own ->
                        new Source(
                                OptionalLong.of(own),
                                Generator.MERSENNE_TWISTER,
                                UnitBits.LOW_24,
                                false,
                                MersenneTwister.ofWord((int) own)::next));
    }

    /** Keras 3 after {@code keras.utils.set_random_seed}: each layer draws a seed from 1 to a thousand millions. */
    private static Draws ofKeras3(long seed, LongFunction<Source> source) {
        var seeds = new PythonRandom(seed);
        return new KerasDraws(() -> source.apply(1 + seeds.below(DEFAULT_SEEDS)), true);
    }

    private static Source ofPhilox(long own, Philox words) {
        return new Source(
                OptionalLong.of(own), Generator.PHILOX, UnitBits.LOW_23, false, words::next);
    }

    @Override
    public DrawnLayer next(Layer layer, Initializer initializer) {
        List<Integer> shape = layer.shapeInKeras();
        List<Float> weights =
                sources.get().numbers(layer.weights(), Limit.ofKeras(initializer, shape));
        return new DrawnLayer(
                layer,
                shape,
                weights,
                givesBias
                        ? Optional.of(Collections.nCopies(layer.biases(), 0f))
                        : Optional.empty());
    }

    @Override
    public DrawnNumber next(Layer layer, Initializer initializer, int place) {
        return sources.get().number(place, 0, Limit.ofKeras(initializer, layer.shapeInKeras()));
    }

    @Override
    public void pass(int count) {
        for (int i = 0; i < count; i++) {
            sources.get();
        }
    }
}
