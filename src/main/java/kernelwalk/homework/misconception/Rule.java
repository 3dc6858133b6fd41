package kernelwalk.homework.misconception;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.GlobalPooling;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Windowless;
import kernelwalk.exercise.Exercise;

/** A misreading that is one function of the exercise, which can be computed. */
record Rule(String name, String wording, Function<Exercise, Optional<Exercise>> reading)
        implements Misreading {

    Rule(String name, Function<Exercise, Optional<Exercise>> reading) {
        this(name, name, reading);
    }

    /** What becomes of an exercise whose operation has weights. */
    interface OfWeights {
        Exercise misread(Variation variation, Weighted weighted);
    }

    /** What becomes of an exercise with an ordinary convolution. */
    interface OfConvolution {
        Exercise misread(Variation variation, Convolution convolution, Geometry geometry);
    }

    /** What becomes of an exercise over whose input a window slides; nothing where the rule leads nowhere. */
    interface OfWindow {
        Optional<Exercise> misread(Variation variation, Geometry geometry);
    }

    /** A rule about every operation with weights, a dense layer among them. */
    static Rule ofWeights(String name, OfWeights rule) {
        return new Rule(
                name,
                exercise ->
                        exercise.operation() instanceof Weighted weighted
                                ? Optional.of(rule.misread(Variation.of(exercise), weighted))
                                : Optional.empty());
    }

    /** A rule about the channels and filters of a kernel, which a dense layer calls inputs and units. */
    static Rule ofKernel(String name, OfWeights rule) {
        return ofWeights(name, rule).where(exercise -> !(exercise.operation() instanceof Dense));
    }

    /** A rule about a dense layer. */
    static Rule ofDense(String name, OfWeights rule) {
        return ofWeights(name, rule).where(exercise -> exercise.operation() instanceof Dense);
    }

    static Rule ofConvolution(String name, OfConvolution rule) {
        return new Rule(
                name,
                exercise -> {
                    var variation = Variation.of(exercise);
                    return exercise.operation() instanceof Convolution convolution
                            ? Optional.of(
                                    rule.misread(variation, convolution, variation.geometry()))
                            : Optional.empty();
                });
    }

    static Rule ofWindow(String name, OfWindow rule) {
        return new Rule(
                name,
                exercise -> {
                    var variation = Variation.of(exercise);
                    return slides(exercise.operation())
                            ? rule.misread(variation, variation.geometry())
                            : Optional.empty();
                });
    }

    private static boolean slides(Operation operation) {
        return switch (operation) {
            case Convolution _, MaxPooling _, AveragePooling _ -> true;
            case TransposedConvolution _, Dense _, GlobalPooling _, Windowless _ -> false;
        };
    }

    /** The same rule, followed only where something holds that its sentence says. */
    Rule where(Predicate<Exercise> premise) {
        return new Rule(
                name,
                wording,
                exercise -> premise.test(exercise) ? reading.apply(exercise) : Optional.empty());
    }

    /** The same rule with a heading and a sentence of its own. */
    Rule worded(String other) {
        return new Rule(name, other, reading);
    }

    /** The rule in both forms: the other one is followed where this one leads nowhere. */
    Rule or(Rule other) {
        return new Rule(
                name,
                wording,
                exercise -> reading.apply(exercise).or(() -> other.reading.apply(exercise)));
    }

    @Override
    public Optional<Exercise> misread(Exercise exercise) {
        return reading.apply(exercise.alone());
    }

    @Override
    public String toString() {
        return name;
    }
}
