package kernelwalk.homework.answer;

import java.math.BigInteger;
import java.util.Optional;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.ErrorBound;
import kernelwalk.convolution.FloatFormat;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.AnswerCell.Written;

/** What the cells of an output should be, and how far an answer may be from each. */
public final class Expected {

    private static final Rational HALF = Rational.of(1, 2);

    private final Tensor<Shape> results;
    private final Value[] values;
    private final Rational[] exact;
    private final Rational[] bounds;

    /**
     * @param results what the program computes
     * @param exact   what they would be without rounding; null where a result is not finite
     * @param bounds  how far from that an answer may be; null where it may not
     */
    private Expected(Tensor<Shape> results, Rational[] exact, Rational[] bounds) {
        this.results = results;
        this.values = results.toValues();
        this.exact = exact;
        this.bounds = bounds;
    }

    /**
     * What an exercise comes to, with the rounding bound of its type.
     *
     * @throws ConvolutionException when it cannot be computed
     */
    public static Expected of(Exercise exercise) {
        Computation computation = exercise.compute();
        Tensor<Shape> results = computation.output();
        return exercise.numbers().isFloat()
                ? ofFloats(results, exercise.numbers(), finite(exercise))
                : of(results, Rational.ZERO);
    }

    /** Numbers that an answer may be as far from as a bound; 0 for exact numbers. */
    public static Expected of(Tensor<Shape> results, Rational bound) {
        Rational[] exact = new Rational[results.count()];
        Rational[] bounds = bound.isZero() ? null : new Rational[results.count()];
        for (int i = 0; i < exact.length; i++) {
            Value result = results.at(i);
            exact[i] = Exact.isFinite(result) ? Exact.of(result) : null;
            if (bounds != null) {
                bounds[i] = bound;
            }
        }
        return new Expected(results, exact, bounds);
    }

    private static Expected ofFloats(
            Tensor<Shape> results, NumberType type, Optional<Computation> exactly) {
        if (exactly.isEmpty()) {
            return of(results, Rational.ZERO);
        }
        var bound = new ErrorBound(exactly.get(), type);
        Rational roundoff = Rational.ofExactly(FloatFormat.of(type).unitRoundoff());
        Rational[] exact = new Rational[results.count()];
        Rational[] bounds = new Rational[results.count()];
        for (int i = 0; i < exact.length; i++) {
            if (Exact.isFinite(results.at(i))) {
                var ledger = exactly.get().ledger(results.layout().cell(i));
                exact[i] = (Rational) ledger.result();
                Rational ofOneRounding = exact[i].magnitude().times(roundoff);
                Rational ofTheSum = bound.of(ledger);
                bounds[i] = ofTheSum.compareTo(ofOneRounding) > 0 ? ofTheSum : ofOneRounding;
            }
        }
        return new Expected(results, exact, bounds);
    }

    /** The computation in exact arithmetic; nothing when some number is not finite. */
    public static Optional<Computation> finite(Exercise exercise) {
        try {
            return Optional.of(exercise.compute().exactly());
        } catch (ConvolutionException notFinite) {
            return Optional.empty();
        }
    }

    public Shape shape() {
        return results.layout();
    }

    public Tensor<Shape> results() {
        return results;
    }

    public Value at(int index) {
        return values[index];
    }

    /** A result without rounding; null where it is not finite. */
    public Rational exactly(int index) {
        return exact[index];
    }

    /** The largest distance that an answer may have anywhere; 0 for exact numbers. */
    public Rational widest() {
        Rational widest = Rational.ZERO;
        for (int i = 0; bounds != null && i < bounds.length; i++) {
            if (bounds[i] != null && bounds[i].compareTo(widest) > 0) {
                widest = bounds[i];
            }
        }
        return widest;
    }

    /** How far a written number may be from a cell's, as it is rounded. */
    public Rational tolerance(int index, Written written, MarkingRules rules) {
        Rational bound = bounds == null ? Rational.ZERO : bounds[index];
        int places = written.places().orElse(-1);
        boolean isRounded = places > 0 && places >= rules.leastPlaces();
        Rational ofRounding = isRounded ? halfUnit(places) : Rational.ZERO;
        return bound.compareTo(ofRounding) > 0 ? bound : ofRounding;
    }

    /** Whether a written number is that of a cell. */
    public boolean accepts(int index, Written written, MarkingRules rules) {
        Value value = written.value();
        if (exact[index] == null) {
            return value instanceof Floating
                    && Double.compare(value.toDouble(), values[index].toDouble()) == 0;
        }
        if (!Exact.isFinite(value)) {
            return false;
        }
        Rational number = Exact.of(value);
        if (number.equals(exact[index])) {
            return true;
        }
        Rational distance = number.minus(exact[index]).magnitude();
        return bounds != null && distance.compareTo(bounds[index]) <= 0
                || isRounded(distance, written, rules)
                || isFloatResult(index, number, written, rules);
    }

    /** A float result counts beside the exact one: printed with few digits it is rounded from there. */
    private boolean isFloatResult(int index, Rational number, Written written, MarkingRules rules) {
        if (!(values[index] instanceof Floating result)) {
            return false;
        }
        Rational distance = number.minus(Exact.of(result)).magnitude();
        return distance.isZero() || isRounded(distance, written, rules);
    }

    private static boolean isRounded(Rational distance, Written written, MarkingRules rules) {
        int places = written.places().orElse(-1);
        return places > 0
                && places >= rules.leastPlaces()
                && distance.compareTo(halfUnit(places)) <= 0;
    }

    /** Half a unit of the n-th place behind the point. */
    public static Rational halfUnit(int places) {
        return places < 18
                ? Rational.of(1, 2 * (long) Math.pow(10, places))
                : Rational.of(BigInteger.ONE, BigInteger.TEN.pow(places)).times(HALF);
    }
}
