package kernelwalk.convolution;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** An operation that makes a number from one number, or from the channels of one place. */
public sealed interface Pointwise extends Windowless {

    /** Whether exact numbers stay exact. */
    boolean isExact();

    /** The same operation with its own numbers as a type holds them. */
    default Pointwise holding(BiFunction<Value, Place, Value> held) {
        return this;
    }

    /**
     * The number itself where it is above 0, else times a slope; never above a maximum.
     *
     * @param negativeSlope what negative numbers are multiplied by; 0 for the plain function
     * @param maximum       what no result is above, if there is such a bound
     * @see <a href="https://keras.io/api/layers/activation_layers/relu/">Keras' ReLU</a>
     */
    record Relu(Rational negativeSlope, Optional<Rational> maximum) implements Pointwise {

        /** max(0, x). */
        public static final Relu PLAIN = new Relu(Rational.ZERO, Optional.empty());

        @Override
        public boolean isExact() {
            return true;
        }
    }

    /** 1 / (1 + e⁻ˣ). */
    record Sigmoid() implements Pointwise {
        @Override
        public boolean isExact() {
            return false;
        }
    }

    /** (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ). */
    record Tanh() implements Pointwise {
        @Override
        public boolean isExact() {
            return false;
        }
    }

    /** Each channel's share of the exponentials of all channels at its place. */
    record Softmax() implements Pointwise {
        @Override
        public boolean isExact() {
            return false;
        }
    }

    /**
     * (x − mean) / √(variance + epsilon) · scale + offset, each but epsilon by channel.
     *
     * @param mean     one number per channel
     * @param variance one number per channel
     * @param scale    one number per channel; Keras' gamma
     * @param offset   one number per channel; Keras' beta
     * @param epsilon  what is added to each variance
     * @see <a href="https://arxiv.org/abs/1502.03167">Ioffe and Szegedy, algorithm 2</a>
     */
    record BatchNormalization(
            List<Value> mean,
            List<Value> variance,
            List<Value> scale,
            List<Value> offset,
            Value epsilon)
            implements Pointwise {

        public BatchNormalization {
            mean = List.copyOf(mean);
            variance = List.copyOf(variance);
            scale = List.copyOf(scale);
            offset = List.copyOf(offset);
        }

        /** Exact where every variance with epsilon is the square of a fraction. */
        @Override
        public boolean isExact() {
            return variance.stream().allMatch(own -> SquareRoot.exact(spread(own)).isPresent());
        }

        private Rational spread(Value own) {
            return TypedNumbers.exact(own).plus(TypedNumbers.exact(epsilon));
        }

        @Override
        public BatchNormalization holding(BiFunction<Value, Place, Value> held) {
            return new BatchNormalization(
                    held(mean, held, Place.MEAN),
                    held(variance, held, Place.VARIANCE),
                    held(scale, held, Place.SCALE),
                    held(offset, held, Place.OFFSET),
                    held.apply(epsilon, Place.EPSILON));
        }

        private static List<Value> held(
                List<Value> numbers, BiFunction<Value, Place, Value> held, Place place) {
            return numbers.stream().map(number -> held.apply(number, place)).toList();
        }
    }
}
