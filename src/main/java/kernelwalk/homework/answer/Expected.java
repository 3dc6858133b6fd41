package kernelwalk.homework.answer;

import java.math.BigInteger;
import java.util.Optional;
import kernelwalk.convolution.Cause;
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
import kernelwalk.exercise.MarkingRules;
import kernelwalk.homework.answer.AnswerCell.Written;

/** What the cells of an output should be, and how far an answer may be from each. */
public final class Expected {

    private static final Rational HALF = Rational.of(1, 2);

    private final Tensor<Shape> results;
    private final Value[] values;
    private final Rational[] exact;
    private final Rational[] bounds;
    private final Optional<FloatPrints> prints;
    private final Optional<RoundedInputs> inputs;

    /**
     * @param results what the program computes
     * @param exact   what they would be without rounding; null where a result is not finite
     * @param bounds  how far from that an answer may be; null where it may not
     * @param prints  what the float types print of it, where the exercise is known
     * @param inputs  what comes of rounded numbers, where the exercise is known
     */
    private Expected(
            Tensor<Shape> results,
            Rational[] exact,
            Rational[] bounds,
            Optional<FloatPrints> prints,
            Optional<RoundedInputs> inputs) {
        this.results = results;
        this.values = results.toValues();
        this.exact = exact;
        this.bounds = bounds;
        this.prints = prints;
        this.inputs = inputs;
    }

    /**
     * What an exercise comes to, with the rounding bound of its type.
     *
     * @throws ConvolutionException when it cannot be computed, or an answer to it would take too long to mark
     */
    public static Expected of(Exercise exercise) {
        Computation computation = exercise.compute();
        computation.cost().checkMarking();
        Tensor<Shape> results = computation.output();
        Optional<Computation> exactly = finite(exercise);
        Expected expected =
                exercise.numbers().isFloat()
                        ? ofFloats(results, exercise.numbers(), exactly)
                        : of(results, Rational.ZERO);
        return new Expected(
                results,
                expected.exact,
                expected.bounds,
                Optional.of(new FloatPrints(exercise)),
                Optional.of(new RoundedInputs(exercise, exactly)));
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
        return new Expected(results, exact, bounds, Optional.empty(), Optional.empty());
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
                exact[i] = Exact.of(ledger.result());
                Rational ofOneRounding = exact[i].magnitude().times(roundoff);
                Rational ofTheSum = bound.of(ledger);
                bounds[i] = ofTheSum.compareTo(ofOneRounding) > 0 ? ofTheSum : ofOneRounding;
            }
        }
        return new Expected(results, exact, bounds, Optional.empty(), Optional.empty());
    }

    /**
     * The computation in exact arithmetic; nothing when some number is not finite.
     *
     * @throws ConvolutionException when it costs too much
     */
    public static Optional<Computation> finite(Exercise exercise) {
        Computation computation = exercise.compute();
        try {
            return Optional.of(computation.exactly());
        } catch (ConvolutionException problem) {
            if (problem.reason() != Cause.NUMBER_NOT_FINITE) {
                throw problem;
            }
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

    /** How far a written number may be from a cell's, as it is rounded and as the rules allow. */
    public Rational tolerance(int index, Written written, MarkingRules rules) {
        Rational bound = bounds == null ? Rational.ZERO : bounds[index];
        Rational ofRounding = rounding(written, rules);
        Rational usual = bound.compareTo(ofRounding) > 0 ? bound : ofRounding;
        Rational allowed = allowed(index, bound.plus(ofRounding), rules);
        return allowed.compareTo(usual) > 0 ? allowed : usual;
    }

    /** What the rules allow beside the rounding of the answer: a distance, or what comes of rounded numbers. */
    private Rational allowed(int index, Rational ofAnswer, MarkingRules rules) {
        if (rules.inputsRounded().isEmpty() || inputs.isEmpty()) {
            return rules.tolerance();
        }
        int places = rules.inputsRounded().getAsInt();
        Rational ofInputs = inputs.get().bound(index, shape().cell(index), places).plus(ofAnswer);
        return ofInputs.compareTo(rules.tolerance()) > 0 ? ofInputs : rules.tolerance();
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
        Rational ofRounding = rounding(written, rules);
        Rational bound = bounds == null ? Rational.ZERO : bounds[index];
        return distance.compareTo(bound) <= 0
                || distance.compareTo(ofRounding) <= 0
                || isFloatResult(index, number, ofRounding)
                || distance.compareTo(allowed(index, bound.plus(ofRounding), rules)) <= 0
                || isPrint(index, number, written, rules);
    }

    /** A float result counts beside the exact one: printed with few digits it is rounded from there. */
    private boolean isFloatResult(int index, Rational number, Rational ofRounding) {
        return values[index] instanceof Floating result
                && number.minus(Exact.of(result)).magnitude().compareTo(ofRounding) <= 0;
    }

    private boolean isPrint(int index, Rational number, Written written, MarkingRules rules) {
        return prints.isPresent()
                && prints.get()
                        .accept(index, shape().cell(index), number, written, rules.leastPlaces());
    }

    /**
     * How far a decimal may be from what it is rounded from. One with fewer places than are asked for has zeros behind
     * them, as NumPy prints {@code 0.9} for 0.90 and {@code 1.} for 1.00; a fraction is not rounded.
     */
    private static Rational rounding(Written written, MarkingRules rules) {
        boolean isRounded =
                written.places().isPresent()
                        || rules.leastPlaces() > 0 && written.text().endsWith(".");
        return isRounded
                ? halfUnit(Math.max(written.places().orElse(0), rules.leastPlaces()))
                : Rational.ZERO;
    }

    /** Half a unit of the n-th place behind the point. */
    public static Rational halfUnit(int places) {
        return places < 18
                ? Rational.of(1, 2 * (long) Math.pow(10, places))
                : Rational.of(BigInteger.ONE, BigInteger.TEN.pow(places)).times(HALF);
    }
}
