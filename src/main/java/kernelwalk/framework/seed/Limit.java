package kernelwalk.framework.seed;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.exercise.Initializer;

/**
 * How far from 0 the numbers of a layer are: from −limit to limit, in float32.
 *
 * @param rule   how it follows from the fans
 * @param fanIn  the lengths whose product is the fan in
 * @param fanOut the lengths whose product is the fan out; none where it does not count
 * @param exact  in doubles, as the framework computes it
 */
public record Limit(Rule rule, List<Integer> fanIn, List<Integer> fanOut, double exact) {

    /** How a limit follows from the fans. */
    public enum Rule {
        /** √(6 ÷ (fan in + fan out)). */
        GLOROT,
        /** √(6 ÷ fan in). */
        HE,
        /** √(3 ÷ fan in). */
        LECUN,
        /** 1 ÷ √fan in. */
        TORCH
    }

    private static final double SLOPE = Math.sqrt(5);

    public Limit {
        fanIn = List.copyOf(fanIn);
        fanOut = List.copyOf(fanOut);
    }

    /**
     * Keras': the last axis but one for what comes in, the last for what goes out, times all axes before the two.
     *
     * @param shape of the weights, in Keras
     */
    static Limit ofKeras(Initializer initializer, List<Integer> shape) {
        int axes = shape.size();
        List<Integer> fanIn = new ArrayList<>(shape.subList(0, axes - 1));
        List<Integer> fanOut = new ArrayList<>(shape.subList(0, axes - 2));
        fanOut.add(shape.getLast());
        double limit = initializer.limit(product(fanIn), product(fanOut));
        return switch (initializer) {
            case DEFAULT, GLOROT_UNIFORM -> new Limit(Rule.GLOROT, fanIn, fanOut, limit);
            case HE_UNIFORM -> new Limit(Rule.HE, fanIn, List.of(), limit);
            case LECUN_UNIFORM -> new Limit(Rule.LECUN, fanIn, List.of(), limit);
        };
    }

    /**
     * PyTorch's for weights, in the steps in which it computes them.
     *
     * @param shape of the weights, in PyTorch
     */
    static Limit ofTorch(List<Integer> shape) {
        List<Integer> fanIn = shape.subList(1, shape.size());
        double gain = Math.sqrt(2 / (1 + SLOPE * SLOPE));
        double limit = Math.sqrt(3) * (gain / Math.sqrt(product(fanIn)));
        return new Limit(Rule.TORCH, fanIn, List.of(), limit);
    }

    /**
     * PyTorch's for biases.
     *
     * @param shape of the weights, in PyTorch
     */
    static Limit ofTorchBias(List<Integer> shape) {
        List<Integer> fanIn = shape.subList(1, shape.size());
        return new Limit(Rule.TORCH, fanIn, List.of(), 1 / Math.sqrt(product(fanIn)));
    }

    /** The product of lengths. */
    public static long product(List<Integer> lengths) {
        return lengths.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    }

    /** In float32, as numbers are drawn with it. */
    public float rounded() {
        return (float) exact;
    }

    /**
     * The number that a unit makes: unit · 2 · limit − limit.
     *
     * @param unit from 0 on and below 1
     * @param once whether it is rounded once at the end; else the product is rounded before
     */
    float number(float unit, boolean once) {
        float width = 2 * rounded();
        return once ? Math.fma(unit, width, -rounded()) : unit * width - rounded();
    }
}
