package kernelwalk.homework.answer;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.ErrorBound;
import kernelwalk.convolution.FloatFormat;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.RoundedResult;
import kernelwalk.convolution.Windowless;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.AnswerCell.Written;

/**
 * What the float types print of an exercise, whatever its own numbers: a decimal is such a print when some float of the
 * type is within the bound of its sums and rounds to it.
 */
final class FloatPrints {

    private static final List<NumberType> TYPES =
            Stream.of(NumberType.values()).filter(NumberType::isFloat).toList();

    /** The fewest digits with which large numbers are printed rounded: {@code 1.2346e+08}. */
    private static final int SHORTEST_LARGE = 5;

    /** What a cell is in a type without rounding its sums, and how far these may be from that. */
    private record Near(
            FloatFormat format, Rational middle, Rational distance, double about, double reach) {

        /** A little further than anything that rounding a double can hide. */
        private static final double ROOM = 1 + 1e-9;

        static Near of(FloatFormat format, Rational middle, Rational distance) {
            double about = middle.toDouble();
            double reach = distance.toDouble() * ROOM + Math.abs(about) * (ROOM - 1);
            return new Near(format, middle, distance, about, reach);
        }

        /** Whether a number can be near at all, which most are not. */
        boolean canHold(double number, double half) {
            return Math.abs(number - about) <= reach + half * ROOM;
        }

        /** Whether one of the floats that are near is also as near to a written number. */
        boolean holds(Rational written, Rational half) {
            Rational least = larger(middle.minus(distance), written.minus(half));
            Rational most = larger(distance.plus(middle).negated(), half.plus(written).negated());
            double first = format.atLeast(least);
            return Double.isFinite(first)
                    && Rational.ofExactly(first).compareTo(most.negated()) <= 0;
        }

        private static Rational larger(Rational one, Rational other) {
            return one.compareTo(other) >= 0 ? one : other;
        }
    }

    /** An exercise in one type. */
    private record Typed(
            NumberType type, Computation typed, Computation exactly, ErrorBound bound) {

        static Stream<Typed> of(Exercise exercise, NumberType type) {
            try {
                Computation typed = exercise.with(type).compute();
                Computation exactly = typed.exactly();
                return Stream.of(new Typed(type, typed, exactly, new ErrorBound(exactly, type)));
            } catch (ConvolutionException notFinite) {
                return Stream.empty();
            }
        }

        Near near(Cell cell) {
            Ledger ledger = exactly.ledger(cell);
            Rational middle = Exact.of(ledger.result());
            FloatFormat format = FloatFormat.of(type);
            Rational oneRounding =
                    middle.magnitude().times(Rational.ofExactly(format.unitRoundoff()));
            return Near.of(
                    format,
                    middle,
                    unrounded(cell, middle)
                            .orElseGet(() -> Near.larger(bound.of(ledger), oneRounding)));
        }

        /** How far the results are from the exact one where no order of adding rounds anything before the last step. */
        private Optional<Rational> unrounded(Cell cell, Rational middle) {
            if (exactly.operation() instanceof Windowless) {
                return Optional.empty();
            }
            RoundedResult rounded = RoundedResult.of(exactly, typed, cell);
            return rounded.range()
                    .filter(range -> range.isOne() && Double.isFinite(rounded.nearest().value()))
                    .map(
                            _ ->
                                    Near.larger(
                                            apart(rounded.value(), middle),
                                            apart(rounded.nearest(), middle)));
        }

        private static Rational apart(Floating one, Rational middle) {
            return Rational.ofExactly(one.value()).minus(middle).magnitude();
        }
    }

    private final Exercise exercise;
    private final Map<Integer, List<Near>> nearCells = new ConcurrentHashMap<>();
    private List<Typed> types;

    FloatPrints(Exercise exercise) {
        this.exercise = exercise;
    }

    /** Whether a decimal is what some float type prints of a cell; whole numbers that wrap are printed by none. */
    boolean accept(int index, Cell cell, Rational number, Written written, int leastPlaces) {
        Optional<Rational> half = half(written, leastPlaces);
        if (half.isEmpty() || exercise.numbers() == NumberType.INT32) {
            return false;
        }
        double about = number.toDouble();
        double halfAbout = half.get().toDouble();
        for (Near near : nearCells.computeIfAbsent(index, _ -> near(cell))) {
            if (near.canHold(about, halfAbout) && near.holds(number, half.get())) {
                return true;
            }
        }
        return false;
    }

    private List<Near> near(Cell cell) {
        return types().stream().map(typed -> typed.near(cell)).toList();
    }

    private synchronized List<Typed> types() {
        if (types == null) {
            types = TYPES.stream().flatMap(type -> Typed.of(exercise, type)).toList();
        }
        return types;
    }

    /** How far a print may be from the float that it shows; nothing for what is no print, as a fraction. */
    private static Optional<Rational> half(Written written, int leastPlaces) {
        String text = written.text().replace('−', '-').replace('－', '-');
        if (text.indexOf('.') < 0) {
            return Optional.empty();
        }
        if (written.places().isPresent()) {
            int places = Math.max(written.places().getAsInt(), leastPlaces);
            return Optional.of(Expected.halfUnit(places));
        }
        try {
            var decimal = new BigDecimal(text);
            boolean isLong = decimal.precision() >= SHORTEST_LARGE && leastPlaces == 0;
            boolean isRounded = isLong && text.toLowerCase(Locale.ROOT).indexOf('e') > 0;
            return Optional.of(isRounded ? halfUnit(decimal.scale()) : Rational.ZERO);
        } catch (NumberFormatException notADecimal) {
            return Optional.empty();
        }
    }

    /** Half a unit of the last digit, which stands so many places behind the point, or before it. */
    private static Rational halfUnit(int scale) {
        return scale < 0
                ? Rational.of(BigInteger.TEN.pow(-scale), BigInteger.TWO)
                : Rational.of(BigInteger.ONE, BigInteger.TEN.pow(scale).shiftLeft(1));
    }
}
